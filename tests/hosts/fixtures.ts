import { test as base, expect } from '@playwright/test';
import { productOrigin } from './addresses';

/** Errors of the wikis themselves: no icon, and no HEAD in TiddlyWiki's server. */
const USUAL_ERRORS = /404 \(Not Found\) http:\/\/[^/]+\/(favicon\.ico)?$/;

/** Fails a test if a script throws or the browser logs an error. */
export const test = base.extend<{ watched: undefined; isRefused: boolean }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here.
  baseURL: ({}, use) => use(productOrigin()),
  isRefused: [false, { option: true }],
  watched: [
    async ({ context, isRefused }, use) => {
      const faults: string[] = [];
      context.on('console', (message) => {
        const fault = `${message.text()} ${message.location().url}`;
        if (message.type() === 'error' && !USUAL_ERRORS.test(fault)) faults.push(fault);
      });
      context.on('weberror', (error) => faults.push(`thrown: ${error.error().message}`));
      await use(undefined);
      const unexpected = isRefused
        ? faults.filter((fault) => !fault.includes('frame-ancestors'))
        : faults;
      expect(unexpected).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
