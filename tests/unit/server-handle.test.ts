import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { expect, test } from 'vitest';
import { counting, echo, hashOf, serve } from '../support/handler';

const LONG = 'x'.repeat(16 * 1024 + 1);
test.each<[string, RequestInit, number]>([
  ['/advisor/%E0%A4%A', {}, 400],
  ['/advisor/%00', {}, 400],
  [`/recommendation?${LONG.slice(0, 12_000)}`, {}, 414],
  [`/method?${'a=1&'.repeat(500)}`, {}, 414],
  ['/recommendation', { method: 'POST', body: '{}' }, 405],
  ['/api/v1/recommendation', { method: 'DELETE' }, 405],
  ['/api/v1/recommendation', { method: 'POST', body: LONG }, 413],
])('%.40s is refused with a problem that says why: %o', async (path, init, status) => {
  const { ask } = await serve(echo);
  const response = await ask(path, init);
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  const text = await response.text();
  expect(JSON.parse(text)).toEqual({
    type: 'about:blank',
    title: expect.stringMatching(/\w/),
    status,
    detail: expect.stringMatching(/\w\.$/),
  });
  expect(text).not.toContain('xxx');
  if (status === 405) expect(response.headers.get('allow')).toMatch(/^GET, HEAD, OPTIONS/);
});

test('a person is refused with a page, and a program never is', async () => {
  const { ask } = await serve(echo);
  const headers = { accept: 'text/html,*/*' };
  const page = await ask('/advisor/%E0%A4%A', { headers });
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await page.text()).toContain('<h1>Malformed address</h1>');
  const api = await ask('/api/v1/recommendation', { method: 'PUT', headers });
  expect(api.headers.get('content-type')).toBe('application/problem+json');
});

test('a body in chunks is refused: nobody knows how long it is', async () => {
  const { port } = await serve(echo);
  const sent = request({ port, host: '127.0.0.1', path: '/api/v1/recommendation', method: 'POST' });
  sent.write('{');
  const [response] = await once(sent, 'response');
  expect(response.statusCode).toBe(411);
  sent.destroy();
});

test('OPTIONS says what an address takes; HEAD says what GET would send, without it', async () => {
  const { ask } = await serve(echo);
  const options = await ask('/api/v1/recommendation', { method: 'OPTIONS' });
  expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS, POST']);
  const head = await ask('/sources', { method: 'HEAD' });
  expect([head.status, head.headers.get('content-length')]).toEqual([200, '12']);
  expect(await head.text()).toBe('');
  const got = await ask('/sources');
  expect([got.headers.get('etag'), await got.text()]).toEqual([
    head.headers.get('etag'),
    'GET /sources',
  ]);
});

test('a page is made once for all who ask for the same, and again for another address', async () => {
  const { make, counted } = counting();
  const { ask, entries } = await serve(make);
  const texts = await Promise.all([1, 2, 3].map(async () => (await ask('/og?a=1')).text()));
  expect([texts, counted.times]).toEqual([['1', '1', '1'], 1]);
  expect(await (await ask('/og?a=1')).text()).toBe('1');
  expect(await (await ask('/og?a=2')).text()).toBe('2');
  expect(entries.slice(-2).map(({ kept }) => kept)).toEqual([true, false]);
  // A page that never changes is the same whatever stands behind the question mark.
  await ask('/method?a=1');
  expect((await ask('/method?a=2')).headers.get('content-length')).toBe('1');
  expect(counted.times).toBe(3);
});

test('failures are not kept', async () => {
  let made = 0;
  const { ask } = await serve(async (_, response) => {
    made++;
    response.statusCode = 500;
    response.end('Internal Server Error');
  });
  for (let n = 0; n < 2; n++) {
    const response = await ask('/api/v1/recommendation');
    expect(await response.json()).toMatchObject({ status: 500, title: 'Something went wrong' });
  }
  expect(made).toBe(2);
  const broken = await serve(async () => {
    throw new Error('secret 1234');
  });
  const response = await broken.ask('/compare?a=1');
  expect([response.status, await response.text()]).toEqual([
    500,
    expect.not.stringContaining('secret'),
  ]);
  expect(JSON.stringify(broken.entries)).not.toContain('secret');
});

test('an address that has become too long on its way is not led on to', async () => {
  const { ask } = await serve(async (_, response) => {
    response.writeHead(307, { location: `/advisor/task?${LONG}` }).end();
  });
  expect((await ask('/advisor')).status).toBe(414);
});

test('what the framework’s script tells of its page is no fault of the server', async () => {
  const { ask } = await serve(async (_, response) => {
    response.statusCode = 500;
    response.end();
  });
  const headers = { rsc: '1', 'next-router-state-tree': '[' };
  expect((await ask('/compare', { headers })).status).toBe(400);
});

test('a client that has a page is told that it still holds', async () => {
  const { ask } = await serve(echo);
  const etag = (await ask('/sources')).headers.get('etag') ?? '';
  const again = await ask('/sources', { headers: { 'if-none-match': etag } });
  expect([again.status, await again.text()]).toEqual([304, '']);
  expect(again.headers.get('content-security-policy')).toContain('default-src');
});

test('scripts of the build and of this page may run, and no others', async () => {
  const nonces: string[] = [];
  const { ask } = await serve(async (asked, response) => {
    const [, nonce = ''] =
      /'nonce-(.+)'/.exec(String(asked.headers['content-security-policy'])) ?? [];
    nonces.push(nonce);
    response.setHeader('content-type', 'text/html');
    response.end(
      `<script>built()</script><script nonce="${nonce}">page()</script>` +
        '<script>injected()</script><script nonce="guess">guessed()</script>',
    );
  });
  for (const path of ['/sources?a=1', '/sources?a=2']) {
    const policy = (await ask(path)).headers.get('content-security-policy') ?? '';
    const [, sources] = /script-src ([^;]*)/.exec(policy) ?? [];
    expect(sources).toBe(`'self' ${hashOf('built()')} ${hashOf('page()')}`);
  }
  expect(new Set(nonces).size).toBe(2);
});

test('what a client says of proxies and policies does not reach the framework', async () => {
  const seen: IncomingMessage['headers'][] = [];
  const { ask } = await serve(async (asked, response) => {
    seen.push({ ...asked.headers });
    response.end();
  });
  const forged = {
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
    'x-middleware-subrequest': 'middleware',
    'content-security-policy': "script-src 'nonce-known'",
    'next-action': '0'.repeat(42),
    'if-none-match': '*',
  };
  const response = await ask('/sources', { headers: forged });
  expect(response.headers.get('strict-transport-security')).toBeNull();
  expect(JSON.stringify(seen)).not.toMatch(/evil|https|subrequest|known|0000|if-none/);
});

test('a tag says nothing of what is sent', async () => {
  const { ask } = await serve(echo);
  const init = { method: 'POST', body: '{}', headers: { 'if-none-match': '*' } };
  expect((await ask('/api/v1/recommendation', init)).status).toBe(200);
});

test('a server that stops lets no connection ask again', async () => {
  const { ask, stopping } = await serve(echo);
  expect((await ask('/sources')).headers.get('connection')).toBe('keep-alive');
  stopping.isOn = true;
  expect((await ask('/sources')).headers.get('connection')).toBe('close');
});

test('each request is one entry of the log, without its query', async () => {
  const { ask, entries } = await serve(echo);
  await ask('/recommendation?task=secret');
  await ask('/%E0%A4%A?secret');
  expect(entries).toEqual([
    expect.objectContaining({ level: 'info', method: 'GET', path: '/recommendation', status: 200 }),
    expect.objectContaining({ path: '/', status: 400, kept: false, ms: expect.any(Number) }),
  ]);
  expect(JSON.stringify(entries)).not.toContain('secret');
});
