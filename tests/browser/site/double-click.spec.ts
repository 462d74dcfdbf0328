import type { Locator, Page } from '@playwright/test';
import { hrefs } from '@/lib/addresses/hrefs';
import { content } from '../../support/content/content';
import { SITUATIONS } from '../../support/content/records';
import { comparison, visit } from '../support/advisor';
import { expect, test } from '../support/fixtures';

// The second click of a double click does nothing on the page that the first one led to.

const [first = '', ...others] = content().sections.map(({ id }) => id);
/** Milliseconds between the clicks; systems take two within 500 for a double click. */
const PAUSES = [120, 200, 300, 400];

test.use({ viewport: { width: 1920, height: 1080 } });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    for (const [place, start] of [
      ['on the site', ''],
      ['in a frame', hrefs.embed],
    ] as const) {
      test(`Continue leads one section on and chooses nothing, ${place}`, async ({ page }) => {
        await page.goto(`${start}${hrefs.section(first)}`, { waitUntil: 'networkidle' });
        for (const [n, section] of others.entries()) {
          const pause = PAUSES[n % PAUSES.length] ?? 0;
          const button = page.getByRole('button', { name: /^Continue/ });
          await clickTwice(page, await centre(button), pause);
          const { pathname, search } = new URL(page.url());
          expect(pathname).toBe(`${start}${hrefs.section(section)}`);
          expect(search.replace(/^\?theme=auto$/, '')).toBe('');
          await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
        }
      });
    }

    for (const pause of PAUSES) {
      test(`a link on a result leads no further, clicked again after ${pause} ms`, async ({
        page,
      }) => {
        await visit(page, hrefs.recommendation(SITUATIONS['too close']));
        const link = page.getByRole('link', { name: 'See that result' }).first();
        const target = new URL((await link.getAttribute('href')) ?? '', page.url()).href;
        await page.goto(target);
        const place = await centre(comparison(page).getByRole('link', { name: 'Back to the' }));
        await page.goBack();
        await putAt(link, place);
        await clickTwice(page, place, pause);
        expect(page.url()).toBe(target);
      });
    }

    test('a link within a page does nothing more where it leads', async ({ page }) => {
      await page.goto(hrefs.recommendation(SITUATIONS.clear), { waitUntil: 'networkidle' });
      const address = page.url();
      const link = page.getByRole('link', { name: 'What came out there' });
      await link.click();
      await page.waitForTimeout(600);
      const linked = page.locator('section:has(> #similar)').getByRole('link').first();
      const place = await centre(linked);
      await page.goto('about:blank');
      await page.goto(address, { waitUntil: 'networkidle' });
      await link.click();
      await page.waitForTimeout(200);
      await page.mouse.click(place.x, place.y);
      await page.waitForTimeout(600);
      expect(page.url()).toBe(`${address}#similar`);
      await page.mouse.click(place.x, place.y);
      await expect(page).toHaveURL(/\/evidence#/);
    });
  });
}

test('a result is forgotten, and not the next one with it', async ({ page }) => {
  for (const situation of Object.values(SITUATIONS)) {
    await visit(page, hrefs.recommendation(situation));
  }
  await visit(page, hrefs.history);
  await page.waitForTimeout(500);
  const entries = page.getByRole('button', { name: /^Forget “/ });
  const count = await entries.count();
  for (const [n, pause] of PAUSES.entries()) {
    await clickTwice(page, await centre(entries.first()), pause);
    await expect(entries).toHaveCount(count - n - 1);
  }
});

test('what is done quickly on one page counts, and keys are not held up', async ({ page }) => {
  await visit(page, hrefs.section(first));
  await page.getByRole('button', { name: /^Continue/ }).press('Enter');
  const radio = page.getByRole('radio').first();
  await expect(page).toHaveURL(new RegExp(others[0] ?? ''));
  await radio.press('Space');
  await expect(radio).toBeChecked();
  await page.waitForTimeout(500);
  const choices = page.getByRole('group').getByRole('radio');
  const [one, two] = [choices.nth(1), choices.nth(2)];
  for (const choice of [one, two, one]) {
    const { x, y } = await centre(choice);
    await page.mouse.click(x, y);
    await expect(choice).toBeChecked({ timeout: 100 });
  }
});

/** Moves a link to where another lies on what it leads to, and lets the page settle. */
async function putAt(link: Locator, { x, y }: Place): Promise<void> {
  await link.evaluate(
    ({ style }, [left, top]) => Object.assign(style, { position: 'fixed', left, top }),
    [`${x - 9}px`, `${y - 9}px`],
  );
  await link.page().waitForTimeout(600);
}

type Place = { x: number; y: number };

async function clickTwice(page: Page, { x, y }: Place, pause: number): Promise<void> {
  await page.mouse.click(x, y);
  await page.waitForTimeout(pause);
  await page.mouse.click(x, y, { clickCount: 2 });
  // Until what that could have done is done.
  await page.waitForTimeout(1000);
  await page.waitForLoadState();
}

async function centre(control: Locator): Promise<Place> {
  await control.scrollIntoViewIfNeeded();
  const box = await control.boundingBox();
  if (!box) throw new Error('not shown');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
