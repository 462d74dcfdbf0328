import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { GET } from '@/app/api/oembed/route';
import { withCheck } from '@/lib/addresses/check';
import { hrefs } from '@/lib/addresses/hrefs';
import { iframeHtml } from '@/lib/common/html';
import { readFrameOptions } from '@/lib/embed/frame-options';
import { oembedHref } from '@/lib/embed/oembed';
import { tagsIn } from '../../support/browser/markup';
import { content } from '../../support/content/content';
import { someQueries } from '../../support/engine/arbitraries';
import { SEED } from '../../support/engine/random';

const ORIGIN = 'http://127.0.0.1:3000';
const SITE = 'https://advisor.example.org';

beforeEach(() => vi.stubEnv('SITE_URL', ''));
afterEach(() => vi.unstubAllEnvs());

async function request(parameters: Record<string, string>, headers = {}) {
  const address = `${ORIGIN}/api/oembed?${new URLSearchParams(parameters)}`;
  const response = await GET(
    new Request(address, { headers: { host: new URL(ORIGIN).host, ...headers } }),
  );
  const { status } = response;
  return { status, headers: response.headers, body: await response.json() };
}
const requestFor = (path: string) => request({ url: `${ORIGIN}${path}` });

/** The attributes of the iframe that is the whole HTML of a response. */
function frameIn({ html }: { html: string }) {
  const [frame, ...more] = tagsIn(html);
  expect(html).toMatch(/^<iframe( [a-z-]+="[^"<>]*")+><\/iframe>$/);
  expect(more).toEqual([]);
  return frame?.attributes ?? {};
}

test('an answer has the fields that oEmbed 1.0 wants of a rich one', async () => {
  const { status, headers, body } = await requestFor('/recommendation?task=code');
  expect(status).toBe(200);
  expect(headers.get('content-type')).toMatch(/^application\/json/);
  expect(headers.get('access-control-allow-origin')).toBe('*');
  expect(body).toEqual({
    version: '1.0',
    type: 'rich',
    title: 'Prompt or Tune',
    provider_name: 'Prompt or Tune',
    provider_url: ORIGIN,
    cache_age: expect.any(Number),
    width: expect.any(Number),
    height: expect.any(Number),
    html: expect.any(String),
  });
});

test('its HTML is one frame with a name and the size that is told', async () => {
  const { body } = await requestFor('/recommendation?task=code');
  expect(frameIn(body)).toMatchObject({
    src: `${ORIGIN}/embed/recommendation?task=code`,
    title: 'Prompt or Tune',
    width: String(body.width),
    height: String(body.height),
  });
});

test.each([
  ['/', '/embed/advisor'],
  ['/advisor', '/embed/advisor'],
  ['/advisor/data?task=code#budget', '/embed/advisor/data?task=code'],
  ['/embed', '/embed/advisor'],
  ['/embed/', '/embed/advisor'],
  ['/embed?task=code&theme=dark', '/embed/advisor?task=code&theme=dark'],
  ['/embed/recommendation?share-result=yes', '/embed/recommendation'],
  ['/recommendation?theme=pink', '/embed/recommendation'],
])('the frame for %s is %s', async (path, framed) => {
  const { body } = await requestFor(path);
  expect(frameIn(body).src?.replace(/#.*/, '')).toBe(`${ORIGIN}${framed}`);
});

test('whatever a frame is called and wherever it leads stays within its attributes', () => {
  const hostile = { src: `"><script>alert('1')</script>`, title: '&quot; onload="x" <b>' };
  expect(frameIn({ html: iframeHtml({ ...hostile, width: 720, height: 800 }) })).toMatchObject(
    hostile,
  );
});

test('the frame leads to the same answers', async () => {
  await fc.assert(
    fc.asyncProperty(someQueries(content()), async (query) => {
      const { status, body } = await requestFor(hrefs.recommendation(query));
      expect(status).toBe(200);
      const { pathname, searchParams } = new URL(frameIn(body).src ?? '');
      expect(pathname).toBe('/embed/recommendation');
      expect(readFrameOptions(searchParams).rest).toEqual([
        ...new URLSearchParams(withCheck(query)),
      ]);
    }),
    { seed: SEED, numRuns: 100 },
  );
});

test('the address in a page’s head asks for that page', async () => {
  const address = `${ORIGIN}/recommendation?task=code&budget=small`;
  const { searchParams } = new URL(oembedHref(address), ORIGIN);
  const { body } = await request(Object.fromEntries(searchParams));
  expect(frameIn(body).src).toBe(`${ORIGIN}/embed/recommendation?task=code&budget=small`);
});

test('a frame is never larger than asked for, and never larger than it is of use', async () => {
  const url = `${ORIGIN}/advisor`;
  const { body: usual } = await request({ url });
  const { body: small } = await request({ url, maxwidth: '320', maxheight: '240' });
  expect([small.width, small.height]).toEqual([320, 240]);
  expect(frameIn(small)).toMatchObject({ width: '320', height: '240' });
  const { body: large } = await request({ url, maxwidth: '99999', maxheight: '99999' });
  expect([large.width, large.height]).toEqual([usual.width, usual.height]);
  const { body: narrow } = await request({ url, maxwidth: '1' });
  expect([narrow.width, narrow.height]).toEqual([1, usual.height]);
});

test('the frame is at the public address, where there is one, and so are the pages', async () => {
  const named = await request({ url: 'http://wiki.test/advisor' }, { host: 'wiki.test' });
  expect(frameIn(named.body).src).toBe('http://wiki.test/embed/advisor');
  vi.stubEnv('SITE_URL', SITE);
  expect((await requestFor('/advisor')).status).toBe(404);
  const { body } = await request({ url: `${SITE}/advisor` });
  expect(frameIn(body).src).toBe(`${SITE}/embed/advisor`);
  expect(body.provider_url).toBe(SITE);
});

const url = `${ORIGIN}/advisor`;
test.each<[string, number, Record<string, string>]>([
  ['no address', 400, {}],
  ['a width of nothing', 400, { url, maxwidth: '0' }],
  ['a width in another unit', 400, { url, maxwidth: '10em' }],
  ['a negative height', 400, { url, maxheight: '-1' }],
  ['an address beyond all measure', 400, { url: `${url}?task=${'x'.repeat(8000)}` }],
  ['XML', 501, { url, format: 'xml' }],
  ['a page that has no frame', 404, { url: `${ORIGIN}/method` }],
  ['another site', 404, { url: 'https://example.org/advisor' }],
  ['another port', 404, { url: 'http://127.0.0.1:3001/advisor' }],
  ['another scheme', 404, { url: 'https://127.0.0.1:3000/advisor' }],
  ['a name for the same machine', 404, { url: 'http://localhost:3000/advisor' }],
  ['another site behind our name', 404, { url: `${ORIGIN}@evil.example/advisor` }],
  ['a site whose name begins with ours', 404, { url: `${ORIGIN}.evil.example/advisor` }],
  ['a script', 404, { url: `javascript:alert('${ORIGIN}/advisor')` }],
  ['data', 404, { url: 'data:text/html,<script>alert(1)</script>' }],
  ['a path', 404, { url: '/advisor' }],
  ['no address at all', 404, { url: ' ' }],
])('%s: %i with problem details', async (_, wanted, parameters) => {
  const { status, headers, body } = await request(parameters);
  expect([status, body.status]).toEqual([wanted, wanted]);
  expect(headers.get('content-type')).toBe('application/problem+json');
  expect(body.detail).toMatch(/\.$/);
});

test.each([
  `/advisor?task="><script>alert(1)</script>`,
  `/advisor/"onload="alert(1)`,
  `/advisor?"><img src=x onerror=alert(1)>=1`,
  `/recommendation?theme="><b>`,
  `/recommendation#"><script>alert(1)</script>`,
  '//evil.example/advisor',
  '/embed//evil.example/advisor',
  '/embed/../../advisor?task=&quot;&gt;',
  '/embed/https://evil.example/advisor',
])('nothing in %s gets out of the frame’s address, nor the address off the site', async (path) => {
  const { status, body } = await requestFor(path);
  if (status !== 200) {
    expect(JSON.stringify(body)).not.toMatch(/evil|alert|onload/);
    return;
  }
  const { src = '', ...others } = frameIn(body);
  expect(new URL(src).origin).toBe(ORIGIN);
  expect(new URL(src).pathname).toMatch(/^\/embed\/(advisor|recommendation)/);
  expect(Object.keys(others).sort()).toEqual(
    ['allow', 'height', 'loading', 'style', 'title', 'width'].sort(),
  );
});
