import { once } from 'node:events';
import { connect } from 'node:net';
import { serve } from '../../support/server/server';
import { exampleAnswers } from '../support/advisor';
import { expect, test } from '../support/fixtures';

// What a link to a result discloses to others.

/** Routes whose query may hold answers, whether they accept or refuse `task=code`. */
const WITH_ANSWERS = [
  '/recommendation',
  '/advisor',
  '/advisor/task',
  '/advisor/all',
  '/compare',
  '/together',
  '/og',
  '/api/v1/recommendation',
  '/api/oembed',
  '/recommendation/decision-record.md',
  '/embed/recommendation',
  '/embed/advisor/task',
];

test('pages that carry answers tell no other site and no search engine', async ({ request }) => {
  for (const path of WITH_ANSWERS) {
    const response = await request.get(`${path}?task=code`, { maxRedirects: 0 });
    const headers = response.headers();
    expect([path, headers['referrer-policy']]).toEqual([path, 'no-referrer']);
    expect([path, headers['x-robots-tag']]).toEqual([path, expect.stringContaining('noindex')]);
  }
  const mistyped = await request.get('/recomendation?task=code');
  expect(mistyped.headers()['referrer-policy']).toBe('no-referrer');
  const robots = await (await request.get('/robots.txt')).text();
  // Crawlers see `noindex` only on pages they may fetch.
  expect(robots).not.toContain('Disallow');
  expect((await request.get('/method')).headers()['x-robots-tag']).toBeUndefined();
});

test('a link shows its verdict and scores as text and picture, and none of its answers', async ({
  page,
}) => {
  const query = await exampleAnswers(page);
  const labels = [...new URLSearchParams(query).values()].filter((value) => value.length > 6);
  for (const resultQuery of [query, '']) {
    await page.goto(`/recommendation?${resultQuery}`);
    const meta = (name: string) =>
      page
        .locator(`meta[property="${name}"], meta[name="${name}"]`)
        .first()
        .getAttribute('content');
    const headline = await page.getByRole('heading', { level: 1 }).textContent();
    expect(await meta('og:title')).toBe(headline);
    expect(await meta('twitter:card')).toBe('summary_large_image');
    const texts = [await meta('og:description'), await meta('description'), await page.title()];
    for (const text of texts) {
      expect((text ?? '').length).toBeLessThanOrEqual(200);
      for (const label of labels) expect(text).not.toContain(label);
    }
    if (resultQuery) expect(texts[0]).toMatch(/Out of 100 points: .+ \d+, .+ \d+, .+ \d+\./);

    const picture = await page.request.get((await meta('og:image')) ?? '', { maxRedirects: 0 });
    expect([picture.status(), picture.headers()['content-type']]).toEqual([200, 'image/png']);
    const bytes = await picture.body();
    const size = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)].map(String);
    expect(size).toEqual([await meta('og:image:width'), await meta('og:image:height')]);
  }
});

const CANARY = 'canary-7c1e';
const CANARY_PATHS = [
  `/recommendation?task=code&${CANARY}=1`,
  `/recommendation?task=${CANARY}&from=${CANARY}`,
  `/recommendation?constructor=${CANARY}&%E0%A4%A=${CANARY}`,
  `/advisor/task?task=${CANARY}`,
  `/advisor?task=${CANARY}`,
  `/api/v1/recommendation?task=${CANARY}`,
  `/api/oembed?url=${CANARY}`,
  `/og?task=${CANARY}`,
  `/og?task=code&${CANARY}`,
  `/embed/recommendation?task=${CANARY}`,
  `/embed/nowhere?${CANARY}`,
  `/nowhere?task=${CANARY}`,
  `/%E0%A4%A?${CANARY}`,
  `/_next/data/nothing.json?${CANARY}`,
  `/_next/image?url=${CANARY}&w=64&q=75`,
  `//?${CANARY}`,
];

test('nothing of a query is written to the log', async () => {
  const { origin, log, stop } = await serve();
  try {
    const port = Number(new URL(origin).port);
    for (const path of CANARY_PATHS) {
      await fetch(`${origin}${path}`, { redirect: 'manual' });
    }
    for (const body of [`{"answers":{"task":"${CANARY}"}}`, CANARY]) {
      await fetch(`${origin}/api/v1/recommendation?${CANARY}`, { method: 'POST', body });
      // The framework takes this for a server action.
      const headers = { 'next-action': '0'.repeat(42) };
      await fetch(`${origin}/recommendation?${CANARY}`, { method: 'POST', body, headers });
    }
    await sendRaw(port, `GET /recommendation?${CANARY}=\x01\x02 HTTP/1.1\r\nHost: a b\r\n\r\n`);
    await sendRaw(port, `GET http://[nowhere?${CANARY} HTTP/1.1\r\nHost: x\r\n\r\n`);
  } finally {
    await stop();
  }
  const lines = log.join('').trimEnd().split('\n');
  expect(lines.length).toBeGreaterThan(CANARY_PATHS.length);
  for (const line of lines) expect(JSON.parse(line)).toMatchObject({ time: expect.any(String) });
  expect(log.join('')).not.toContain(CANARY);
});

/** Sends bytes that no HTTP client would send, and waits for the end of the connection. */
async function sendRaw(port: number, bytes: string): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  socket.end(bytes, 'latin1');
  socket.resume();
  await once(socket, 'close');
}
