import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../support/server/server';
import { stableResponse } from '../support/server/visitors';
import { ADDRESSES } from './addresses';

// No cache poisoning: requests of one visitor do not change the responses that others get.

const [untouched, probed] = await Promise.all([
  serve({ RATE_LIMIT: '0' }),
  serve({ RATE_LIMIT: '0' }),
]);
afterAll(() => Promise.all([untouched.stop(), probed.stop()]));

/** Values of the headers by which the framework varies its responses. */
const VALUES: Record<string, string[]> = {
  rsc: ['1'],
  'next-router-prefetch': ['1', '2'],
  'next-router-segment-prefetch': ['/_tree', '/_index', '/__PAGE__'],
  'next-router-state-tree': ['%5B%22%22%2C%7B%7D%5D', '%5B%22', '[]'],
  'accept-encoding': ['gzip', 'identity'],
};
/** Internal headers of proxies and of the framework. */
const PROXY_HEADERS = Object.fromEntries(
  [
    ...['next-url', 'next-action', 'x-nextjs-data', 'x-matched-path', 'x-middleware-subrequest'],
    ...['x-forwarded-host', 'x-invoke-path', 'x-original-url', 'x-prerender-revalidate'],
  ].map((name) => [name, '/sources']),
);
const singleHeaders = Object.entries(VALUES).flatMap(([name, values]) =>
  values.map((value) => ({ [name]: value })),
);
const combinedHeaders = singleHeaders.map((header) => ({
  rsc: '1',
  'next-router-prefetch': '1',
  ...header,
}));
/** Headers sent to the address of a page, and to that of a part of it (`_rsc`). */
const PAGE_HEADERS: Record<string, string>[] = [
  ...singleHeaders,
  Object.assign({}, ...combinedHeaders),
  PROXY_HEADERS,
];
const PART_HEADERS: Record<string, string>[] = [{}, ...combinedHeaders];

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
  const requests = [
    ...PAGE_HEADERS.map((headers) => [address, headers] as const),
    ...PART_HEADERS.map((headers) => [part, headers] as const),
  ];
  for (const [path, headers] of requests) {
    const response = await fetch(probed.origin + path, { headers, redirect: 'manual' });
    await response.arrayBuffer();
    expect([path, headers, response.status]).not.toEqual([path, headers, 500]);
    if (path !== address) continue;
    // The address of the page gives neither a part of it nor a redirect to that.
    const isPart = response.headers.get('content-type') === 'text/x-component';
    expect([headers, response.status, isPart]).toEqual([headers, status, false]);
  }
  expect(await stableResponse(probed.origin, address)).toBe(
    await stableResponse(untouched.origin, address),
  );
});

test('a page is asked for in part as the framework’s own script asks, or not at all', async () => {
  for (const tree of ['%5B%22', '[]', '{"a":1}', '%5B%22%22%2C%7B%22a%22%3A1%7D%5D', '%E0%A4%A']) {
    const headers = { rsc: '1', 'next-router-state-tree': tree };
    const response = await fetch(`${probed.origin}/compare?_rsc=1`, { headers });
    expect([tree, response.status]).toEqual([tree, 200]);
    expect(response.headers.get('content-type')).toBe('text/x-component');
  }
});
