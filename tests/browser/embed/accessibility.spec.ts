import AxeBuilder from '@axe-core/playwright';
import type { Page, Request } from '@playwright/test';
import { PRODUCT, SITES } from '../support/addresses';
import { TAGS } from '../support/axe';
import { expect, test } from '../support/fixtures';
import { element, expectFit, hostPage, SCRIPT, widgets } from '../support/hosts';

// Accessibility of framed pages, alone and in a host page.

test.use({ otherSites: SITES });

const RICH =
  'task=classification&output-consistency=high&domain-specialization=niche&labelled-examples=10000-or-more&data-quality=high&requirements-change=stable&ml-expertise=some';
const COMPARED = `${RICH}&weight.cost=5&${new URLSearchParams({ from: `${RICH}&budget=small` })}`;

test('axe finds nothing in a page with widgets, nor in them', async ({ page }) => {
  const host = (html: string) =>
    hostPage(
      `${SCRIPT}<header>Wiki</header><nav>Pages</nav><main><h1>A page</h1>${html}</main><aside>News</aside><footer>About</footer>`,
    );
  await page.setViewportSize({ width: 784, height: 900 });
  await page.goto(host(element('answers="task=code"')));
  await expectFit(widgets(page));
  expect(await axeViolations(page)).toEqual([]);

  await page.goto(host(element('theme="dark"') + element()));
  for (const widget of await widgets(page).all()) {
    await widget.scrollIntoViewIfNeeded();
    await expectFit(widget);
  }
  // Two widgets on a page have the same landmarks.
  expect(await axeViolations(page, ['landmark-unique'])).toEqual([]);
});

/** Violations that axe finds in a page and in its frames. */
async function axeViolations(page: Page, exceptRules: string[] = []): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withTags(TAGS);
  const { violations } = await axe.disableRules(exceptRules).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(' | ')}`);
}

test('a first visit asks for the page, one stylesheet and one script: 25,000 bytes at most', async ({
  page,
}) => {
  const requests: Request[] = [];
  page.on('request', (request) => requests.push(request));
  await page.clock.install();
  await page.goto(`/embed/recommendation?${COMPARED}`);
  // Includes delayed requests.
  await page.clock.runFor(60_000);
  expect(requests.map((request) => new URL(request.url()).pathname).sort()).toEqual([
    '/embed/frame.js',
    '/embed/recommendation',
    '/embed/style.css',
  ]);
  const sizes = await Promise.all(requests.map((request) => request.sizes()));
  const bytes = sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
  expect(bytes).toBeGreaterThan(5000);
  expect(bytes).toBeLessThanOrEqual(25_000);
});

test('the questions are answered and the result reached by keyboard alone', async ({ page }) => {
  await page.goto('/embed');
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toBeFocused();
  const radios = page.getByRole('group', { name: 'Which kind of task' }).getByRole('radio');
  const press = async (key: string, isReached: () => Promise<boolean>) => {
    for (let presses = 0; !(await isReached()); presses++) {
      expect(presses).toBeLessThan(60);
      await page.keyboard.press(key);
    }
  };
  const isFocused = (name: string) => () =>
    page.getByRole('button', { name }).evaluate((button) => button === document.activeElement);
  await press('Tab', () => radios.first().evaluate((radio) => radio === document.activeElement));
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await expect(radios.nth(1)).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(heading).toHaveText('Domain');
  await expect(heading).toBeFocused();
  await press('Tab', isFocused('See the result'));
  await page.keyboard.press('Enter');
  await expect(heading).toHaveText(/Not enough answers yet/);
  await expect(heading).toBeFocused();
  expect(page.url()).toBe(`${PRODUCT}/embed/recommendation?task=extraction`);
});

test('a question stands apart from the one before it', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/embed');
  const gaps = await page.locator('fieldset').evaluateAll((questions) => {
    const boxes = questions.map((question) => question.getBoundingClientRect());
    return boxes.slice(1).map(({ top }, n) => top - (boxes[n]?.bottom ?? 0));
  });
  expect(Math.min(...gaps)).toBeGreaterThan(24);
  expect(gaps.length).toBeGreaterThan(0);
});
