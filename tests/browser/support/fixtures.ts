import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { examine } from './axe';

type Watch = {
  watched: undefined;
  /** What a test is about may be logged: a refusal, or an address that leads nowhere. */
  expectedErrors: RegExp[];
  /** Origins beside the product's that a test may ask, such as a page around the widget. */
  otherSites: string[];
};

/** Fails any test in which a page logs an error, throws, or asks another origin for something. */
export const test = base.extend<Watch>({
  expectedErrors: [[], { option: true }],
  otherSites: [[], { option: true }],
  watched: [
    async ({ context, baseURL, expectedErrors, otherSites }, use) => {
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

/** Keeps answers to such requests back until what is returned is called. */
export async function holdBack(
  where: Page | BrowserContext,
  address: string | RegExp,
): Promise<() => void> {
  let letCome = () => {};
  const areWanted = new Promise<void>((resolve) => {
    letCome = resolve;
  });
  await where.route(address, (route) => areWanted.then(() => route.continue()));
  return () => letCome();
}

/** No finding of axe on the page as it stands, or on a part of it by its selector. */
export async function expectAccessible(
  page: Page,
  butFor: string[] = [],
  part?: string,
): Promise<void> {
  const how = { rules: 'all', contrast: 'by kind', but: butFor } as const;
  const { violations } = await examine(page, part ? { ...how, part } : how);
  expect(violations).toEqual([]);
}

/** Nothing sticks out to the right, so nobody has to scroll sideways to read. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [content, window] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(content).toBeLessThanOrEqual(window ?? 0);
}
