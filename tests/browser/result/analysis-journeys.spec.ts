import type { Page } from '@playwright/test';
import type { Recommendation } from '@/lib/engine/recommend';
import { content } from '../../support/content/content';
import {
  answersIn,
  choose,
  comparison,
  continueTo,
  decimalScoresFromApi,
  exampleAnswers,
  expectComparison,
  expectScores,
  field,
  findAnswers,
  headline,
  inSentence,
  nameOf,
  open,
  readAdvice,
  readQuestionnaire,
  scoresFromApi,
  seeResult,
  visit,
  whatIf,
} from '../support/advisor';
import { expect, test } from '../support/fixtures';

// How sure the advice is, what would change it, and what-if variants, with and without scripts.

const FEW = 'task=code&budget=small&time-to-release=weeks';

test.describe('says on the first screen how sure it is and what would change it', () => {
  test('where nothing open can change it', { tag: '@plain' }, async ({ page }) => {
    const query = await exampleAnswers(page);
    const advice = await readAdvice(page, `?${query}`);
    expect(advice.analysis.decided).toBe(true);
    await expectFirstScreen(page, query, advice);
  });

  test('where much can', { tag: '@plain' }, async ({ page }) => {
    const query = await findAnswers(page, ({ recommended, analysis, unanswered }) => {
      const singles = analysis.flips.filter(({ changes }) => Object.keys(changes).length === 1);
      const agree = analysis.documents.every((other) => other.recommended === recommended);
      return singles.length > 1 && !agree && !analysis.decided && unanswered.length > 1;
    });
    await expectFirstScreen(page, query, await readAdvice(page, `?${query}`));
  });
});

async function expectFirstScreen(page: Page, query: string, advice: Recommendation) {
  const { recommended, analysis, unanswered } = advice;
  const { robustness, documents, methods, flips, decided } = analysis;
  await visit(page, `/recommendation?${query}`);
  const sure = page.getByRole('region', { name: 'How sure is this?' });
  const change = page.getByRole('region', { name: 'What would change it?' });

  await expect(sure.getByText('Weights near those used here').locator('..')).toContainText(
    firstPlaces(robustness.near),
  );
  await expect(
    sure.getByText('If nothing were known about what matters').locator('..'),
  ).toContainText(firstPlaces(robustness.uniform));
  const others = documents.filter((other) => other.recommended !== recommended);
  if (others.length === 0) {
    await expect(sure).toContainText(`Leaving out any one of the ${documents.length} documents`);
  }
  for (const { document, recommended: other } of others) {
    const sentence = new RegExp(
      `without [^.]*\\b${document}\\b[^.]*${inSentence(other)} would come`,
      'i',
    );
    await expect(sure).toContainText(sentence);
  }
  const agreeing = Object.values(methods).filter(
    ([best]) => best?.join('+') === recommended,
  ).length;
  const alone = /By the two other ways|Each of three ways/;
  await expect(sure).toContainText(
    [alone, alone, 'Two of three ways', 'All three ways'][agreeing] ?? '',
  );

  const singles = flips.filter(({ changes }) => Object.keys(changes).length === 1).length;
  const enough = [
    'Of the answers you gave, no single change',
    'One change of a single answer would be enough',
  ];
  await expect(change).toContainText(enough[singles] ?? `${singles} changes of a single answer`);
  await expect(change).toContainText(
    decided
      ? `None of your ${unanswered.length} open questions can change what comes first`
      : `Of your ${unanswered.length} open questions,`,
  );
}

/** Shares of first places, as the page words them. */
function firstPlaces(ranks: Readonly<Record<string, number[]>>): string {
  const inPercent = (share: number) => {
    if (share < 0.005) return 'under 1%';
    return share >= 0.995 && share < 1 ? 'over 99%' : `${Math.round(100 * share)}%`;
  };
  return content()
    .approaches.map(({ id, name }) => ({ name, share: ranks[id]?.[0] ?? 0 }))
    .filter(({ share }) => share > 0)
    .map(({ name, share }) => `${name} ${inPercent(share)}`)
    .join(', ');
}

test('weighs a criterion and goes back to the weights of the documents', async ({
  page,
  javaScriptEnabled,
}) => {
  await visit(page, `/recommendation?${FEW}`);
  const was = await readAdvice(page);
  await open(page, 'Weights of your own');
  await whatIf(page, 'Control and consistency').selectOption('5');
  if (!javaScriptEnabled) await showResult(page);
  await expect(page).toHaveURL(/[?&]weight\.control=5(&|$)/);
  await expectComparison(page, was);
  await expect(comparison(page)).toContainText('Weight of control and consistency');
  await expectScores(page, await decimalScoresFromApi(page));
  expect(await decimalScoresFromApi(page)).not.toEqual(await decimalScoresFromApi(page, `?${FEW}`));

  await page.getByRole('link', { name: 'Back to the documents’ weights' }).click();
  await expect(page).not.toHaveURL(/weight\.control=5/);
  await page.waitForLoadState();
  await expect(comparison(page)).toBeHidden();
  await expectScores(page, await scoresFromApi(page, `?${FEW}`));
  await open(page, 'Weights of your own');
  await expect(whatIf(page, 'Control and consistency')).toHaveValue('');
});

test('changes an answer in place and brings the original back with one click', async ({
  page,
  javaScriptEnabled,
}) => {
  await visit(page, `/recommendation?${FEW}`);
  const was = await readAdvice(page);
  await open(page, 'Other answers');
  await whatIf(page, 'Budget').selectOption('More than 50,000 USD');
  if (!javaScriptEnabled) await showResult(page);
  await expectComparison(page, was);
  await expect(comparison(page)).toContainText(
    'Budget: Some, but under 5,000 USD →changed to More than 50,000 USD',
  );
  await expectScores(page, await decimalScoresFromApi(page));

  await goBack(page);
  expect(answersIn(page)).toBe(`${FEW}`);
  await open(page, 'Other answers');
  await expect(whatIf(page, 'Budget')).toHaveValue('small');
  const main = page.getByRole('main');
  const back = (await main.textContent()) ?? '';
  await page.reload();
  await expect(main).toHaveText(back);
});

/** Returns to the original result by the link next to the comparison. */
async function goBack(page: Page): Promise<void> {
  await comparison(page).getByRole('link', { name: 'Back to the original' }).click();
  await expect(page).not.toHaveURL(/[?&]from=/);
  await page.waitForLoadState();
  await expect(comparison(page)).toBeHidden();
}

const showResult = (page: Page) =>
  page.getByRole('button', { name: 'Show the result of these' }).click();

test('keeps the promise of what a changed answer would do', { tag: '@plain' }, async ({ page }) => {
  const query = await findAnswers(page, ({ analysis }) => analysis.flips.length > 0);
  await visit(page, `/recommendation?${query}`);
  const title = await headline(page);
  const was = await readAdvice(page);
  const [flip] = was.analysis.flips;
  if (!flip) throw new Error('no flip');
  const promise = page
    .getByRole('region', { name: 'What would change it, one by one' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: 'See that result' }) })
    .first();
  await expect(promise).toContainText(`Then ${inSentence(flip.winner)} comes first`);
  await promise.getByRole('link', { name: 'See that result' }).click();

  await expect(page).toHaveURL(/[?&]from=/);
  await expectComparison(page, was);
  await expect(comparison(page)).toContainText(`${nameOf(flip.winner)} comes first instead of`);
  const { ranking } = await readAdvice(page);
  expect(Object.fromEntries(ranking.map((row) => [row.approach, row.score]))).toEqual(flip.scores);

  await goBack(page);
  expect(answersIn(page)).toBe(`${query}`);
  expect(await headline(page)).toBe(title);
});

test('compares a second change with the result of the first', { tag: '@plain' }, async ({
  page,
}) => {
  const query = await findAnswers(page, ({ analysis }) => analysis.flips.length > 0);
  await visit(page, `/recommendation?${query}`);
  const follow = async () => {
    const was = await readAdvice(page);
    const here = new URL(page.url()).searchParams.get('from');
    await page.getByRole('link', { name: 'See that result' }).first().click();
    await expect.poll(() => new URL(page.url()).searchParams.get('from')).not.toBe(here);
    await expectComparison(page, was);
    await expect(comparison(page)).toContainText('comes first instead of');
  };
  await follow();
  await follow();
});

test('carries own weights through the questionnaire', async ({ page }) => {
  await visit(page, '/advisor/data?weight.cost=5');
  await choose(page, 'How many labelled examples do you have', '100 to 999');
  await continueTo(page, 'Budget');
  await expect(page.getByRole('heading', { level: 1, name: 'Budget' })).toBeVisible();
  await seeResult(page);
  await headline(page);
  expect(answersIn(page)).toBe('labelled-examples=100-999&weight.cost=5');
  await expect(whatIf(page, 'Cost to build')).toHaveValue('5');
  await expectScores(page, await scoresFromApi(page));
});

test('says when to stop, and which questions cannot change the result', { tag: '@plain' }, async ({
  page,
}) => {
  const query = await exampleAnswers(page);
  const { questions } = await readQuestionnaire(page);
  const { analysis, answers } = await readAdvice(page, `?${query}`);
  const idle = analysis.open.filter(({ canChange }) => !canChange);
  const note = 'this cannot change which approach comes first';
  await visit(page, `/advisor/expertise?${query}`);
  await expect(page.getByText('You can stop here.', { exact: true })).toBeVisible();
  const here = questions.filter(({ section }) => section === 'expertise');
  for (const { id, text } of here) {
    const isIdle = idle.some(({ question }) => question === id);
    expect(isIdle).toBe(answers[id] === undefined);
    await expect(field(page, text).getByText(note)).toHaveCount(isIdle ? 1 : 0);
  }

  await visit(page, `/advisor/expertise?${FEW}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Expertise' })).toBeVisible();
  await expect(page.getByText('You can stop here.')).toHaveCount(0);
  await expect(page.getByText(note)).toHaveCount(0);
});

test('names two finalists and a trial where it is too close to call', { tag: '@plain' }, async ({
  page,
}) => {
  const query = await findAnswers(
    page,
    ({ verdict, sureness }) => verdict === 'too-close' && !sureness.lowered,
  );
  await visit(page, `/recommendation?${query}`);
  const { finalists, experiment } = await readAdvice(page);
  const names = finalists.map(inSentence).join(' and ');
  expect(finalists).toHaveLength(2);
  expect(await headline(page)).toBe(`Too close to call between ${names}.`);
  const trial = content().method.experiments.find(({ id }) => id === experiment);
  const offer = page.getByText(`The cheapest trial to tell ${names} apart`).first().locator('..');
  await expect(offer).toContainText(trial?.text ?? 'a trial');
});
