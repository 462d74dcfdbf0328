import { defineConfig } from '@playwright/test';
import { launchOptions } from '../support/chromium.mjs';

export default defineConfig({
  testDir: '.',
  outputDir: '../.results',
  globalSetup: './start.ts',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // Real wikis on a busy machine are late at times; a test that fails twice has failed.
  retries: 1,
  reporter: [['list']],
  timeout: 45_000,
  expect: { timeout: 10_000 },
  use: { launchOptions, viewport: { width: 1280, height: 900 } },
});
