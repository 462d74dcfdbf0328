import { type Browser, chromium } from '@playwright/test';
import { expect, test } from 'vitest';
import { launchOptions } from '../support/browser/chromium.mjs';
import { BUDGET, brotliOf, weigh } from '../support/browser/weight';
import { frameworkScripts } from '../support/server/framework';
import { FRAMED_PAGES, SITE_PAGES } from '../support/server/site-pages';
import { withBoth } from './support/serving';
import { print } from './support/table';

/**
 * What each page makes a browser with an empty cache load, beside a minimal app of the same
 * framework. `html` to `all`: bytes as they came, pages ahead included. The others are bytes
 * after brotli: scripts beyond the minimal app's, styles, scripts of pages ahead.
 */
test('pages keep to their budgets of bytes and requests', async () => {
  const browser = await chromium.launch(launchOptions);
  try {
    await withBoth(async ({ ours, minimal }) => {
      const reference = await weighed(browser, minimal.origin, '/');
      const dynamic = await weighed(browser, minimal.origin, '/dynamic?a=b');
      const pages: Weighed[] = [];
      for (const path of [...SITE_PAGES, ...FRAMED_PAGES]) {
        pages.push(await weighed(browser, ours.origin, path));
      }
      report([reference, dynamic, ...pages], reference.script);

      for (const { path, script, style, ahead, requests, strangers } of pages) {
        expect(script - reference.script, path).toBeLessThan(BUDGET.script);
        expect(style, path).toBeLessThan(BUDGET.style);
        expect(ahead, path).toBeLessThan(BUDGET.ahead);
        expect(requests, path).toBeLessThan(BUDGET.requests);
        expect(strangers, path).toEqual([]);
      }
      // The quick test of every change takes this for the minimal app, which it does not build.
      const { request } = await browser.newContext();
      const framework = frameworkScripts().map((path) => `${ours.origin}${path}`);
      const taken = await brotliOf(request, framework);
      expect(Math.abs(taken / reference.script - 1)).toBeLessThan(0.01);
    });
  } finally {
    await browser.close();
  }
}, 180_000);

type Weighed = Awaited<ReturnType<typeof weighed>>;

async function weighed(browser: Browser, origin: string, path: string) {
  const context = await browser.newContext();
  const { named, ahead, sent, requests, fonts, elsewhere } = await weigh(
    context,
    `${origin}${path}`,
  );
  const size = (addresses: string[]) => brotliOf(context.request, addresses);
  const weight = {
    path,
    sent,
    requests,
    script: await size(named.scripts),
    style: await size(named.styles),
    ahead: await size(ahead),
    strangers: [...fonts, ...elsewhere],
  };
  await context.close();
  return weight;
}

function report(all: Weighed[], floor: number): void {
  const rows = all.map(({ path, sent, requests, script, style, ahead }, n) => [
    n < 2 ? `minimal ${path}` : path.slice(0, 45),
    // What is framed loads no framework.
    { ...sent, requests, 'own script': script < floor ? script : script - floor, style, ahead },
  ]);
  print('Bytes and requests of a first visit', Object.fromEntries(rows));
}
