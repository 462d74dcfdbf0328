import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test as base, expect } from '@playwright/test';
import { endAll } from '../hosts/processes';
import type { Browser } from './browser';
import { startFirefox } from './firefox';
import { firefox, webkit } from './programs.mjs';
import { startWebKit } from './webkit';

export type Options = { engine: 'firefox' | 'webkit'; hasScripts: boolean };

const SCREENSHOTS = path.resolve(import.meta.dirname, '../.results/browsers');

/** Starts a browser for each test, and fails the test if the browser logs an error. */
export const test = base.extend<Options & { browserHere: Browser }>({
  engine: ['firefox', { option: true }],
  hasScripts: [true, { option: true }],
  browserHere: async ({ engine, hasScripts }, use) => {
    const browser = await start(engine, hasScripts);
    process.stdout.write(`${browser.name}, scripts ${hasScripts ? 'on' : 'off'}\n`);
    await use(browser);
    expect(browser.errors()).toEqual([]);
    await endAll();
  },
});

export { expect };

function start(engine: Options['engine'], hasScripts: boolean): Promise<Browser> {
  if (engine === 'firefox' && firefox) return startFirefox(firefox, hasScripts);
  if (engine === 'webkit' && webkit) return startWebKit(webkit, hasScripts);
  throw new Error(`no ${engine} here`);
}

/** Saves a screenshot for review by a person. */
export async function saveScreenshot(browser: Browser, name: string): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  writeFileSync(path.join(SCREENSHOTS, `${name}.png`), await browser.screenshot());
}
