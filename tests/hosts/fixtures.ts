import { test as base, expect } from '@playwright/test';
import { productOrigin } from './addresses';

/** What wikis lack without us: an icon, and TiddlyWiki's server an answer to HEAD. */
const USUAL = /404 \(Not Found\) http:\/\/[^/]+\/(favicon\.ico)?$/;

/** Fails a test in whose wiki a script throws or the browser complains. */
export const test = base.extend<{ watched: undefined; isRefused: boolean }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here.
  baseURL: ({}, use) => use(productOrigin()),
  isRefused: [false, { option: true }],
  watched: [
    async ({ context, isRefused }, use) => {
      const faults: string[] = [];
      context.on('console', (message) => {
        const fault = `${message.text()} ${message.location().url}`;
        if (message.type() === 'error' && !USUAL.test(fault)) faults.push(fault);
      });
      context.on('weberror', (error) => faults.push(`thrown: ${error.error().message}`));
      await use(undefined);
      const unexpected = isRefused
        ? faults.filter((one) => !one.includes('frame-ancestors'))
        : faults;
      expect(unexpected).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
