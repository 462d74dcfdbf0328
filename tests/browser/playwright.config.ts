import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { launchOptions } from '../support/chromium.mjs';
import { EMBED_ANCESTORS, HOST, OPEN_PRODUCT, PORTS, PRODUCT } from './addresses';

const cwd = path.resolve(import.meta.dirname, '../..');
const product = (port: string, ancestors: string, url: string) => ({
  command: 'node lib/serve.mjs',
  cwd,
  env: {
    PORT: port,
    HOST: '127.0.0.1',
    EMBED_ANCESTORS: ancestors,
    NEXT_TELEMETRY_DISABLED: '1',
  },
  url,
  reuseExistingServer: false,
});

export default defineConfig({
  testDir: '.',
  outputDir: '../.results',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  reporter: [['list']],
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: { baseURL: PRODUCT, launchOptions, viewport: { width: 1280, height: 900 } },
  webServer: [
    product(PORTS.product, EMBED_ANCESTORS, `${PRODUCT}/method`),
    product(PORTS.open, '*', `${OPEN_PRODUCT}/embed`),
    {
      command: `node tests/support/host-pages.mjs ${PORTS.host} ${PORTS.otherHost}`,
      cwd,
      url: HOST,
      reuseExistingServer: false,
    },
  ],
  projects: [
    // A plain form, with which scripts have nothing to do.
    { name: 'scripts on', testIgnore: /case-filter\.spec\.ts$/ },
    {
      name: 'phone',
      testMatch: /\/journeys\.spec\.ts$/,
      grep: /answers every question|jumps between|after a refresh/,
      use: { viewport: { width: 360, height: 740 } },
    },
    {
      name: 'scripts off',
      testMatch: /(journeys|case-filter|embed-guide)\.spec\.ts$/,
      use: { javaScriptEnabled: false },
    },
  ],
});
