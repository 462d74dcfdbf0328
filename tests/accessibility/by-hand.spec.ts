import type { Page } from '@playwright/test';
import { expect, test } from '../browser/support/fixtures';
import { STATES } from '../browser/support/states';
import { expectJudged } from './judge';

// States that cannot be reached by an address alone.

async function expectBothThemes(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectJudged(page, 'everywhere', colorScheme);
  }
}

test('results kept on the device: listed, wrongly compared, renamed, nearly forgotten', async ({
  page,
}) => {
  for (const query of ['task=code', 'task=translation&budget=small', 'labelled-examples=1-99']) {
    await page.goto(`/recommendation?${query}`);
    await expect(
      page.getByRole('link', { name: /^your last (result|\d+ results)$/ }),
    ).toBeVisible();
  }
  await page.goto('/history');
  await expectBothThemes(page);
  await page.getByRole('button', { name: 'Compare the ticked results' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('You have ticked');
  await page.getByRole('button', { name: 'Rename' }).first().click();
  await page.getByRole('button', { name: 'Forget all' }).click();
  await expectBothThemes(page);
  await page.getByRole('button', { name: 'Forget them' }).click();
  await expectBothThemes(page);
  await page.goto('/');
  await expectBothThemes(page);
});

test('a result on paper', async ({ page }) => {
  await page.setViewportSize({ width: 680, height: 1000 });
  for (const state of ['clear', 'ruled out', 'nothing answered']) {
    await page.goto(STATES.RESULTS[state]?.path ?? '');
    await page.emulateMedia({ media: 'print' });
    await expectJudged(page);
  }
});

test.describe('when a part fails in the browser', () => {
  test.use({ expectedErrors: [/broken on purpose|Minified React error/] });
  test('the page that says so', async ({ page }) => {
    await page.addInitScript(() => {
      Array.prototype.toSorted = () => {
        throw new Error('broken on purpose');
      };
      // Otherwise the page would recover by fetching the server’s HTML.
      window.fetch = () => Promise.reject(new Error('broken on purpose'));
    });
    await page.goto('/advisor/task');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'This page could not be made.',
    );
    await expectBothThemes(page);
  });
});
