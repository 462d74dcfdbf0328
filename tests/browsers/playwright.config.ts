import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { EMBED_ANCESTORS, HOST, PORTS, PRODUCT } from '../browser/support/addresses';
import { SERVER } from '../support/server/server';
import type { Options } from './fixtures';
import { firefox, webkit } from './programs.mjs';

// Before Node 22 WebSocket, which the Firefox driver uses, needs a flag.
if (!globalThis.WebSocket) process.env.NODE_OPTIONS = '--experimental-websocket';

const cwd = path.resolve(import.meta.dirname, '../..');

export default defineConfig<Options>({
  testDir: '.',
  outputDir: '../.results',
  forbidOnly: true,
  workers: 1,
  reporter: [['list']],
  timeout: 180_000,
  expect: { timeout: 30_000 },
  webServer: [
    {
      command: `node ${SERVER}`,
      cwd,
      env: {
        PORT: PORTS.product,
        HOST: '127.0.0.1',
        EMBED_ANCESTORS,
        RATE_LIMIT: '0',
      },
      url: `${PRODUCT}/method`,
      reuseExistingServer: false,
      timeout: 180_000,
    },
    {
      command: `node tests/support/browser/host-pages.mjs ${PORTS.host}`,
      cwd,
      url: HOST,
      reuseExistingServer: false,
    },
  ],
  projects: [
    ...(firefox ? [{ name: 'firefox', use: { engine: 'firefox' as const } }] : []),
    ...(webkit ? [{ name: 'webkit', use: { engine: 'webkit' as const } }] : []),
  ],
});
