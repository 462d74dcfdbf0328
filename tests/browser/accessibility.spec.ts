import { expect, expectAccessible, expectNoSidewaysScroll, test } from './fixtures';

const RICH =
  'task=classification&output-consistency=high&domain-specialization=niche&labelled-examples=10000-or-more&data-quality=high&requirements-change=stable&ml-expertise=some';
const DECIDED = `${RICH}&tasks-count=one&latency=strict&domain=e-commerce&knowledge-freshness=static&budget=small&monthly-requests=100000-999999&prompt-baseline=poor`;
const CLOSE =
  'latency=relaxed&knowledge-freshness=static&labelled-examples=100-999&data-collection=no&budget=large&domain-expert=part-time';

/** Where a page can be in one of several states, the words that tell that it is in this one. */
const STATES: Record<string, { path: string; words?: string }> = {
  home: { path: '/' },
  'first section, empty': { path: '/advisor/task' },
  'section with answers': { path: `/advisor/data?${RICH}` },
  'section with a bad link': { path: '/advisor/budget?budget=lots&colour=red' },
  'section with idle questions': {
    path: `/advisor/expertise?${DECIDED}`,
    words: 'You can stop here.',
  },
  'all questions': { path: `/advisor/all?${RICH}` },
  'result, clear': { path: `/recommendation?${DECIDED}`, words: 'Clearly' },
  'result, leaning': { path: `/recommendation?${RICH}`, words: 'Leaning to' },
  'result, too close': { path: `/recommendation?${CLOSE}`, words: 'Too close to call between' },
  'result, compared, with own weights': {
    path: `/recommendation?${RICH}&weight.cost=5&${new URLSearchParams({ from: `${RICH}&budget=small` })}`,
    words: 'Weight of cost to build',
  },
  'result, nothing answered': { path: '/recommendation' },
  'result, ruled out': {
    path: '/recommendation?labelled-examples=none&data-collection=no&task=code',
    words: 'Ruled out for now',
  },
  'result, bad link': { path: '/recommendation?task=poetry' },
  approaches: { path: '/approaches' },
  'one approach': { path: '/approaches/hybrid' },
  method: { path: '/method' },
  sources: { path: '/sources' },
};

const LOOKS = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 360 },
] as const;

for (const { colorScheme, width } of LOOKS) {
  test.describe(`${colorScheme}, ${width} px`, () => {
    test.use({ colorScheme, viewport: { width, height: 800 } });

    for (const [state, { path, words }] of Object.entries(STATES)) {
      test(`${state}: axe finds nothing and nothing sticks out`, async ({ page }) => {
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        if (words) await expect(page.getByRole('main')).toContainText(words);
        await page.locator('main details').evaluateAll((all) => {
          for (const details of all) details.setAttribute('open', '');
        });
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
  for (const path of [`/recommendation?${RICH}`, '/advisor/task', '/method']) {
    await page.goto(path);
    await expectNoSidewaysScroll(page);
  }
});
