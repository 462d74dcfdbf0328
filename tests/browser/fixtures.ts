import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

export const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Fails any test in which a page logs an error, throws, or asks another origin for something. */
export const test = base.extend<{ watched: undefined; expectedErrors: RegExp[] }>({
  expectedErrors: [[], { option: true }],
  watched: [
    async ({ context, baseURL, expectedErrors }, use) => {
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
        const isOurs = request.url().startsWith(`${baseURL}/`) || request.url().startsWith('data:');
        if (!isOurs) note(`request to ${request.url()}`);
      });
      await use(undefined);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** No finding of axe on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(' | ')}`);
  expect(found).toEqual([]);
}

/** Nothing sticks out to the right, so nobody has to scroll sideways to read. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [content, window] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(content).toBeLessThanOrEqual(window ?? 0);
}
