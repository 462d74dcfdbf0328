import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame } from '@playwright/test';
import { hrefs } from '@/lib/addresses/hrefs';
import { isAllowedAncestor, parseAncestors } from '@/lib/embed/ancestors';
import { content, ROOT } from '../../support/content/content';
import { SERVER } from '../../support/server/server';
import {
  EMBED_ANCESTORS,
  HOST,
  LOCALHOST,
  OPEN_PRODUCT,
  OTHER_HOST,
  PRODUCT,
  SITES,
  WIKI,
  WIKI_OF_A_TEAM,
} from '../support/addresses';
import { expect, test } from '../support/fixtures';
import { hostPage, iframe } from '../support/hosts';

// Which pages may be framed by which hosts: every route with every kind of host.

test.use({
  otherSites: [...SITES, OPEN_PRODUCT],
  expectedErrors: [/frame-ancestors|ancestor violates|404|status of 4|chrome-error/],
});

const SEGMENTS: Record<string, string> = {
  '[section]': content().sections[0]?.id ?? '',
  '[id]': content().approaches[0]?.id ?? '',
};
const FRAMED = [
  '/embed',
  '/embed/advisor',
  `/embed${hrefs.section(content().sections.at(-1)?.id ?? '', 'task=code&theme=dark')}`,
  '/embed/recommendation?task=code',
  '/embed/nowhere',
];

const builtRoutes: Record<string, string> = JSON.parse(
  readFileSync(path.join(ROOT, '.next/app-path-routes-manifest.json'), 'utf8'),
);
/** Addresses of all other routes in the manifest of the build, and some that do not exist. */
const NOT_FRAMED = [
  ...Object.values(builtRoutes)
    .filter((route) => !route.startsWith('/embed/'))
    .map((route) => route.replace(/\[\w+\]/g, (segment) => SEGMENTS[segment] ?? segment)),
  '/recommendation?task=code',
  '/advisor/all',
  '/nowhere',
  '/embedded',
  '/api/v1/nowhere',
];

const ALL = [...FRAMED, ...NOT_FRAMED];
/** Some of each kind, for hosts that are treated like one that is tested with all. */
const SOME = [...FRAMED, '/', '/advisor', '/recommendation?task=code', '/api/v1/questionnaire'];
const frames = (paths: string[], origin = PRODUCT) =>
  paths.map((path) => iframe('', origin + path)).join('');

/** Those of the paths whose frame, in the same order in the page, is not blocked. */
async function shownIn(page: Frame, paths: string[], origin = PRODUCT): Promise<string[]> {
  const settled = () => page.childFrames().filter((frame) => /^(?!about:)./.test(frame.url()));
  await expect.poll(settled).toHaveLength(paths.length);
  return paths.filter((path, n) => {
    const url = page.childFrames()[n]?.url();
    if (url?.startsWith('chrome-error:')) return false;
    expect(url).toBe(`${origin}${path}`);
    return true;
  });
}

test('the list of routes is that of the build', () => {
  expect(NOT_FRAMED).toEqual(
    expect.arrayContaining(['/', '/method', '/recommendation', '/api/v1/recommendation']),
  );
});

for (const [name, site, mayFrame, paths] of [
  ['the site that is named', HOST, true, ALL],
  ['a site that a wildcard lets in', WIKI_OF_A_TEAM, true, SOME],
  ['the site that the wildcard stands beneath', WIKI, false, SOME],
  ['the named host with another port', OTHER_HOST, false, ALL],
  ['localhost instead of 127.0.0.1', LOCALHOST, false, ALL],
] as const) {
  test(`${name} may frame ${mayFrame ? 'what is beneath /embed and no more' : 'nothing'}`, async ({
    page,
  }) => {
    await page.goto(hostPage(frames(paths), {}, site));
    expect(await shownIn(page.mainFrame(), paths)).toEqual(mayFrame ? FRAMED : []);
    expect(isAllowedAncestor(parseAncestors(EMBED_ANCESTORS), site)).toBe(mayFrame);
  });
}

for (const [name, outer, mayFrame] of [
  ['another site', OTHER_HOST, false],
  ['a site that is let in too', WIKI_OF_A_TEAM, true],
] as const) {
  test(`the site that is named, itself framed by ${name}, shows ${mayFrame ? 'it' : 'nothing'}`, async ({
    page,
  }) => {
    await page.goto(hostPage(iframe('', hostPage(frames(ALL))), {}, outer));
    const [inner = page.mainFrame()] = page.mainFrame().childFrames();
    expect(await shownIn(inner, ALL)).toEqual(mayFrame ? FRAMED : []);
  });
}

test('the product’s own pages may frame what is beneath /embed, and no other of them', async ({
  page,
}) => {
  await page.goto('/approaches');
  await page.evaluate(async (html) => {
    document.body.innerHTML = html;
    const loaded = (frame: Element) => new Promise((done) => frame.addEventListener('load', done));
    await Promise.all([...document.querySelectorAll('iframe')].map(loaded));
  }, frames(ALL));
  expect(await shownIn(page.mainFrame(), ALL)).toEqual(FRAMED);
});

test('with * any site may frame what is beneath /embed, and still no more', async ({ page }) => {
  await page.goto(hostPage(frames(SOME, OPEN_PRODUCT), {}, OTHER_HOST));
  expect(await shownIn(page.mainFrame(), SOME, OPEN_PRODUCT)).toEqual(FRAMED);
});

test('a setting that names no origin stops the start with a sentence that says so', () => {
  const env = { ...process.env, PORT: '0', EMBED_ANCESTORS: `${HOST} wiki.example.org` };
  const { status, stdout, stderr } = spawnSync(process.execPath, [SERVER], {
    cwd: ROOT,
    env,
    encoding: 'utf8',
    timeout: 120_000,
  });
  expect(status).toBe(1);
  expect(stdout + stderr).toMatch(
    /EMBED_ANCESTORS must be .*"wiki\.example\.org" is not an origin/,
  );
});
