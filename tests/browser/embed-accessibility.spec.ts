import { PRODUCT, SITES } from './addresses';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './fixtures';
import { element, expectFit, hostPage, SCRIPT, widgets } from './hosts';

// The framed pages by themselves, and in a page around them.

test.use({ otherSites: SITES });

const RICH =
  'task=classification&output-consistency=high&domain-specialization=niche&labelled-examples=10000-or-more&data-quality=high&requirements-change=stable&ml-expertise=some';
const DECIDED = `${RICH}&tasks-count=one&latency=strict&domain=e-commerce&knowledge-freshness=static&budget=small&monthly-requests=100000-999999&prompt-baseline=poor`;
const LEANING =
  'latency=relaxed&knowledge-freshness=static&labelled-examples=100-999&data-collection=no&budget=large&domain-expert=part-time';
const COMPARED = `${RICH}&weight.cost=5&${new URLSearchParams({ from: `${RICH}&budget=small` })}`;

/**
 * Each with words that tell that the page is in this state. Long pages made of the same parts
 * are looked at in one look each, `only` that one.
 */
const STATES: Record<string, { path: string; words: string; only?: 'light' | 'dark' }> = {
  'questions, empty': { path: '/embed', words: 'Section 1 of' },
  'questions, answered': {
    path: `/embed/advisor/data?${RICH}`,
    words: 'Section 3 of',
    only: 'dark',
  },
  'questions of a bad link': {
    path: '/embed/advisor/budget?budget=lots',
    words: 'Part of this link',
    only: 'dark',
  },
  'result, clear': {
    path: `/embed/recommendation?${DECIDED}`,
    words: 'Clearly',
    only: 'light',
  },
  'result, leaning': {
    path: `/embed/recommendation?${LEANING}`,
    words: 'Leaning to',
    only: 'dark',
  },
  'result, too close and compared': {
    path: `/embed/recommendation?${COMPARED}`,
    words: 'Back to the original',
    only: 'light',
  },
  'result, not enough answers': {
    path: '/embed/recommendation?task=code',
    words: 'Not enough answers yet',
    only: 'light',
  },
  'result, nothing answered': {
    path: '/embed/recommendation',
    words: 'Nothing to go on yet',
    only: 'dark',
  },
  'result, bad link': {
    path: '/embed/recommendation?task=poetry',
    words: 'Part of this link',
    only: 'light',
  },
  'no such page': { path: '/embed/nowhere', words: 'There is no page' },
};

// The theme is that of the page around, whatever the system says.
for (const [theme, system, width] of [
  ['light', 'dark', 280],
  ['dark', 'light', 768],
] as const) {
  test.describe(`${theme}, ${width} px`, () => {
    test.use({
      colorScheme: system,
      viewport: { width, height: 700 },
      expectedErrors: [/404.*\/nowhere/],
    });
    for (const [state, { path, words, only = theme }] of Object.entries(STATES)) {
      if (only !== theme) continue;
      test(`${state}: axe finds nothing and nothing sticks out`, async ({ page }) => {
        await page.goto(`${path}${path.includes('?') ? '&' : '?'}theme=${theme}`);
        await expect(page.getByText(words).first()).toBeVisible();
        await expectNoSidewaysScroll(page);
        await page.locator('details').evaluateAll((all) => {
          for (const details of all) details.setAttribute('open', '');
        });
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
      });
    }
  });
}

test('axe finds nothing in a page with widgets, nor in them', async ({ page }) => {
  const host = (html: string) =>
    hostPage(
      `${SCRIPT}<header>Wiki</header><nav>Pages</nav><main><h1>A page</h1>${html}</main><aside>News</aside><footer>About</footer>`,
    );
  await page.setViewportSize({ width: 784, height: 900 });
  await page.goto(host(element('answers="task=code"')));
  await expectFit(widgets(page));
  await expectAccessible(page);

  await page.goto(host(element('theme="dark"') + element()));
  for (const shown of await widgets(page).all()) {
    await shown.scrollIntoViewIfNeeded();
    await expectFit(shown);
  }
  // What is twice on a page has the same parts twice.
  await expectAccessible(page, ['landmark-unique']);
});

test('a first visit asks for the page, one stylesheet and one script: 25,000 bytes at most', async ({
  page,
}) => {
  const sizes: Promise<[string, number]>[] = [];
  page.on('requestfinished', (request) => {
    const path = new URL(request.url()).pathname;
    sizes.push(request.sizes().then(({ responseBodySize }) => [path, responseBodySize]));
  });
  await page.goto(`/embed/recommendation?${COMPARED}`, { waitUntil: 'networkidle' });
  const loaded = await Promise.all(sizes);
  expect(loaded.map(([path]) => path).sort()).toEqual([
    '/embed/frame.js',
    '/embed/recommendation',
    '/embed/style.css',
  ]);
  const bytes = loaded.reduce((sum, [, size]) => sum + size, 0);
  expect(bytes).toBeGreaterThan(5000);
  expect(bytes).toBeLessThanOrEqual(25_000);
});

test('the questions are answered and the result reached by keyboard alone', async ({ page }) => {
  await page.goto('/embed');
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toBeFocused();
  const radios = page.getByRole('group', { name: 'Which kind of task' }).getByRole('radio');
  const press = async (key: string, reached: () => Promise<boolean>) => {
    for (let presses = 0; !(await reached()); presses++) {
      expect(presses).toBeLessThan(60);
      await page.keyboard.press(key);
    }
  };
  const isFocused = (name: string) => () =>
    page.getByRole('button', { name }).evaluate((one) => one === document.activeElement);
  await press('Tab', () => radios.first().evaluate((one) => one === document.activeElement));
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
