import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test, vi } from 'vitest';
import { counting, echo, held, serve } from '../support/handler';

// What must not stop, fill or slow down the server for others.

/** A busy machine takes its time. */
const PATIENT = { timeout: 20_000 };

/** What comes back over a connection of its own for bytes that no client would send. */
async function sendRaw(port: number, bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.end(bytes);
  return (await socket.setEncoding('latin1').toArray()).join('');
}

test.each([
  '/_next/static/../../og?a=1',
  '/_next/static/%2e%2E/og',
  '/_next/static/.%2e%2f..%2fog',
  '/_next/static/..\\..\\og',
  '/a/%252e%252e/og',
  '/./method',
  '/method/.',
])('%s is refused: it is not the path that would be answered', async (target) => {
  const { port, entries } = await serve(echo);
  const text = await sendRaw(
    port,
    `GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
  );
  expect(text).toMatch(/^HTTP\/1.1 400 /);
  expect(entries).toMatchObject([{ status: 400 }]);
});

test.each([
  ['', 400],
  ['Host: x\r\nExpect: nonsense\r\n', 417],
])(
  'what Node would refuse by itself is refused as everything else: "%s"',
  async (header, status) => {
    const { port, entries } = await serve(echo);
    const text = await sendRaw(port, `GET /method HTTP/1.1\r\n${header}Connection: close\r\n\r\n`);
    expect(text).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(text).toMatch(/nosniff[\s\S]*problem\+json/i);
    expect(entries).toMatchObject([{ status }]);
  },
);

test('who asks for more over one connection than is answered loses it, and nobody else does', async () => {
  const { make, counted } = counting();
  const { ask, port, entries } = await serve(make);
  const many = Array.from({ length: 500 }, (_, n) => `GET /og?a=${n} HTTP/1.1\r\nHost: x\r\n\r\n`);
  const flood = connect(port, '127.0.0.1').on('error', () => {});
  flood.write(many.join(''));
  await once(flood, 'close');
  expect((await ask('/og?b=1')).status).toBe(200);
  expect(counted.times).toBeLessThanOrEqual(17);
  expect(entries.filter(({ level }) => level === 'warn')).toHaveLength(1);
});

test('over the limit a client is told when to come back; what is known or cheap stays free', async () => {
  const { ask } = await serve(echo, { RATE_LIMIT: '2' });
  await ask('/og?a=1');
  await ask('/og?a=2');
  const refused = await ask('/og?a=3');
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '30']);
  expect((await ask('/og?a=1')).status).toBe(200);
  expect((await ask('/method')).status).toBe(200);
  expect((await ask('/_next/static/a.js')).status).toBe(200);
  expect((await ask('/_next/static/made-up.js')).status).toBe(429);
});

test('one client that asks for a great deal is refused before the server is full', async () => {
  const { make, release } = held();
  const { ask, entries } = await serve(make);
  const many = Array.from({ length: 130 }, async (_, n) => (await ask(`/og?a=${n}`)).status);
  await vi.waitFor(() => expect(entries).toHaveLength(29), PATIENT);
  release();
  const statuses = await Promise.all(many);
  // The first is begun, a hundred wait.
  expect(statuses.filter((status) => status === 200)).toHaveLength(101);
  expect(statuses.filter((status) => status === 503)).toHaveLength(29);
});

test('a body that nobody wants is not read to its end', async () => {
  const { port } = await serve(echo);
  const sender = connect(port, '127.0.0.1').on('error', () => {});
  const more = () => {
    while (!sender.destroyed && sender.write('x'.repeat(64 * 1024)));
  };
  sender.on('drain', more).on('data', () => {});
  sender.write('PUT /method HTTP/1.1\r\nHost: x\r\nContent-Length: 999999999999\r\n\r\n');
  more();
  await new Promise((resolve) => sender.once('close', resolve));
  expect(sender.bytesWritten).toBeLessThan(100_000_000);
});

test('who goes away breaks nothing for others who wait for the same', async () => {
  const { make, counted, begun, release } = held();
  const { ask, port, server, entries } = await serve(make);
  const gone = connect(port, '127.0.0.1');
  gone.write(`GET /og?a=1 HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept-Encoding: gzip\r\n\r\n`);
  await begun;
  const asked = once(server, 'request');
  const same = ask('/og?a=1', { headers: { host: `127.0.0.1:${port}` } });
  await asked;
  gone.destroy();
  await once(gone, 'close');
  release();
  expect(await (await same).text()).toBe('made');
  await vi.waitFor(() => expect(entries).toHaveLength(2), PATIENT);
  expect(counted.times).toBe(1);
});

const POSTED = 'POST /api/v1/recommendation HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{';

test('who goes away in the middle of a body is no fault of the server', async () => {
  const { make, counted } = counting();
  const { port, server, entries } = await serve(make);
  const gone = connect(port, '127.0.0.1');
  const asked = once(server, 'request');
  gone.write(POSTED);
  await asked;
  gone.destroy();
  await vi.waitFor(() => expect(entries).toMatchObject([{ level: 'info', status: 400 }]), PATIENT);
  expect(counted.times).toBe(0);
});

test('who sends slowly holds nobody up', async () => {
  const { ask, port, server } = await serve(async (asked, response) => {
    await asked.toArray();
    response.end('read');
  });
  const slow = connect(port, '127.0.0.1');
  const asked = once(server, 'request');
  slow.write(POSTED);
  await asked;
  expect((await ask('/og?a=2')).status).toBe(200);
  slow.write('12345678');
  const [answer] = await once(slow, 'data');
  expect(String(answer)).toMatch(/^HTTP\/1.1 200/);
  slow.destroy();
});
