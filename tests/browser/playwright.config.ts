import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { launchOptions } from '../support/browser/chromium.mjs';
import { SERVER } from '../support/server/server';
import {
  EMBED_ANCESTORS,
  HOST,
  NEXT_PRODUCT,
  OPEN_PRODUCT,
  PORTS,
  PRODUCT,
} from './support/addresses';
import type { Watch } from './support/fixtures';

const cwd = path.resolve(import.meta.dirname, '../..');
/** Generated content of the product with the next release. */
const CONTENT_FOLDER = 'tests/.results/next-content';
const product = (port: string, env: Record<string, string>, url: string) => ({
  command: `node ${SERVER}`,
  cwd,
  // All tests share one client address, which would exceed the limit.
  env: { PORT: port, HOST: '127.0.0.1', RATE_LIMIT: '0', ...env },
  url,
  reuseExistingServer: false,
  timeout: 180_000,
});

/** Tests of plain pages and forms, which run without scripts. */
const PLAIN =
  /\/(embed\/guide|evidence\/(evidence-page|calibration|cases|case-filter)|result\/similar-cases)\.spec\.ts$/;

/** Detailed tests, which `npm test` leaves out. */
const DETAILS =
  /\/(evidence\/.+|embed\/(accessibility|ancestors|answers|forged|guide-live|hosts|messages|scrolling)|result\/(analysis-journeys|print|releases|similar-cases|what-if)|site\/(accessibility|broken-scripts|copying|double-click|keyboard|screen-reader|scripts|translated|weight))\.spec\.ts$/;

/** Journeys that run once more on pages that the browser translates. */
const TRANSLATED = /\/site\/journeys\.spec\.ts$/;
const TRANSLATED_DETAILS =
  /\/(compare\/.+|embed\/guide-live|result\/(analysis-journeys|decision-record|what-if))\.spec\.ts$/;

const config = defineConfig<Watch>({
  testDir: '.',
  outputDir: '../.results',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  reporter: [['list']],
  // Generous for busy machines; no test measures speed.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  use: { baseURL: PRODUCT, launchOptions, viewport: { width: 1280, height: 900 } },
  webServer: [
    product(PORTS.product, { EMBED_ANCESTORS }, `${PRODUCT}/method`),
    product(PORTS.open, { EMBED_ANCESTORS: '*' }, `${OPEN_PRODUCT}/embed`),
    {
      ...product(PORTS.next, { CONTENT_FOLDER }, `${NEXT_PRODUCT}/embed`),
      command: `node_modules/.bin/jiti tests/support/content/make-next-release.ts ${CONTENT_FOLDER} && node ${SERVER}`,
    },
    {
      command: `node tests/support/browser/host-pages.mjs ${PORTS.host} ${PORTS.otherHost}`,
      cwd,
      url: HOST,
      reuseExistingServer: false,
    },
  ],
  projects: [
    { name: 'scripts on', testIgnore: [PLAIN, DETAILS], grepInvert: /@plain/ },
    {
      name: 'phone',
      testMatch: /\/journeys\.spec\.ts$/,
      grep: /jumps between|after a refresh/,
      use: { viewport: { width: 360, height: 740 } },
    },
    {
      name: 'scripts off',
      testMatch: [/journeys\.spec\.ts$/, /\/embed\/guide\.spec\.ts$/],
      testIgnore: DETAILS,
      use: { javaScriptEnabled: false },
    },
    {
      name: 'translated',
      testMatch: TRANSLATED,
      grepInvert: /@plain/,
      use: { translation: 'late' },
    },
  ],
});

export default config;

/** The detailed tests, which take about as long as the others. */
export const details = defineConfig<Watch>({
  ...config,
  projects: [
    { name: 'scripts on', testMatch: DETAILS, testIgnore: PLAIN, grepInvert: /@plain/ },
    {
      name: 'scripts off',
      testMatch: [/analysis-journeys\.spec\.ts$/, PLAIN],
      testIgnore: /\/embed\/guide\.spec\.ts$/,
      use: { javaScriptEnabled: false },
    },
    {
      name: 'translated',
      testMatch: TRANSLATED_DETAILS,
      grepInvert: /@plain/,
      use: { translation: 'late' },
    },
  ],
});
