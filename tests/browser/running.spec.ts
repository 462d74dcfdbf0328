import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serve } from '../support/server';
import { expect, test } from './fixtures';

// What the person relies on who runs the advisor for others.

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
  expect(reasons).toContain('The content could not be read');
  expect(reasons).toContain(CONTENT_FOLDER);
});

test('says that it is alive and by which rules', async ({ request }) => {
  const { contentVersion } = await (await request.get('/api/v1/questionnaire')).json();
  const response = await request.get('/healthz');
  expect(await response.json()).toEqual({ status: 'ok', contentVersion });
  expect(response.headers()['cache-control']).toBe('no-store');
});

test('a client that asks for too much is told so, and what was asked before a stop is answered', async () => {
  const { origin, stop } = await serve({ RATE_LIMIT: '4' });
  try {
    const ask = (address: string, headers = {}) => fetch(origin + address, { headers });
    const asked = ['code', 'extraction', 'translation', 'dialogue', 'summarization'].map((task) =>
      ask(`/api/v1/recommendation?task=${task}`),
    );
    const refused = await Promise.any(asked.map(whenRefused));
    expect(refused.headers.get('content-type')).toBe('application/problem+json');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    const page = await ask('/compare', { accept: 'text/html' });
    expect([page.status, page.headers.get('content-type')]).toEqual([
      429,
      'text/html; charset=utf-8',
    ]);
    expect(await page.text()).toContain('<h1>Too many requests</h1>');

    const code = stop();
    const statuses = (await Promise.all(asked)).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([200, 200, 200, 200, 429]);
    expect(await code).toBe(0);
    await expect(ask('/healthz')).rejects.toThrow();
  } finally {
    await stop();
  }
});

/** The response, where it refuses. */
async function whenRefused(asked: Promise<Response>): Promise<Response> {
  const response = await asked;
  if (response.status !== 429) throw new Error(`answered with ${response.status}`);
  return response;
}
