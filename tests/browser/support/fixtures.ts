import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { examine } from './axe';
import { type TranslationStart, translatePages } from './translate';

export type Watch = {
  watched: undefined;
  /** Console errors that a test expects, such as a refusal or a missing page. */
  expectedErrors: RegExp[];
  /** Other origins that pages may request, such as host pages. */
  otherSites: string[];
  /** When a translator of the browser starts on each page; null for none. */
  translation: TranslationStart | null;
};

/** Fails a test in which a page logs an error, throws, or asks another origin for something. */
export const test = base.extend<Watch>({
  expectedErrors: [[], { option: true }],
  otherSites: [[], { option: true }],
  translation: [null, { option: true }],
  watched: [
    async ({ context, baseURL, expectedErrors, otherSites, translation }, use) => {
      if (translation) await translatePages(context, translation);
      const faults: string[] = [];
      const note = (fault: string) => {
        if (!expectedErrors.some((expected) => expected.test(fault))) faults.push(fault);
      };
      context.on('console', (message) => {
        const where = message.location().url;
        if (message.type() === 'error') note(`console: ${message.text()} ${where}`);
      });
      context.on('weberror', (error) => note(`thrown: ${error.error().message}`));
      context.on('request', (request) => {
        const isOurs = [`${baseURL}/`, 'data:', ...otherSites.map((site) => `${site}/`)].some(
          (start) => request.url().startsWith(start),
        );
        if (!isOurs) note(`request to ${request.url()}`);
      });
      await use(undefined);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Delays matching requests until the returned function is called. */
export async function holdBack(
  where: Page | BrowserContext,
  address: string | RegExp,
): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await where.route(address, (route) => released.then(() => route.continue()));
  return () => release();
}

/** Expects no axe violation on the page, or on a part of it by its selector. */
export async function expectAccessible(
  page: Page,
  exceptRules: string[] = [],
  part?: string,
): Promise<void> {
  const thoroughness = { rules: 'all', contrast: 'by kind', exceptRules } as const;
  const { violations } = await examine(page, part ? { ...thoroughness, part } : thoroughness);
  expect(violations).toEqual([]);
}

/** Expects no horizontal scrolling. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [content, window] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(content).toBeLessThanOrEqual(window ?? 0);
}
