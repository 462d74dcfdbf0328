import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ROOT } from '../support/content/content';
import { serve } from '../support/server/server';
import { ADDRESSES, holdsAnswers } from './addresses';

// Security and cache headers of every response.

const { origin, stop } = await serve({
  RATE_LIMIT: '0',
  EMBED_ANCESTORS: 'http://wiki.example.org',
});
afterAll(stop);
const get = (address: string, headers = {}) =>
  fetch(origin + address, { redirect: 'manual', headers });

/** The directives of a response's content security policy, by name. */
function policyOf({ headers }: Response): Map<string, string> {
  const directives = (headers.get('content-security-policy') ?? '').split(';');
  return new Map(
    directives.map((directive) => {
      const [name = '', ...values] = directive.trim().split(' ');
      return [name, values.join(' ')];
    }),
  );
}

test.each(ADDRESSES)('%s, a %s, says with %i what may be done with it', async (...row) => {
  const [address, kind, status] = row;
  const response = await get(address);
  const { headers } = response;
  const text = await response.text();
  expect(response.status).toBe(status);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('permissions-policy')).toContain('camera=()');
  for (const name of ['x-powered-by', 'server', 'set-cookie', 'strict-transport-security']) {
    expect([name, headers.get(name)]).toEqual([name, null]);
  }
  const isFramed = kind === 'framed';
  expect(headers.get('cross-origin-opener-policy')).toBe(isFramed ? null : 'same-origin');
  if (holdsAnswers(address)) expect(headers.get('cache-control')).toBe('private, no-store');

  const policy = policyOf(response);
  expect(policy.get('default-src')).toBe("'none'");
  expect(JSON.stringify([...policy])).not.toMatch(/unsafe|https?:[^/]|data:|\*[^.]/);
  expect(policy.get('frame-ancestors')).toMatch(isFramed ? /^'self' http/ : /^'none'$/);
  expect(policy.get('script-src')).toMatch(
    /^'self'( 'nonce-[\w+/]{22}==')?( 'sha256-[\w+/]{43}=')*$/,
  );
  expect(policy.get('style-src')).toBe("'self'");
  expect(policy.get('base-uri')).toBe("'none'");
  if (kind === 'page') expect(text.match(/<[^>]+ style=/g) ?? []).toEqual([]);
  if (status >= 400 && kind === 'data' && !address.startsWith('/_next/')) {
    expect(headers.get('content-type')).toBe('application/problem+json');
    const wanted = { type: 'about:blank', status, title: expect.any(String) };
    expect(JSON.parse(text)).toMatchObject({ ...wanted, detail: expect.stringMatching(/\w/) });
  }
});

test('the list has an address for every route', () => {
  const file = path.join(ROOT, '.next/app-path-routes-manifest.json');
  const routes = Object.values<string>(JSON.parse(readFileSync(file, 'utf8')));
  const patterns = routes
    .filter((route) => !route.startsWith('/_'))
    .map((route) => route.replace(/\/\[\[\.{3}\w+\]\]/, '(/.*)?').replace(/\[\.{3}\w+\]/, '.+'))
    .map((route) => new RegExp(`^${route.replace(/\[\w+\]/g, '[^/]+')}(\\?|$)`));
  const missing = patterns.filter(
    (pattern) => !ADDRESSES.some(([address]) => pattern.test(address)),
  );
  expect(missing).toEqual([]);
  expect(patterns.length).toBeGreaterThan(15);
});

test('pages of the build are kept for all for a while; pages made for one carry a nonce of their own', async () => {
  const nonceOf = (html: string) => /<script nonce="([^"]+)"/.exec(html)?.[1];
  const built = await get('/method');
  expect(built.headers.get('cache-control')).toBe('public, max-age=0, s-maxage=300');
  expect(nonceOf(await built.text())).toBeUndefined();
  const again = await get('/method', { 'if-none-match': built.headers.get('etag') ?? '' });
  expect(again.status).toBe(304);
  expect(again.headers.get('content-security-policy')).toContain('default-src');

  const nonces = await Promise.all(
    ['a', 'b'].map(async (value) => {
      const response = await get(`/compare?x=${value}`);
      const nonce = nonceOf(await response.text());
      expect(policyOf(response).get('script-src')).toContain(`'nonce-${nonce}'`);
      return nonce;
    }),
  );
  expect(nonces).toEqual([expect.stringMatching(/.{20}/), expect.stringMatching(/.{20}/)]);
  expect(nonces[0]).not.toBe(nonces[1]);
});

test('what is sent often or is long is sent compressed', async () => {
  for (const address of ['/', '/embed/v1.js', '/api/v1/questionnaire']) {
    const { headers } = await get(address, { 'accept-encoding': 'gzip' });
    expect([address, headers.get('content-encoding')]).toEqual([address, 'gzip']);
  }
});
