import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { serve } from '../support/server/server';

// Requests that must not stop, exhaust or slow down the server, and how they are refused.

const { origin, log, stop } = await serve({ RATE_LIMIT: '0' });
afterAll(async () => expect(await stop()).toBe(0));
const { port, host } = new URL(origin);
const ask = (path: string, init: RequestInit = {}) =>
  fetch(origin + path, { redirect: 'manual', ...init });
const API = '/api/v1/recommendation';
const JSON_TYPE = { 'content-type': 'application/json' };
const LONG = 'x'.repeat(16 * 1024 + 1);

const REFUSED: [path: string, init: RequestInit, status: number][] = [
  ['/advisor/%E0%A4%A', {}, 400],
  ['/advisor/%00', {}, 400],
  [`/recommendation?${'x'.repeat(12_001)}`, {}, 414],
  // Encoded in the redirect, each of these is three characters.
  [`/recommendation?task=${'!'.repeat(4100)}`, {}, 414],
  [`/method?${'a=1&'.repeat(501)}`, {}, 414],
  ['/recommendation', { method: 'POST', body: '{}', headers: { 'next-action': 'a' } }, 405],
  ['/icon.svg', { method: 'POST', body: '{}' }, 405],
  ['/_next/static/x.js', { method: 'PUT', body: '{}' }, 405],
  [API, { method: 'DELETE' }, 405],
  [API, { method: 'POST', body: '{}' }, 415],
  [API, { method: 'POST', body: '{}', headers: { ...JSON_TYPE, 'content-encoding': 'gzip' } }, 415],
  [API, { method: 'POST', body: LONG, headers: JSON_TYPE }, 413],
  [API, { method: 'POST', body: 'x'.repeat(1_000_000), headers: JSON_TYPE }, 413],
  [API, { method: 'POST', body: '{', headers: JSON_TYPE }, 400],
  [API, { method: 'POST', body: '{"answers":[]}', headers: JSON_TYPE }, 422],
];

test.each(REFUSED.map((row) => [row[0].slice(0, 40), row[1].method ?? 'GET', row] as const))(
  '%s, asked with %s, is refused with a problem that says why',
  async (_, __, [path, init, status]) => {
    const response = await ask(path, init);
    const text = await response.text();
    expect([response.status, response.headers.get('content-type')]).toEqual([
      status,
      'application/problem+json',
    ]);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('cache-control')).toMatch(/no-store/);
    expect(JSON.parse(text)).toMatchObject({
      type: 'about:blank',
      title: expect.stringMatching(/\w/),
      status,
      detail: expect.stringMatching(/\.$/),
    });
    expect(text).not.toContain('xxx');
    if (status === 405) expect(response.headers.get('allow')).toMatch(/^GET, HEAD, OPTIONS/);
  },
);

test('a person is refused with a page, and a program never is', async () => {
  const headers = { accept: 'text/html,*/*' };
  const page = await ask('/advisor/%E0%A4%A', { headers });
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await page.text()).toContain('<h1>Malformed address</h1>');
  const api = await ask(API, { method: 'PUT', headers });
  expect(api.headers.get('content-type')).toBe('application/problem+json');
});

test('OPTIONS says what an address takes; HEAD says what GET would send, without it', async () => {
  const options = await ask(API, { method: 'OPTIONS' });
  expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS, POST']);
  for (const path of ['/sources', '/compare', `${API}?task=code`]) {
    const head = await ask(path, { method: 'HEAD' });
    const got = await ask(path);
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(head.headers.get('content-type')).toBe(got.headers.get('content-type'));
    expect((await got.text()).length).toBeGreaterThan(1000);
  }
});

test('another spelling of a path is no way round the rules of that path', async () => {
  const spellings = ['/%6dethod', '/embed/%72ecommendation', '/approaches/%66ine-tuning'];
  for (const path of [...spellings, '/_global-error', '/_not-found', '/500', '/404']) {
    const { status, headers } = await ask(path, { headers: { accept: 'text/html' } });
    expect([path, status]).toEqual([path, 404]);
    expect(headers.get('cache-control')).toMatch(/no-store/);
  }
  for (const path of ['//recommendation?task=code', '/\\recommendation?task=code']) {
    const { headers } = await ask(path);
    expect([path, headers.get('cache-control')]).toEqual([path, 'private, no-store']);
    expect(headers.get('location') ?? '/').toMatch(/^\/(?![/\\])/);
  }
});

test('what is refused in a frame says who may frame it', async () => {
  for (const [path, init] of [
    ['/embed/%E0%A4%A', {}],
    ['/embed/recommendation', { method: 'PUT' }],
    ['/embed/advisor/?task=code', {}],
  ] as const) {
    const { headers } = await ask(path, init);
    expect([path, headers.get('content-security-policy')]).toEqual([
      path,
      expect.stringContaining("frame-ancestors 'self'"),
    ]);
    expect(headers.get('cache-control')).toMatch(/no-store/);
  }
});

test('a part of a page is kept for nobody, not even where it leads on', async () => {
  const headers = { rsc: '1', 'next-router-prefetch': '1' };
  for (const path of ['/method?_rsc', '/method?_rsc=1']) {
    const response = await ask(path, { headers });
    expect([path, response.headers.get('cache-control')]).toEqual([path, 'private, no-store']);
  }
});

test('an address with a slash too many leads to the one without, and never elsewhere', async () => {
  const locationOf = async (path: string) => (await ask(path)).headers.get('location');
  expect(await locationOf('/method/?a=b')).toBe('/method?a=b');
  for (const path of ['//evil.example/', '/%5Cevil.example/', '/%2F%2Fevil.example/']) {
    expect((await locationOf(path)) ?? '/').toMatch(/^\/(?![/\\])/);
  }
});

test('what the framework cannot take is refused all the same', async () => {
  for (const target of ['*', 'http://evil.example/method']) {
    const sent = request({ host: '127.0.0.1', port, path: target }).end();
    const [response] = await once(sent, 'response');
    expect([target, response.statusCode]).toEqual([target, 400]);
    response.resume();
  }
  const sent = request(origin, { method: 'TRACE' }).end();
  const [response] = await once(sent, 'response');
  expect([response.statusCode, response.headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS']);
  response.resume();
});

/** Posts a body in chunks, without Content-Length; returns the status. */
async function postInChunks(parts: string[]): Promise<number> {
  const sent = request(origin + API, { method: 'POST', headers: JSON_TYPE });
  sent.on('error', () => {});
  for (const part of parts) sent.write(part);
  sent.end();
  const [response] = await once(sent, 'response');
  response.resume();
  return response.statusCode;
}

test('a body in chunks is read as far as one with a length is', async () => {
  expect(await postInChunks(['{"answers":', '{"task":"code"}}'])).toBe(200);
  expect(await postInChunks(Array.from({ length: 20 }, () => LONG))).toBe(413);
});

test('who goes away in the middle of a body, or sends slowly, holds nobody up', async () => {
  const headersSent = `POST ${API} HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\n`;
  const slow = connect(Number(port), '127.0.0.1');
  slow.write(`${headersSent}Content-Length: 27\r\n\r\n{`);
  const gone = connect(Number(port), '127.0.0.1').on('error', () => {});
  gone.write(`${headersSent}Content-Length: 27\r\n\r\n{`, () => gone.destroy());
  await once(gone, 'close');
  expect((await ask(API)).status).toBe(200);
  slow.write('"answers":{"task":"code"}}');
  const [answer] = await once(slow, 'data');
  expect(String(answer)).toMatch(/^HTTP\/1.1 200/);
  slow.destroy();
});

test('what costs little is answered while much that is costly waits', async () => {
  let waiting = 40;
  const costly = Array.from({ length: waiting }, async (_, n) => {
    const response = await ask(
      `/compare?a=task%3Dcode&b=budget%3Dsmall%26weight.cost%3D${n % 6}&n=${n}`,
    );
    await response.arrayBuffer();
    waiting--;
  });
  await ask('/method');
  expect(waiting).toBeGreaterThan(20);
  await Promise.all(costly);
});

test('more at once than can wait is refused, and all that waits is answered', async () => {
  const statuses = await Promise.all(
    Array.from({ length: 150 }, async () => {
      const response = await ask(`${API}?task=none`);
      await response.arrayBuffer();
      return response.status === 503 ? response.headers.get('retry-after') : response.status;
    }),
  );
  expect(statuses.filter((status) => status === 422).length).toBeGreaterThanOrEqual(100);
  expect(statuses.filter((status) => status === '5').length).toBeGreaterThan(10);
  expect((await ask(API)).status).toBe(200);
});

test('who waits and goes away leaves the turn to others', async () => {
  const sockets = Array.from({ length: 30 }, () => connect(Number(port), '127.0.0.1'));
  await Promise.all(
    sockets.map(async (socket, n) => {
      socket.on('error', () => {});
      const message = `GET /compare?a=task%3Dcode&n=${n} HTTP/1.1\r\nHost: ${host}\r\n\r\n`;
      await new Promise((resolve) => socket.write(message, resolve));
      socket.destroy();
    }),
  );
  expect((await ask('/compare')).status).toBe(200);
});

test('each request is one line of the log, without its query', async () => {
  await ask('/history?task=secret');
  await ask('/%E0%A4%A?secret');
  await expect
    .poll(() => log.join(''), { timeout: 10_000 })
    .toMatch(/"path":"\/%E0%A4%A","status":400/);
  const lines = log
    .join('')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.find(({ path }) => path === '/history')).toMatchObject({
    ...{ time: expect.stringMatching(/Z$/), level: 'info', method: 'GET', path: '/history' },
    ...{ status: 200, ms: expect.any(Number), whole: true },
  });
  expect(log.join('')).not.toContain('secret');
});
