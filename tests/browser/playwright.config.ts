import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { launchOptions } from '../support/chromium.mjs';

const FREE_PORT =
  "const s=require('net').createServer().listen(0,'127.0.0.1',()=>{console.log(s.address().port);s.close()})";

// Workers read this file again; the port found first is handed on to them.
process.env.TEST_PORT ??= execFileSync(process.execPath, ['-e', FREE_PORT]).toString().trim();
const port = process.env.TEST_PORT;
const baseURL = `http://127.0.0.1:${port}`;

export default defineConfig({
  testDir: '.',
  outputDir: '../.results',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  reporter: [['list']],
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: { baseURL, launchOptions, viewport: { width: 1280, height: 900 } },
  webServer: {
    command: 'node lib/serve.mjs',
    cwd: path.resolve(import.meta.dirname, '../..'),
    env: { PORT: port, HOST: '127.0.0.1', NEXT_TELEMETRY_DISABLED: '1' },
    url: `${baseURL}/method`,
    reuseExistingServer: false,
  },
  projects: [
    { name: 'scripts on' },
    {
      name: 'phone',
      testMatch: /\/journeys\.spec\.ts$/,
      use: { viewport: { width: 360, height: 740 } },
    },
    {
      name: 'scripts off',
      testMatch: /(journeys|case-filter|embed-guide)\.spec\.ts$/,
      use: { javaScriptEnabled: false },
    },
  ],
});
