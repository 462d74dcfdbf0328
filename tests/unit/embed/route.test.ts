import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hrefs } from '@/lib/addresses/hrefs';
import { assets } from '@/lib/embed/assets';
import built from '@/lib/embed/built.json';
import { recommend } from '@/lib/engine/recommend';
import { currentRuleset } from '@/lib/store/rulesets';
import { tagsIn } from '../../support/browser/markup';
import { content } from '../../support/content/content';
import { getFramed } from '../../support/server/framed';

const sections = content().sections.map(({ id }) => id);
const PAGES = [
  '/embed',
  '/embed/advisor',
  ...sections.map((id) => `/embed${hrefs.section(id)}`),
  '/embed/advisor/all',
  '/embed/recommendation',
];
const NO_PAGES = [
  '/embed/nowhere',
  '/embed/method',
  '/embed/advisor/nowhere',
  '/embed/advisor/task/more',
  '/embed/recommendation/more',
  '/embed/advisor/constructor',
  '/embed/style.css/more',
  '/embed/v2.js',
  '/embed/%3Cscript%3E',
];
const FILES = [...assets.keys()].map((name) => `/embed/${name}`);

beforeEach(() => vi.stubEnv('SITE_URL', ''));
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const first = (html: string, name: string) =>
  tagsIn(html).find((tag) => tag.name === name)?.attributes;
const hostMessageIn = (html: string) => JSON.parse(first(html, 'main')?.['data-told'] ?? 'null');

test.each(PAGES)('%s is a page with a title, a heading and one main part', async (address) => {
  const { status, html, headers } = await getFramed(`${address}?task=code`);
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(html).toMatch(/^<!doctype html><html lang="en"/);
  expect(html).toMatch(/<title>[^<]+ · Prompt or Tune<\/title>/);
  for (const name of ['main', 'h1', 'head', 'body']) {
    expect([name, tagsIn(html).filter((tag) => tag.name === name).length]).toEqual([name, 1]);
  }
});

test.each(NO_PAGES)('%s is not found, on a page that leads to the questions', async (address) => {
  const { status, html } = await getFramed(`${address}?task=code&theme=dark`);
  expect(status).toBe(404);
  expect(hostMessageIn(html)).toEqual({ error: 'not-found' });
  expect(first(html, 'html')).toMatchObject({ 'data-theme': 'dark' });
  expect(first(html, 'a')?.href).toBe('/embed/advisor?theme=dark');
});

test.each(Object.entries(built))('%s is served as it was built', async (name, text) => {
  const response = await getFramed(`/embed/${name}`);
  expect([response.status, response.html]).toEqual([200, text]);
  const type = name.endsWith('.css') ? 'text/css' : 'text/javascript';
  expect(response.headers.get('content-type')).toBe(`${type}; charset=utf-8`);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(response.headers.get('cache-control')).toBe('public, max-age=3600');
  const pinned = await getFramed(`/embed/${name}?v=${assets.get(name)?.version}`);
  expect(pinned.headers.get('cache-control')).toMatch(/max-age=31536000, immutable$/);
  const old = await getFramed(`/embed/${name}?v=000000000000`);
  expect(old.headers.get('cache-control')).not.toContain('immutable');
});

test.each([
  ['', "frame-ancestors 'self'"],
  ['https://wiki.example.org', "frame-ancestors 'self' https://wiki.example.org"],
  ['http://a.org, https://*.b.org:81', "frame-ancestors 'self' http://a.org https://*.b.org:81"],
  ['*', undefined],
])('with EMBED_ANCESTORS=%j everything beneath /embed says %j', async (setting, wanted) => {
  vi.stubEnv('EMBED_ANCESTORS', setting);
  for (const address of [...PAGES, ...NO_PAGES, ...FILES]) {
    const { headers } = await getFramed(address);
    const policy = (headers.get('content-security-policy') ?? '').split('; ');
    const ancestors = policy.find((directive) => directive.startsWith('frame-ancestors'));
    expect([address, ancestors]).toEqual([address, wanted]);
    expect(policy).toEqual(
      expect.arrayContaining(["default-src 'none'", "script-src 'self'", "style-src 'self'"]),
    );
    expect(policy.join()).not.toMatch(/unsafe|\*(?!\.b\.org)/);
    expect(Object.fromEntries(headers)).toMatchObject({
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'cross-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
    });
    expect(headers.get('x-frame-options')).toBeNull();
    expect(headers.get('set-cookie')).toBeNull();
  }
});

test.each([
  ['?theme=dark', 'dark', 'dark'],
  ['?theme=light', 'light', 'light'],
  ['?theme=auto', 'auto', 'light dark'],
  ['', 'auto', 'light dark'],
  ['?theme=pink', 'auto', 'light dark'],
])(
  '%j is themed %s in the first bytes, before anything is loaded',
  async (query, theme, scheme) => {
    const { html } = await getFramed(`/embed${query}`);
    const start = html.slice(0, html.indexOf('<link'));
    expect(start.length).toBeLessThan(400);
    expect(first(start, 'html')).toMatchObject({ 'data-theme': theme });
    expect(start).toContain(`<meta name="color-scheme" content="${scheme}"/>`);
  },
);

test('a framed page loads its styles and its script, both pinned, and nothing else', async () => {
  const { html } = await getFramed('/embed/recommendation?task=code');
  const loads = tagsIn(html).filter(({ name }) =>
    /^(link|script|img|iframe|object|embed|video|audio|source|base|style)$/.test(name),
  );
  const pinned = (name: string) => `/embed/${name}?v=${assets.get(name)?.version}`;
  expect(loads).toEqual([
    { name: 'link', attributes: { rel: 'stylesheet', href: pinned('style.css') } },
    { name: 'script', attributes: { defer: '', src: pinned('frame.js') } },
  ]);
  expect(html).not.toMatch(/<[^>]* (style|on[a-z]+|src[a-z]+)="/i);
});

test('nothing of the framework is left in a framed page', async () => {
  for (const address of PAGES) {
    const { html } = await getFramed(address);
    expect(html).not.toMatch(/_next|__next|<!--|<template|<noscript|\$RC|suppresshydration/i);
  }
});

test('the page around is told the result only where it asked, and then what the page says', async () => {
  const query = 'task=code&labelled-examples=none';
  const answers = { task: 'code', 'labelled-examples': 'none' };
  const { recommended, winners, verdict } = recommend(content(), answers);
  expect(hostMessageIn((await getFramed(`/embed/recommendation?${query}`)).html)).toBeNull();
  expect(hostMessageIn((await getFramed(`/embed?${query}&share-result=yes`)).html)).toBeNull();
  const { html } = await getFramed(`/embed/recommendation?${query}&share-result=yes`);
  expect(hostMessageIn(html)).toEqual({
    result: {
      approach: recommended,
      winners,
      verdict,
      link: `http://127.0.0.1:3000${hrefs.recommendation(`${query}&rules=${currentRuleset.version}`)}`,
    },
  });
});

test('a bad link is told and named, and the rest of it kept', async () => {
  for (const page of ['/embed', '/embed/recommendation']) {
    const { status, html } = await getFramed(`${page}?task=poetry&budget=small&share-result=yes`);
    expect(status).toBe(200);
    expect(hostMessageIn(html)).toEqual({ error: 'bad-answers' });
    expect(html).toContain('“poetry” is not an answer');
    expect(html).toContain('budget=small');
    expect(html).not.toContain('task=poetry');
    expect(html).toContain('Everything else in the link was kept');
    const alone = await getFramed(`${page}?task=poetry`);
    expect(alone.html).not.toContain('Everything else');
  }
});

// Marked on both sides, so that the input is found wherever the page writes it.
const HOSTILE = `zq"'<b onload=x></script>&quot;zq`;
const hostile = encodeURIComponent(HOSTILE);

test.each([
  `/embed?task=${hostile}`,
  `/embed?${hostile}=1`,
  `/embed?theme=${hostile}`,
  `/embed?weight.${hostile}=1`,
  `/embed?weight.cost=${hostile}`,
  `/embed/advisor/all?task=code&task=${hostile}`,
  `/embed/recommendation?task=${hostile}`,
  `/embed/recommendation?theme=${hostile}&${hostile}=${hostile}`,
])('what is written into the page from %s is escaped', async (address) => {
  const { html } = await getFramed(address);
  const found = html.match(/zq.*?zq/gs) ?? [];
  expect(found.length).toBeGreaterThan(0);
  for (const echo of found) expect(echo).not.toMatch(/["'<>]|&(?!amp;|quot;|lt;|gt;|#x27;)/);
});

test.each([
  `/embed?share-result=${hostile}`,
  `/embed/${hostile}`,
  `/embed/advisor/${hostile}`,
  `/embed/recommendation?task=code&from=${hostile}`,
  `/embed/recommendation?task=code&from=${encodeURIComponent(`task=${hostile}`)}`,
])('nothing is written into the page from %s', async (address) => {
  expect((await getFramed(address)).html).not.toMatch(/zq|onload/);
});

test('a forged host gets nowhere in the page', async () => {
  const { html } = await getFramed('/embed', { host: 'evil.example/"><script>alert(1)</script>' });
  expect(html).not.toContain('evil.example');
  expect(tagsIn(html).filter(({ name }) => name === 'script')).toHaveLength(1);
});

test('the parts are put together without a complaint of the framework', async () => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {});
  for (const address of ['/embed?task=poetry', '/embed/recommendation?task=code&budget=small']) {
    await getFramed(address);
  }
  expect(complaints.mock.calls.map(([message]) => String(message).split('\n')[0])).toEqual([]);
});

test('all questions on one page are folded by section, so that the frame stays low', async () => {
  const { html } = await getFramed('/embed/advisor/all');
  for (const { id } of content().sections) {
    expect(html).toMatch(new RegExp(`<details[^>]*><summary[^>]*><h2 id="section-${id}"`));
  }
});
