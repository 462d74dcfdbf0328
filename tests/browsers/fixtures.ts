import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test as base, expect } from '@playwright/test';
import { endAll } from '../hosts/processes';
import type { Browser } from './browser';
import { startFirefox } from './firefox';
import { firefox, webkit } from './programs.mjs';
import { startWebKit } from './webkit';

export type Options = { engine: 'firefox' | 'webkit'; hasScripts: boolean };

const PICTURES = path.resolve(import.meta.dirname, '../.results/browsers');

/** A browser of its own for each test, which fails if the browser complains of anything. */
export const test = base.extend<Options & { browserHere: Browser }>({
  engine: ['firefox', { option: true }],
  hasScripts: [true, { option: true }],
  browserHere: async ({ engine, hasScripts }, use) => {
    const browser = await start(engine, hasScripts);
    process.stdout.write(`${browser.name}, scripts ${hasScripts ? 'on' : 'off'}\n`);
    await use(browser);
    expect(browser.complaints()).toEqual([]);
    await endAll();
  },
});

export { expect };

function start(engine: Options['engine'], hasScripts: boolean): Promise<Browser> {
  if (engine === 'firefox' && firefox) return startFirefox(firefox, hasScripts);
  if (engine === 'webkit' && webkit) return startWebKit(webkit, hasScripts);
  throw new Error(`no ${engine} here`);
}

/** Keeps a picture of what is in view, to be looked at by a person. */
export async function keepPicture(browser: Browser, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  writeFileSync(path.join(PICTURES, `${name}.png`), await browser.picture());
}
