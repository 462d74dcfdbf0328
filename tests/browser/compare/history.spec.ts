import type { Page } from '@playwright/test';
import { visit } from '../support/advisor';
import { expect, expectAccessible, test } from '../support/fixtures';

// The list of results that is kept in the browser.

/** The link to the list that a result page shows once the result is stored. */
const linkToList = (page: Page) =>
  page.getByRole('link', { name: /^your last (result|\d+ results)$/ });

test('results looked at are listed, named, compared and forgotten on this device', async ({
  page,
}) => {
  const few = 'task=code&budget=small';
  const other = 'labelled-examples=1-99';
  const headlines: string[] = [];
  for (const query of [few, other, few]) {
    await visit(page, `/recommendation?${query}`);
    await expect(linkToList(page)).toBeVisible();
    headlines.push((await page.getByRole('heading', { level: 1 }).textContent()) ?? '');
  }
  // A what-if variant is not stored.
  await visit(page, `/recommendation?${few}&time-to-release=days&from=${encodeURIComponent(few)}`);
  await linkToList(page).click();

  const entries = page.getByRole('main').getByRole('listitem');
  const names = () => entries.getByRole('link').allTextContents();
  await expect
    .poll(names)
    .toEqual(['Write or check program code, 2 answers', 'Labelled examples: 1 to 99, 1 answer']);
  for (const n of [0, 1]) await expect(entries.nth(n)).toContainText(headlines[n] ?? 'none');
  await expectAccessible(page);

  await entries.nth(1).getByRole('button', { name: 'Rename' }).click();
  await expect(page.getByLabel('Name of this result')).toBeFocused();
  await page.keyboard.type('The contract desk');
  await page.keyboard.press('Enter');
  await expect(entries.nth(1).getByRole('button', { name: 'Rename' })).toBeFocused();
  await page.reload();
  await expect(entries.nth(1).getByRole('link', { name: 'The contract desk' })).toBeVisible();

  await page.getByRole('checkbox', { name: 'Compare “The contract desk”' }).check();
  await page.getByRole('button', { name: 'Compare the ticked results' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('You have ticked 1.');
  await entries.nth(0).getByRole('checkbox').check();
  const sent = page.waitForRequest((request) => request.url().includes('/compare?'));
  await page.getByRole('button', { name: 'Compare the ticked results' }).click();
  const { searchParams } = new URL((await sent).url());
  expect(searchParams.get('b')).toContain(other);
  expect(searchParams.get('b.name')).toBe('The contract desk');
  expect(searchParams.get('a')).toContain(few);
  await page.waitForURL('**/compare?*');

  await visit(page, '/history');
  await entries.nth(0).getByRole('button', { name: 'Forget' }).click();
  await expect(entries.nth(0).getByRole('button', { name: 'Forget' })).toBeFocused();
  expect(await names()).toEqual(['The contract desk']);
  await page.getByRole('button', { name: 'Forget this result' }).click();
  await expect(page.getByRole('button', { name: 'Keep them' })).toBeFocused();
  await page.getByRole('button', { name: 'Forget them' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByRole('status')).toHaveText(/^All results are forgotten/);
  await page.reload();
  await expect(page.getByText('There is none yet.')).toBeVisible();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('where a browser stores nothing there is no list and no error', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('Storage is closed.', 'SecurityError');
      },
    });
  });
  await visit(page, '/recommendation?task=code&budget=small');
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeVisible();
  await expect(linkToList(page)).toHaveCount(0);
  await visit(page, '/history');
  await expect(page.getByText('There is none yet.')).toBeVisible();
  await visit(page, '/');
  await expect(
    page.getByRole('heading', { name: 'Your last results on this device' }),
  ).toBeHidden();
});
