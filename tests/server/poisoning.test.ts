import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../support/server/server';
import { plainAnswer } from '../support/server/visitors';
import { ADDRESSES } from './addresses';

// What one visitor sends does not change what the next one gets, whoever comes first.

const [untouched, asked] = await Promise.all([
  serve({ RATE_LIMIT: '0' }),
  serve({ RATE_LIMIT: '0' }),
]);
afterAll(() => Promise.all([untouched.stop(), asked.stop()]));

/** Values of the headers by which the framework varies its answers. */
const VALUES: Record<string, string[]> = {
  rsc: ['1'],
  'next-router-prefetch': ['1', '2'],
  'next-router-segment-prefetch': ['/_tree', '/_index', '/__PAGE__'],
  'next-router-state-tree': ['%5B%22%22%2C%7B%7D%5D', '%5B%22', '[]'],
  'accept-encoding': ['gzip', 'identity'],
};
/** What proxies and the framework tell themselves. */
const OTHERS = Object.fromEntries(
  [
    ...['next-url', 'next-action', 'x-nextjs-data', 'x-matched-path', 'x-middleware-subrequest'],
    ...['x-forwarded-host', 'x-invoke-path', 'x-original-url', 'x-prerender-revalidate'],
  ].map((name) => [name, '/sources']),
);
const alone = Object.entries(VALUES).flatMap(([name, values]) =>
  values.map((value) => ({ [name]: value })),
);
const together = alone.map((one) => ({ rsc: '1', 'next-router-prefetch': '1', ...one }));
/** How the address of a page is asked for, and how that of a part of it. */
const OF_THE_PAGE: Record<string, string>[] = [...alone, Object.assign({}, ...together), OTHERS];
const OF_A_PART: Record<string, string>[] = [{}, ...together];

const vary = new Set<string>();
beforeAll(async () => {
  const { headers } = await fetch(`${untouched.origin}/method`);
  for (const name of headers.get('vary')?.toLowerCase().split(/,\s*/) ?? []) vary.add(name);
});

test('every header that the framework names in Vary is tried', () => {
  expect(vary.size).toBeGreaterThan(3);
  expect([...vary].filter((name) => !(name in VALUES))).toEqual([]);
});

test.each(ADDRESSES)('%s is the same for whoever comes after somebody odd', async (...row) => {
  const [address, , status] = row;
  const part = `${address}${address.includes('?') ? '&' : '?'}_rsc=1`;
  const asks = [
    ...OF_THE_PAGE.map((headers) => [address, headers] as const),
    ...OF_A_PART.map((headers) => [part, headers] as const),
  ];
  for (const [path, headers] of asks) {
    const response = await fetch(asked.origin + path, { headers, redirect: 'manual' });
    await response.arrayBuffer();
    expect([path, headers, response.status]).not.toEqual([path, headers, 500]);
    if (path !== address) continue;
    // At the address of the page itself neither a part of it comes, nor a redirect to that.
    const isPart = response.headers.get('content-type') === 'text/x-component';
    expect([headers, response.status, isPart]).toEqual([headers, status, false]);
  }
  expect(await plainAnswer(asked.origin, address)).toBe(
    await plainAnswer(untouched.origin, address),
  );
});

test('a page is asked for in part as the framework’s own script asks, or not at all', async () => {
  for (const tree of ['%5B%22', '[]', '{"a":1}', '%5B%22%22%2C%7B%22a%22%3A1%7D%5D', '%E0%A4%A']) {
    const headers = { rsc: '1', 'next-router-state-tree': tree };
    const response = await fetch(`${asked.origin}/compare?_rsc=1`, { headers });
    expect([tree, response.status]).toEqual([tree, 200]);
    expect(response.headers.get('content-type')).toBe('text/x-component');
  }
});
