import { expect, expectAccessible, expectNoSidewaysScroll, test } from './fixtures';

const RICH =
  'task=classification&output-consistency=high&domain-specialization=niche&labelled-examples=10000-or-more&data-quality=high&requirements-change=stable&ml-expertise=some';

const STATES: Record<string, string> = {
  home: '/',
  'first section, empty': '/advisor/task',
  'section with answers': `/advisor/data?${RICH}`,
  'section with a bad link': '/advisor/budget?budget=lots&colour=red',
  'all questions': `/advisor/all?${RICH}`,
  'result, clear': `/recommendation?${RICH}`,
  'result, nothing answered': '/recommendation',
  'result, ruled out': '/recommendation?labelled-examples=none&data-collection=no&task=code',
  'result, bad link': '/recommendation?task=poetry',
  approaches: '/approaches',
  'one approach': '/approaches/hybrid',
  method: '/method',
  sources: '/sources',
};

const LOOKS = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 360 },
] as const;

for (const { colorScheme, width } of LOOKS) {
  test.describe(`${colorScheme}, ${width} px`, () => {
    test.use({ colorScheme, viewport: { width, height: 800 } });

    for (const [state, path] of Object.entries(STATES)) {
      test(`${state}: axe finds nothing and nothing sticks out`, async ({ page }) => {
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
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
