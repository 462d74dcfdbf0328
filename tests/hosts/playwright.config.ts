import { defineConfig } from '@playwright/test';
import { launchOptions } from '../support/browser/chromium.mjs';

export default defineConfig({
  testDir: '.',
  outputDir: '../.results',
  globalSetup: './start.ts',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  reporter: [['list']],
  timeout: 180_000,
  expect: { timeout: 30_000 },
  use: { launchOptions, viewport: { width: 1280, height: 900 } },
});
