import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { APIResponse } from '@playwright/test';
import { serve } from '../support/server';
import { expect, test } from './fixtures';

// What every response says about what may be done with it.

const ANSWERS = 'task=code';
/** An address of each route, what it sends, and with which status. */
const TABLE: [string, 'page' | 'data' | 'framed', number][] = [
  ['/', 'page', 200],
  ['/method', 'page', 200],
  ['/sources', 'page', 200],
  ['/approaches', 'page', 200],
  ['/approaches/hybrid', 'page', 200],
  ['/history', 'page', 200],
  ['/accessibility', 'page', 200],
  ['/advisor', 'page', 307],
  [`/advisor/task?${ANSWERS}`, 'page', 200],
  ['/advisor/nowhere', 'page', 307],
  [`/recommendation?${ANSWERS}`, 'page', 307],
  ['/recommendation', 'page', 200],
  ['/compare', 'page', 200],
  ['/together', 'page', 200],
  ['/evidence', 'page', 200],
  ['/embed-guide', 'page', 200],
  ['/nowhere', 'page', 404],
  [`/recommendation/decision-record.html?${ANSWERS}`, 'page', 200],
  [`/recommendation/decision-record.md?${ANSWERS}`, 'data', 200],
  [`/recommendation/criteria.csv?${ANSWERS}`, 'data', 200],
  ['/recommendation/nothing.txt', 'data', 404],
  [`/api/v1/recommendation?${ANSWERS}`, 'data', 200],
  ['/api/v1/recommendation?task=none', 'data', 422],
  ['/api/v1/questionnaire', 'data', 200],
  ['/api/v1/nothing', 'data', 404],
  ['/api/oembed?url=x', 'data', 404],
  ['/embed-guide/download/nothing.zip', 'data', 404],
  ['/og', 'data', 200],
  ['/og?task=none', 'data', 422],
  ['/healthz', 'data', 200],
  ['/icon.svg', 'data', 200],
  ['/favicon.ico', 'data', 200],
  ['/robots.txt', 'data', 200],
  ['/sitemap.xml', 'data', 200],
  ['/advisor/%E0%A4%A', 'data', 400],
  ['/_next/static/nothing.js', 'data', 404],
  ['/_next/static/chunks', 'data', 404],
  ['/.git/config', 'page', 404],
  ['/licences.txt', 'data', 200],
  ['/embed', 'framed', 200],
  [`/embed/recommendation?${ANSWERS}`, 'framed', 200],
  ['/embed/nowhere', 'framed', 404],
  ['/embed/v1.js', 'framed', 200],
];

/** The directives of a response's content policy, by name. */
function policyOf(response: APIResponse): Map<string, string> {
  const policy = response.headers()['content-security-policy'] ?? '';
  const directives = policy.split(';').map((directive) => directive.trim());
  return new Map(directives.map((one) => [one.split(' ', 1)[0] ?? '', one.replace(/^\S+ ?/, '')]));
}

for (const [address, kind, status] of TABLE) {
  test(`says what may be done with ${address}`, async ({ request }) => {
    const response = await request.get(address, { maxRedirects: 0 });
    expect(response.status()).toBe(status);
    const headers = response.headers();
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'permissions-policy': expect.stringContaining('camera=()'),
    });
    for (const name of ['x-powered-by', 'server', 'set-cookie']) {
      expect([name, headers[name]]).toEqual([name, undefined]);
    }
    expect(headers['content-type']).toMatch(
      status === 307
        ? /^text\/(html|plain)/
        : /^(text\/\w+; ?charset=utf-8|text\/plain$|application\/|image\/)/i,
    );
    if (address.includes(ANSWERS)) expect(headers['cache-control']).not.toContain('public');
    // Over plain http it would be ignored.
    expect(headers['strict-transport-security']).toBeUndefined();
    const isFramed = kind === 'framed';
    expect(headers['cross-origin-opener-policy']).toBe(isFramed ? undefined : 'same-origin');

    const policy = policyOf(response);
    expect(policy.get('default-src')).toBe("'none'");
    expect(JSON.stringify([...policy])).not.toMatch(/unsafe|https?:[^/]|data:|\*[^.]/);
    if (isFramed) expect(policy.get('frame-ancestors')).toMatch(/^'self' http/);
    else expect(policy.get('frame-ancestors')).toBe("'none'");
    if (kind === 'page') {
      expect(policy.get('base-uri')).toBe("'none'");
      expect(policy.get('form-action')).toBe("'self'");
      expect(policy.get('script-src')).toMatch(/^'self'( 'sha256-[\w+/]{43}=')*$/);
      expect(policy.get('style-src')).toBe("'self'");
    }
    if (status >= 400 && kind === 'data' && !address.startsWith('/_next/')) {
      expect(headers['content-type']).toBe('application/problem+json');
      const { title, detail, ...problem } = await response.json();
      expect(problem).toMatchObject({ type: 'about:blank', status });
      expect([title, detail]).toEqual([expect.stringMatching(/\w/), expect.stringMatching(/\w/)]);
    }
  });
}

test('the table has an address for every route', () => {
  const file = path.resolve(import.meta.dirname, '../../.next/app-path-routes-manifest.json');
  const routes = Object.values<string>(JSON.parse(readFileSync(file, 'utf8')));
  const patterns = routes
    .filter((route) => !route.startsWith('/_'))
    .map((route) => route.replace(/\/\[\[\.{3}\w+\]\]/, '(/.*)?').replace(/\[\.{3}\w+\]/, '.+'))
    .map((route) => new RegExp(`^${route.replace(/\[\w+\]/g, '[^/]+')}(\\?|$)`));
  const missing = patterns.filter((one) => !TABLE.some(([address]) => one.test(address)));
  expect(missing).toEqual([]);
  expect(patterns.length).toBeGreaterThan(15);
});

test('pages of the build are the same for all; pages made for one carry a nonce not used twice', async ({
  request,
}) => {
  const nonceOf = (html: string) => /<script nonce="([^"]+)"/.exec(html)?.[1];
  const built = await request.get('/method');
  expect(built.headers()['x-nextjs-prerender']).toBeDefined();
  expect(built.headers()['cache-control']).toBe('public, max-age=0, must-revalidate');
  expect(nonceOf(await built.text())).toBeUndefined();

  const made = await Promise.all(
    ['a', 'b'].map(async (value) =>
      nonceOf(await (await request.get(`/compare?x=${value}`)).text()),
    ),
  );
  expect(made).toEqual([expect.stringMatching(/.{20}/), expect.stringMatching(/.{20}/)]);
  expect(made[0]).not.toBe(made[1]);
});

test.describe('what the policy keeps out', () => {
  test.use({ expectedErrors: [/policy/i] });

  test('a script or a style that somebody slips into the page does nothing', async ({ page }) => {
    await page.goto('/recommendation?task=code');
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.slippedIn = true';
      document.body.append(script);
      document.body.insertAdjacentHTML('beforeend', '<p id="styled" style="position: fixed">x</p>');
      const handler = document.createElement('button');
      handler.setAttribute('onclick', 'window.slippedIn = true');
      document.body.append(handler);
      handler.click();
      const { position } = getComputedStyle(document.querySelector('#styled') ?? document.body);
      return ['slippedIn' in window, position];
    });
    expect(ran).toEqual([false, 'static']);
  });
});

test('over TLS browsers are told to come by TLS from then on', async ({ request }) => {
  const { origin, stop } = await serve({ SITE_URL: 'https://advisor.example.org' });
  try {
    for (const address of [
      '/',
      '/recommendation',
      '/api/v1/questionnaire',
      '/embed',
      '/%E0%A4%A',
    ]) {
      const { 'strict-transport-security': hsts } = (await request.get(origin + address)).headers();
      expect([address, hsts]).toEqual([address, 'max-age=31536000; includeSubDomains']);
    }
  } finally {
    await stop();
  }
});
