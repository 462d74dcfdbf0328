import type { Locator, Page } from '@playwright/test';
import { hrefs } from '@/lib/addresses/hrefs';
import { scoreTexts } from '@/lib/wording/figures';
import { SITUATIONS } from '../../support/content/records';
import { comparison, nameOf, readAdvice, visit } from '../support/advisor';
import { expect, test } from '../support/fixtures';

// What a person gets who selects a part of a page and copies it.

const PAGE = hrefs.recommendation(SITUATIONS.leaning);
const VARIANT = `${PAGE}&weight.cost=5&${new URLSearchParams({ from: SITUATIONS.leaning })}`;

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

for (const [place, path] of Object.entries({
  'a result': PAGE,
  'a variant': VARIANT,
  'the questionnaire': `/advisor/task?${SITUATIONS.leaning}`,
  'a frame': `/embed${PAGE}`,
})) {
  test(`scores of ${place} are copied with their unit`, async ({ page }) => {
    await page.goto(path);
    const { ranking } = await readAdvice(page);
    const lines = await copied(
      page,
      page.getByRole('main').getByRole('list').filter({ hasText: 'of 100 points' }).first(),
    );
    const whole = scoreTexts(ranking.map(({ score }) => score));
    for (const [n, { approach, score }] of ranking.entries()) {
      const shown = path === VARIANT ? score.toFixed(1) : whole[n];
      expect(lines).toContain(`${nameOf(approach)}\n${shown} of 100 points\n`);
    }
  });
}

test('what is copied says nothing twice', async ({ page }) => {
  await visit(page, VARIANT);
  const changes = await copied(page, comparison(page));
  expect(changes).toMatch(/Weight of cost to build: as it was → 5\n/);
  expect(changes).toMatch(/Hybrid \d+\.\d → \d+\.\d \([+−]\d+\.\d\)/);
  const panel = page.getByRole('complementary', { name: 'What becomes of the result' });
  expect((await copied(page, panel)).match(/Prompt engineering\s+\d+\.\d\s/g)).toHaveLength(2);
});

test('words for screen readers do not stick to what is beside them', async ({ page }) => {
  await visit(page, PAGE);
  for (const details of await page.locator('details').all())
    await details.evaluate((element) => element.setAttribute('open', ''));
  const text = await copied(page, page.getByRole('main'));
  expect(text).toMatch(/\n(Change|Answer) Task\n/);
  expect(text).not.toMatch(/\b(Change|Answer|result|sources)(?=[A-Z]|with |for:)/);
});

/** The text that the clipboard gets of a selected part. */
async function copied(page: Page, part: Locator): Promise<string> {
  await part.evaluate((element) => window.getSelection()?.selectAllChildren(element));
  await page.keyboard.press('ControlOrMeta+c');
  return `${await page.evaluate(() => navigator.clipboard.readText())}\n`;
}
