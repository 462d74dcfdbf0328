import { currentRuleset } from '@/lib/store/rulesets';
import { CHANGE_REASON, DROPPED_ANSWER_REASON } from '../../support/content/next-release';
import { NEXT_PRODUCT } from '../support/addresses';
import { expectScores, headline, readAdvice, shownScores, visit } from '../support/advisor';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../support/fixtures';
import { FIRST_RELEASE, OLD_ANSWERS, THEIR_NEW_NAMES } from '../support/releases';

const LINK = `/recommendation?${OLD_ANSWERS}&rules=${FIRST_RELEASE}`;

test('the address of a result names the rules it was made by', async ({ page }) => {
  await visit(page, `/recommendation?${OLD_ANSWERS}`);
  await headline(page);
  expect(page.url()).toMatch(new RegExp(`[?&]rules=${currentRuleset.version}$`));
  await expect(page.getByLabel('Address of this result')).toHaveValue(page.url());
  await expect(page.getByRole('region', { name: 'Then and now' })).toBeHidden();
});

test.describe('after another release', () => {
  test.use({ baseURL: NEXT_PRODUCT });

  test('a link of the release before shows both results, and why they differ', async ({
    page,
    baseURL,
  }) => {
    const now = await readAdvice(page, `/recommendation?${THEIR_NEW_NAMES}`);
    const then = await readAdvice(page, LINK);
    await visit(page, LINK);
    await headline(page);
    await expectScores(page, shownScores(then));
    const both = page.getByRole('region', { name: 'Then and now' });
    for (const { approach, score } of then.ranking) {
      const currentScore = now.ranking.find((ranked) => ranked.approach === approach)?.score ?? 0;
      const row = both.getByRole('row').filter({ hasText: score.toFixed(1) });
      await expect(row.filter({ hasText: currentScore.toFixed(1) })).toHaveCount(1);
    }
    await expect(both).toContainText('The rule “release in months”');
    await expect(both).toContainText('You answered Time to release');
    await expect(both).toContainText(CHANGE_REASON);
    await expect(both).toContainText(DROPPED_ANSWER_REASON);
    await expectAccessible(page, [], 'section[aria-label="Then and now"]');
    await page.setViewportSize({ width: 360, height: 740 });
    await expectNoSidewaysScroll(page);

    await both.getByRole('link', { name: 'Open it by today’s rules' }).click();
    await expect(both).toBeHidden();
    await expectScores(page, shownScores(now));
    expect(new URL(page.url()).origin).toBe(baseURL);
  });

  test('a comparison stays what it was, and names its rules', async ({ page }) => {
    const rules = `rules=${FIRST_RELEASE}`;
    const sets = new URLSearchParams({ a: `${OLD_ANSWERS}&${rules}`, b: `task=code&${rules}` });
    await visit(page, `/compare?${sets}`);
    await expect(page).toHaveURL(new RegExp(`&b=task%3Dcode&${rules}$`));
    const notice = page.getByRole('region', { name: 'By older rules' });
    await expect(notice).toContainText('You see this as it was given');
    const then = await readAdvice(page, LINK);
    const cards = page.getByRole('region', { name: 'Side by side' });
    await expectScores(
      cards.getByRole('list').nth(1),
      then.ranking.map(({ score }) => Number(score.toFixed(1))),
    );
    await page.getByText('Add another variant of A').click();
    await page.getByRole('button', { name: 'Compare with A' }).click();
    await expect(page).toHaveURL(new RegExp(`&c=[^&]*&${rules}$`));
    await notice.getByRole('link', { name: 'See it by today’s rules' }).click();
    await expect(notice).toBeHidden();
    await expect(page.getByRole('main')).toContainText(DROPPED_ANSWER_REASON);
  });

  test('the questionnaire takes an old link over, and names what it cannot', async ({ page }) => {
    await visit(page, `/advisor/data?${OLD_ANSWERS}`);
    await expect(page.getByRole('main')).toContainText(DROPPED_ANSWER_REASON);
    await expect(page.getByRole('radio', { name: '100 to 999' })).toBeChecked();
  });
});

test('a link by rules that nobody here knows says so, and shows what it can', async ({ page }) => {
  await visit(page, `/recommendation?${OLD_ANSWERS}&rules=99.0badc0de`);
  const warning = page.getByRole('region', { name: 'Part of this link could not be used' });
  await expect(warning).toContainText('newer rules (99.0badc0de) than this advisor has');
  await headline(page);
});
