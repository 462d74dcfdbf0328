import { type Browser, chromium } from '@playwright/test';
import { expect, test } from 'vitest';
import { launchOptions } from '../support/browser/chromium.mjs';
import { BUDGET, brotliOf, weigh } from '../support/browser/weight';
import { frameworkScripts } from '../support/server/framework';
import { FRAMED_PAGES, SITE_PAGES } from '../support/server/site-pages';
import { withBothServers } from './support/serving';
import { printTable } from './support/table';

/**
 * What each page makes a browser with an empty cache load, next to a minimal app of the same
 * framework. `html` to `all`: bytes transferred, prefetched pages included. The others are bytes
 * after brotli: scripts beyond the minimal app's, styles, and prefetched scripts (`ahead`).
 */
test('pages keep to their budgets of bytes and requests', async () => {
  const browser = await chromium.launch(launchOptions);
  try {
    await withBothServers(async ({ ours, minimal }) => {
      const reference = await weighed(browser, minimal.origin, '/');
      const dynamic = await weighed(browser, minimal.origin, '/dynamic?a=b');
      const pages: Weighed[] = [];
      for (const path of [...SITE_PAGES, ...FRAMED_PAGES]) {
        pages.push(await weighed(browser, ours.origin, path));
      }
      report([reference, dynamic, ...pages], reference.script);

      for (const { path, script, style, ahead, requests, unwanted } of pages) {
        expect(script - reference.script, path).toBeLessThan(BUDGET.script);
        expect(style, path).toBeLessThan(BUDGET.style);
        expect(ahead, path).toBeLessThan(BUDGET.ahead);
        expect(requests, path).toBeLessThan(BUDGET.requests);
        expect(unwanted, path).toEqual([]);
      }
      // The quick browser test uses frameworkScripts() in place of the minimal app.
      const { request } = await browser.newContext();
      const framework = frameworkScripts().map((path) => `${ours.origin}${path}`);
      const frameworkSize = await brotliOf(request, framework);
      expect(Math.abs(frameworkSize / reference.script - 1)).toBeLessThan(0.01);
    });
  } finally {
    await browser.close();
  }
}, 180_000);

type Weighed = Awaited<ReturnType<typeof weighed>>;

async function weighed(browser: Browser, origin: string, path: string) {
  const context = await browser.newContext();
  const { assets, ahead, sent, requests, fonts, crossOrigin } = await weigh(
    context,
    `${origin}${path}`,
  );
  const size = (addresses: string[]) => brotliOf(context.request, addresses);
  const weight = {
    path,
    sent,
    requests,
    script: await size(assets.scripts),
    style: await size(assets.styles),
    ahead: await size(ahead),
    unwanted: [...fonts, ...crossOrigin],
  };
  await context.close();
  return weight;
}

function report(weights: Weighed[], frameworkScript: number): void {
  const rows = weights.map(({ path, sent, requests, script, style, ahead }, n) => [
    n < 2 ? `minimal ${path}` : path.slice(0, 45),
    // Framed pages do not load the framework.
    {
      ...sent,
      requests,
      'own script': script < frameworkScript ? script : script - frameworkScript,
      style,
      ahead,
    },
  ]);
  printTable('Bytes and requests of a first visit', Object.fromEntries(rows));
}
