import { expect, expectAccessible, expectNoSidewaysScroll, test } from './fixtures';

const RICH =
  'task=classification&output-consistency=high&domain-specialization=niche&labelled-examples=10000-or-more&data-quality=high&requirements-change=stable&ml-expertise=some';
const DECIDED = `${RICH}&tasks-count=one&latency=strict&domain=e-commerce&knowledge-freshness=static&budget=small&monthly-requests=100000-999999&prompt-baseline=poor`;
const LEANING =
  'latency=relaxed&knowledge-freshness=static&labelled-examples=100-999&data-collection=no&budget=large&domain-expert=part-time';

/**
 * Where a page can be in one of several states, the words that tell that it is in this one.
 * Pages made of the same parts are looked at in one look each, `only` that one, and where
 * another state opens the same details, with these as they come.
 */
const STATES: Record<
  string,
  { path: string; words?: string; only?: 'light' | 'dark'; isClosed?: boolean }
> = {
  home: { path: '/', only: 'dark' },
  'first section, empty': { path: '/advisor/task', only: 'light' },
  'section with answers': { path: `/advisor/data?${RICH}`, only: 'dark' },
  'section with a bad link': {
    path: '/advisor/budget?budget=lots&colour=red',
    only: 'light',
  },
  'section with idle questions': {
    path: `/advisor/expertise?${DECIDED}`,
    words: 'You can stop here.',
    only: 'light',
  },
  'all questions': { path: `/advisor/all?${RICH}`, only: 'dark' },
  'result, clear': {
    path: `/recommendation?${DECIDED}`,
    words: 'Clearly',
    only: 'dark',
    isClosed: true,
  },
  'result, leaning': {
    path: `/recommendation?${LEANING}`,
    words: 'Leaning to',
    only: 'light',
    isClosed: true,
  },
  'result, too close': {
    path: `/recommendation?${RICH}`,
    words: 'Too close to call between',
    only: 'dark',
  },
  'result, compared, with own weights': {
    path: `/recommendation?${RICH}&weight.cost=5&${new URLSearchParams({ from: `${RICH}&budget=small` })}`,
    words: 'Weight of cost to build',
    only: 'light',
    isClosed: true,
  },
  'result, nothing answered': { path: '/recommendation', only: 'dark' },
  'result, ruled out': {
    path: '/recommendation?labelled-examples=none&data-collection=no&task=code',
    words: 'Ruled out for now',
    only: 'dark',
    isClosed: true,
  },
  'result, bad link': { path: '/recommendation?task=poetry', only: 'light' },
  approaches: { path: '/approaches', only: 'dark' },
  'one approach': { path: '/approaches/hybrid', only: 'light' },
  method: { path: '/method', only: 'dark' },
  'evidence, some cases': {
    path: '/evidence?task=classification&advice=miss',
    words: 'Why we think the advisor misses it',
    only: 'dark',
  },
  'evidence, no case': {
    path: '/evidence?task=translation&domain=hr',
    words: '0 of ',
    only: 'light',
    isClosed: true,
  },
  sources: { path: '/sources', only: 'light' },
};

const LOOKS = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 360 },
] as const;

for (const { colorScheme, width } of LOOKS) {
  test.describe(`${colorScheme}, ${width} px`, () => {
    test.use({ colorScheme, viewport: { width, height: 800 } });

    for (const [state, { path, words, only, isClosed }] of Object.entries(STATES)) {
      if (only && only !== colorScheme) continue;
      test(`${state}: axe finds nothing and nothing sticks out`, async ({ page }) => {
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        if (words) await expect(page.getByRole('main')).toContainText(words);
        if (!isClosed) {
          await page.locator('main details').evaluateAll((all) => {
            for (const details of all) details.setAttribute('open', '');
          });
        }
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
      });
    }
  });
}

test.describe('an address that leads nowhere', () => {
  test.use({ expectedErrors: [/404/] });
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto('/nowhere');
      await expectAccessible(page);
    });
  }
});

test('nothing is lost at 200 % zoom on a small laptop', async ({ page }) => {
  // 200 % zoom on a 1280 by 720 screen leaves 640 by 360 CSS pixels.
  await page.setViewportSize({ width: 640, height: 360 });
  for (const path of [`/recommendation?${RICH}`, '/advisor/task', '/method', '/evidence']) {
    await page.goto(path);
    await expectNoSidewaysScroll(page);
  }
});

for (const width of [360, 280]) {
  test(`the evidence, tables and all, needs no sideways scroll at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 740 });
    for (const query of ['', '?domain=software', `?task=${'nonsense'.repeat(20)}`]) {
      await page.goto(`/evidence${query}`);
      await page.locator('main details').evaluateAll((all) => {
        for (const details of all) details.setAttribute('open', '');
      });
      await expectNoSidewaysScroll(page);
    }
  });
}

test('cases can be chosen, and all brought back, by keyboard alone', async ({ page }) => {
  await page.goto('/evidence');
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const select = (name: string) => page.getByRole('combobox', { name, exact: true });
  const labels = ['Task', 'Field', 'Reported best', 'The advice was', 'Source'];
  const button = page.getByRole('button', { name: 'Show these cases' });
  const count = page.getByRole('status');
  const everything = (await count.textContent()) ?? '';
  const contents = page.getByRole('navigation', { name: 'On this page' });
  await contents.getByRole('link', { name: 'All cases' }).focus();
  await press('Enter');

  for (const label of labels) {
    await press('Tab');
    await expect(select(label)).toBeFocused();
    if (label === 'Source') await press('End');
  }
  await expect(select('Source')).toHaveValue('guidance');
  await press('ArrowUp');
  await expect(select('Source')).toHaveValue('blind');
  await press('Tab');
  await expect(button).toBeFocused();
  await press('Enter');
  await expect(page).toHaveURL(/[?&]source=blind#cases$/);
  await expect(count).not.toHaveText(everything);
  await expect(select('Source')).toHaveValue('blind');

  await select('Task').focus();
  await press(...labels.map(() => 'Tab'), 'Tab');
  await expect(page.getByRole('link', { name: 'Show all' })).toBeFocused();
  await press('Enter');
  await expect(count).toHaveText(everything);
});
