import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { serve } from '../support/server/server';

// Start, stop, health check, rate limit and proxy settings, as an operator relies on them.

test('a server that cannot run says why, every reason at once', async () => {
  const wrong = {
    PORT: '70000',
    HOST: 'not a host',
    SITE_URL: 'advisor.example.org',
    EMBED_ANCESTORS: 'wiki.example.org',
    RATE_LIMIT: 'many',
    TRUSTED_PROXIES: '-1',
  };
  const reasons = await serve(wrong).then(String, ({ message }) => String(message));
  for (const name of Object.keys(wrong)) expect(reasons).toContain(`${name} must be`);
  expect(reasons).not.toMatch(/\n\s+at /);
});

test('a server without rules to go by does not start', async () => {
  const CONTENT_FOLDER = mkdtempSync(path.join(tmpdir(), 'no-content-'));
  const reasons = await serve({ CONTENT_FOLDER }).then(String, ({ message }) => String(message));
  expect(reasons).toContain(`${CONTENT_FOLDER}:1 documents: a file documents.yaml`);
  expect(reasons).not.toMatch(/\n\s+at /);
});

test('a port that somebody else listens on is named', async () => {
  const { origin, stop } = await serve();
  const { port } = new URL(origin);
  await expect(serve({ PORT: port })).rejects.toThrow(`address already in use 127.0.0.1:${port}`);
  expect(await stop()).toBe(0);
});

test('who reads the log may go away, and the server goes on', async () => {
  const { origin, stopReading, stop } = await serve();
  stopReading();
  for (let n = 0; n < 5; n++) expect((await fetch(`${origin}/healthz`)).status).toBe(200);
  expect(await stop()).toBe(0);
});

test('a connection over which nothing whole was asked holds up no stop', async () => {
  const { origin, stop } = await serve();
  const open = connect(Number(new URL(origin).port), '127.0.0.1').on('error', () => {});
  await once(open, 'connect');
  open.write('GET /hea');
  await fetch(`${origin}/healthz`);
  expect(await stop()).toBe(0);
});

test('says that it is alive and by which rules', async () => {
  const { origin, stop } = await serve();
  const { contentVersion } = await (await fetch(`${origin}/api/v1/questionnaire`)).json();
  const response = await fetch(`${origin}/healthz`);
  expect(await response.json()).toEqual({ status: 'ok', contentVersion });
  expect(response.headers.get('cache-control')).toMatch(/no-store/);
  await stop();
});

test('a client that asks for too much is told so, what the build made stays free, and what was asked before a stop is answered', async () => {
  const { origin, stop } = await serve({ RATE_LIMIT: '4' });
  const ask = (address: string, headers = {}) => fetch(origin + address, { headers });
  const responses = ['code', 'extraction', 'translation', 'dialogue', 'summarization'].map((task) =>
    ask(`/api/v1/recommendation?task=${task}`),
  );
  const refused = await Promise.any(responses.map(whenRefused));
  expect(refused.headers.get('content-type')).toBe('application/problem+json');
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  const page = await ask('/compare', { accept: 'text/html', 'x-forwarded-for': '203.0.113.9' });
  expect([page.status, page.headers.get('content-type')]).toEqual([
    429,
    'text/html; charset=utf-8',
  ]);
  expect(await page.text()).toContain('<h1>Too many requests</h1>');
  for (const free of ['/', '/healthz', '/licences.txt']) expect((await ask(free)).status).toBe(200);

  const code = stop();
  const statuses = (await Promise.all(responses)).map(({ status }) => status);
  expect(statuses.toSorted()).toEqual([200, 200, 200, 200, 429]);
  expect(await code).toBe(0);
  await expect(ask('/healthz')).rejects.toThrow();
});

/** The response if its status is 429; rejects otherwise. */
async function whenRefused(pending: Promise<Response>): Promise<Response> {
  const response = await pending;
  if (response.status !== 429) throw new Error(`answered with ${response.status}`);
  return response;
}

test('behind a proxy that does TLS, everything says https and clients are told apart', async () => {
  const { origin, stop } = await serve({ TRUSTED_PROXIES: '1', RATE_LIMIT: '4' });
  const from = (address: string, more = {}) => ({
    'x-forwarded-for': `forged, ${address}`,
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'evil.example',
    ...more,
  });
  const ask = (path: string, headers = from('203.0.113.9')) => fetch(origin + path, { headers });
  const site = origin.replace('http:', 'https:');
  const result = '/recommendation?task=code&rules=none';
  const [page, guide, api] = await Promise.all([
    ask(result).then((response) => response.text()),
    ask('/embed-guide').then((response) => response.text()),
    ask('/api/v1/recommendation?task=code').then((response) => response.json()),
  ]);
  expect(page).toContain(`property="og:image" content="${site}/og?`);
  expect(page).toContain(`property="og:url" content="${site}/recommendation?`);
  expect(guide).toContain(`src=&quot;${site}/embed&quot;`);
  expect(api.url).toMatch(`${site}/recommendation?`);
  expect(`${page}${guide}`).not.toMatch(new RegExp(`${origin}|evil`));
  const { headers } = await ask('/');
  expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');

  await ask('/compare');
  expect((await ask('/compare')).status).toBe(429);
  expect((await ask('/compare', from('203.0.113.10'))).status).toBe(200);
  await stop();
});

test('over TLS browsers are told to come by TLS from then on', async () => {
  const { origin, stop } = await serve({ SITE_URL: 'https://advisor.example.org' });
  for (const address of ['/', '/recommendation', '/api/v1/questionnaire', '/embed', '/%E0%A4%A']) {
    const { headers } = await fetch(origin + address);
    expect([address, headers.get('strict-transport-security')]).toEqual([
      address,
      'max-age=31536000; includeSubDomains',
    ]);
  }
  await stop();
});
