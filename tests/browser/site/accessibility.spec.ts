import type { Page } from '@playwright/test';
import { NEXT_PRODUCT } from '../support/addresses';
import { examine } from '../support/axe';
import { expect, expectNoSidewaysScroll, test } from '../support/fixtures';
import { showState, switchTheme } from '../support/show-state';
import { LEADS_NOWHERE, STATES, type State } from '../support/states';

/**
 * Number of states per test; states of long pages take longer. `npm run test:accessibility`
 * checks each state in its own test, in more looks and with all rules.
 */
const STATES_PER_TEST: Record<keyof typeof STATES, number> = {
  PLAIN: 4,
  QUESTIONS: 8,
  RESULTS: 3,
  BESIDE: 4,
  LONG: 1,
  FRAMED: 6,
};

test.describe('axe finds nothing and nothing sticks out', () => {
  test.use({ expectedErrors: [LEADS_NOWHERE], otherSites: [NEXT_PRODUCT] });
  for (const [group, states] of Object.entries(STATES)) {
    const shortStates = Object.entries<State>(states).filter(([, { isLong }]) => !isLong);
    const size = STATES_PER_TEST[group as keyof typeof STATES];
    for (let start = 0; start < shortStates.length; start += size) {
      const some = shortStates.slice(start, start + size);
      test(some.map(([name]) => name).join('; '), async ({ page }) => {
        for (const [name, state] of some)
          await test.step(name, () => expectAccessibleState(page, state));
      });
    }
  }
});

/** Checks a state with all rules, and unless it `isAlike`, the rules of looks dark and narrow. */
async function expectAccessibleState(page: Page, state: State): Promise<void> {
  const { isAlike = false, isFramed = false, isPlain = false } = state;
  const wide = isFramed ? 768 : 1280;
  const narrow = isFramed ? 280 : 320;
  await page.setViewportSize({ width: isAlike ? narrow : wide, height: 800 });
  // A state like another is checked as served; scripts run in the other one.
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setScriptExecutionDisabled', { value: isAlike });
  await showState(page, state, isAlike ? 'dark' : 'light', !isAlike);
  await session.send('Emulation.setScriptExecutionDisabled', { value: false });
  const whole = await examine(page, { rules: 'all', contrast: 'by kind' });
  expect(whole.violations).toEqual([]);
  await expectNoSidewaysScroll(page);
  if (isAlike) return;

  await page.setViewportSize({ width: narrow, height: 256 });
  await switchTheme(page, state, 'dark');
  const contrast = isPlain ? 'not asked' : 'by kind';
  const rest = await examine(page, { rules: 'of looks', contrast });
  expect(rest.violations).toEqual([]);
  await expectNoSidewaysScroll(page);
}

const CLOSE = STATES.RESULTS['too close']?.path ?? '';

test('nothing is lost at 200 % zoom on a small laptop', async ({ page }) => {
  // 200 % zoom on a 1280 by 720 screen leaves 640 by 360 CSS pixels.
  await page.setViewportSize({ width: 640, height: 360 });
  for (const path of [CLOSE, '/advisor/task', '/method', '/evidence']) {
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
      await page.locator('main details').evaluateAll((parts) => {
        for (const details of parts) details.setAttribute('open', '');
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
  await expect(page).toHaveURL(/#cases$/);

  for (const label of labels) {
    await press('Tab');
    await expect(select(label)).toBeFocused();
  }
  await press('End');
  await expect(select('Source')).toHaveValue('guidance');
  await press('ArrowUp');
  await expect(select('Source')).toHaveValue('published');
  await press('Tab');
  await expect(button).toBeFocused();
  await press('Enter');
  await expect(page).toHaveURL(/[?&]source=published#cases$/);
  await page.waitForLoadState();
  await expect(count).not.toHaveText(everything);
  await expect(select('Source')).toHaveValue('published');

  await select('Task').focus();
  await press(...labels.map(() => 'Tab'), 'Tab');
  await expect(page.getByRole('link', { name: 'Show all' })).toBeFocused();
  await press('Enter');
  await expect(count).toHaveText(everything);
});
