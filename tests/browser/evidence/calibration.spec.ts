import { hrefs } from '@/lib/addresses/hrefs';
import { strengthOf } from '@/lib/content/calibrated';
import { content } from '../../support/content/content';
import { inSentence } from '../support/advisor';
import {
  evidence,
  expectAtFragment,
  expectRows,
  sectionById,
  shareOf,
  unseenAgreement,
} from '../support/evidence';
import { expect, test } from '../support/fixtures';

// How the calibration on cases is shown.

const { strengths: bounds, found } = content().calibration;
const inWords = (id: string) => id.replaceAll('-', ' ');
/** All strengths other than 1. */
const moved = Object.entries(found.strengths).flatMap(([strength, row]) =>
  Object.entries(row).map(([approach, factor]) => ({ strength, approach, factor })),
);
const atBound = moved.filter(({ factor }) => factor === bounds.least || factor === bounds.most);

test('says what the cases set, every strength, and how well it carries over', async ({ page }) => {
  const { checked, published, guidance } = evidence();
  const share = (sample: 'published' | 'guidance') => shareOf(unseenAgreement(sample).acceptable);
  await page.goto('/method');
  const section = sectionById(page, 'calibration');
  await expect(section).toContainText(
    `${checked.length} cases set it: ${published.checked.length} published outcomes and ${guidance.checked.length} situations`,
  );
  await expect(section).toContainText(
    `between ${bounds.least} and ${bounds.most}, so no case can turn a document round`,
  );
  await expect(section).toContainText(
    `best or as good in ${share('published')} of the published cases and in ${share('guidance')} of the guidance.`,
  );

  await section.getByText('All strengths').click();
  await expect(section.getByRole('table')).toBeVisible();
  const distance = (factor: number) => Math.abs(Math.log(factor));
  await expectRows(
    section,
    moved
      .toSorted(
        (a, b) =>
          distance(b.factor) - distance(a.factor) || a.strength.localeCompare(b.strength, 'en'),
      )
      .map(({ strength, approach, factor }) => [
        inWords(strength),
        inSentence(approach),
        String(factor),
      ]),
  );
});

test('names every strength that went as far as it may, with its rule and sources', async ({
  page,
}) => {
  await page.goto('/method');
  const section = sectionById(page, 'calibration');
  const news = section.getByRole('list').first().getByRole('listitem');
  await expect(news.filter({ hasText: 'In the cases, this counts' })).toHaveCount(atBound.length);
  for (const { strength, approach, factor } of atBound) {
    const told = news
      .filter({ has: page.getByText(`${inWords(strength)}.`, { exact: true }) })
      .filter({ hasText: new RegExp(` (for|against|on) ${inSentence(approach)} `) });
    await expect(told).toContainText(
      factor === bounds.least ? 'as much as we had read, or less' : `${factor} times as much`,
    );
    await expect(told.getByRole('link')).not.toHaveCount(0);
  }
});

test('says on the card of a rule what the cases make of its moves, and on no other', async ({
  page,
}) => {
  await page.goto('/method');
  const notes = await page.locator('article[id^="rule-"]').evaluateAll((articles) =>
    articles.map(({ id, textContent }) => {
      const note = /Against what we read, the cases make of the moves: (.+?)\.(?!\d)/;
      return [id, note.exec(textContent ?? '')?.[1] ?? ''];
    }),
  );
  const noteOf = (rule: ReturnType<typeof content>['rules'][number]) => {
    const row = Object.keys(rule.values).length > 0 ? found.strengths[strengthOf(rule)] : {};
    return content()
      .approaches.filter(({ id }) => row?.[id] !== undefined)
      .map(({ id }) => `${inSentence(id)} × ${row?.[id]}`)
      .join(', ');
  };
  expect(Object.fromEntries(notes)).toEqual(
    Object.fromEntries(content().rules.map((rule) => [`rule-${rule.id}`, noteOf(rule)])),
  );
});

test('leads from a strength to its rule and back, and on to the evidence', async ({ page }) => {
  const rule = content().rules.find((candidate) =>
    atBound.some(({ strength }) => strength === strengthOf(candidate)),
  );
  test.skip(!rule, 'only strengths at a bound are led to their rules');
  if (!rule) return;
  await page.goto('/method');
  const section = sectionById(page, 'calibration');
  await section
    .locator(`a[href="${hrefs.rule(rule.id)}"]`)
    .first()
    .click();
  await expectAtFragment(page, `rule-${rule.id}`);
  await page.locator('article:target').getByRole('link', { name: 'cases', exact: true }).click();
  await expectAtFragment(page, 'calibration');
  await section.getByRole('link', { name: 'All figures, and what they cannot show' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Is it right?');
});
