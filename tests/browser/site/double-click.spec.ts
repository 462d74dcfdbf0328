import type { Locator, Page } from '@playwright/test';
import { hrefs } from '@/lib/addresses/hrefs';
import { content } from '../../support/content/content';
import { SITUATIONS } from '../../support/content/records';
import { comparison, visit } from '../support/advisor';
import { expect, test } from '../support/fixtures';

// The second click of a double click does nothing to what the first one led to.

const [first = '', ...others] = content().sections.map(({ id }) => id);
/** Milliseconds between the clicks; systems take two within 500 for a double click. */
const PAUSES = [120, 200, 300, 400];

test.use({ viewport: { width: 1920, height: 1080 } });

test.beforeEach(async ({ page }) => {
  // What keeps clicks off lasts four times as long, so that busy machines are not too late.
  const session = await page.context().newCDPSession(page);
  await session.send('Animation.enable');
  await session.send('Animation.setPlaybackRate', { playbackRate: 0.25 });
});

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
          const button = page.getByRole('button', { name: /^Continue/ });
          await clickTwice(page, await placeOf(button), PAUSES[n % PAUSES.length]);
          const { pathname, search } = new URL(page.url());
          expect(pathname).toBe(`${start}${hrefs.section(section)}`);
          expect(search.replace(/^\?theme=auto$/, '')).toBe('');
          await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
        }
      });
    }

    test('a link on a result leads to its result and no further', async ({ page }) => {
      await visit(page, hrefs.recommendation(SITUATIONS['too close']));
      const link = page.getByRole('link', { name: 'See that result' }).first();
      const target = new URL((await link.getAttribute('href')) ?? '', page.url()).href;
      await page.goto(target);
      const place = await placeOf(comparison(page).getByRole('link', { name: 'Back to the' }));
      await page.goBack();
      // Where the page that it leads to has a link back.
      await link.evaluate(
        ({ style }, [left, top]) => Object.assign(style, { position: 'fixed', left, top }),
        [`${place.x - 9}px`, `${place.y - 9}px`],
      );
      await link.click();
      await expect(comparison(page)).toBeVisible();
      await page.mouse.click(place.x, place.y);
      await page.waitForTimeout(1000);
      expect(page.url()).toBe(target);
    });

    test('a link within a page does nothing more where it leads', async ({ page }) => {
      await page.goto(hrefs.recommendation(SITUATIONS.clear), { waitUntil: 'networkidle' });
      await page.getByRole('link', { name: 'What came out there' }).click();
      const linked = page.locator('section:has(> #similar)').getByRole('link').first();
      await expect(linked).toBeInViewport();
      const clicked = linked.click({ trial: true, timeout: 500 });
      await expect(clicked).rejects.toThrow('intercepts pointer events');
    });
  });
}

test('a result is forgotten, and not the next one with it', async ({ page }) => {
  for (const situation of Object.values(SITUATIONS)) {
    await visit(page, hrefs.recommendation(situation));
  }
  await visit(page, hrefs.history);
  const entries = page.getByRole('button', { name: /^Forget “/ });
  const count = await entries.count();
  for (const [n, pause] of PAUSES.entries()) {
    await clickTwice(page, await placeOf(entries.first()), pause);
    await expect(entries).toHaveCount(count - n - 1);
  }
});

test('keys are not held up, nor is what is done quickly on one page', async ({ page }) => {
  await visit(page, hrefs.section(first));
  await page.getByRole('button', { name: /^Continue/ }).press('Enter');
  await expect(page).toHaveURL(new RegExp(`${others[0]}$`));
  const choices = page.getByRole('radio');
  await choices.first().press('Space');
  await expect(choices.first()).toBeChecked();
  const places = [await placeOf(choices.nth(1)), await placeOf(choices.nth(2))];
  for (const [n, { x, y }] of places.entries()) {
    await page.mouse.click(x, y);
    expect(await choices.nth(n + 1).isChecked()).toBe(true);
  }
});

type Place = { x: number; y: number };

/** Clicks twice, and waits until what that could have done is done. */
async function clickTwice(page: Page, { x, y }: Place, pause = 0): Promise<void> {
  await page.mouse.click(x, y);
  await page.waitForTimeout(pause);
  await page.mouse.click(x, y, { clickCount: 2 });
  await page.waitForTimeout(1000);
  await page.waitForLoadState();
}

/** The centre of a control, once it can be clicked. */
async function placeOf(control: Locator): Promise<Place> {
  await control.click({ trial: true });
  const box = await control.boundingBox();
  if (!box) throw new Error('not shown');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
