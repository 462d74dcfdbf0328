import type { Page } from '@playwright/test';
import type { Recommendation } from '@/lib/engine/recommend';
import { content } from '../support/content';
import {
  choose,
  comparison,
  continueTo,
  exampleAnswers,
  field,
  findAnswers,
  headline,
  open,
  readAdvice,
  readQuestionnaire,
  scoresByInterface,
  scoresOnPage,
  seeResult,
  whatIf,
} from './advisor';
import { expect, test } from './fixtures';

// How sure the advice is, what would change it, and trying that out. Every journey here
// runs three times: with scripts, on a phone, and with no scripts.

const FEW = 'task=code&budget=small&time-to-release=weeks';

const nameOf = (id: string) => content().approaches.find((one) => one.id === id)?.name ?? id;
const inSentence = (id: string) => nameOf(id).toLowerCase();

test.describe('says on the first screen how sure it is and what would change it', () => {
  test('where nothing open can change it', async ({ page }) => {
    const query = await exampleAnswers(page);
    const advice = await readAdvice(page, `?${query}`);
    expect(advice.analysis.decided).toBe(true);
    await expectFirstScreen(page, query, advice);
  });

  test('where much can', async ({ page }) => {
    const query = await findAnswers(page, ({ recommended, analysis, unanswered }) => {
      const singles = analysis.flips.filter(({ changes }) => Object.keys(changes).length === 1);
      const agree = analysis.documents.every((one) => one.recommended === recommended);
      return singles.length > 1 && !agree && !analysis.decided && unanswered.length > 1;
    });
    await expectFirstScreen(page, query, await readAdvice(page, `?${query}`));
  });
});

async function expectFirstScreen(page: Page, query: string, advice: Recommendation) {
  const { recommended, analysis, unanswered } = advice;
  const { robustness, documents, methods, flips, decided } = analysis;
  await page.goto(`/recommendation?${query}`);
  const sure = page.getByRole('region', { name: 'How sure is this?' });
  const change = page.getByRole('region', { name: 'What would change it?' });

  await expect(sure.getByText('Weights near those used here').locator('..')).toContainText(
    firstPlaces(robustness.near),
  );
  await expect(
    sure.getByText('If nothing were known about what matters').locator('..'),
  ).toContainText(firstPlaces(robustness.uniform));
  const others = documents.filter((one) => one.recommended !== recommended);
  if (others.length === 0) {
    await expect(sure).toContainText(`without any one of the ${documents.length} documents`);
  }
  for (const { document, recommended: other } of others) {
    const sentence = new RegExp(
      `without [^.]*\\b${document}\\b[^.]*${inSentence(other)} would come`,
      'i',
    );
    await expect(sure).toContainText(sentence);
  }
  const agreeing = Object.values(methods).filter(([best]) => best === recommended).length;
  const alone = /The two other ways|Each of three ways/;
  await expect(sure).toContainText(
    [alone, alone, 'Two of three ways', 'All three ways'][agreeing] ?? '',
  );

  const singles = flips.filter(({ changes }) => Object.keys(changes).length === 1).length;
  const enough = ['No single change of an answer', 'One change of a single answer would be enough'];
  await expect(change).toContainText(enough[singles] ?? `${singles} changes of a single answer`);
  await expect(change).toContainText(
    decided
      ? `None of your ${unanswered.length} open questions can change what comes first`
      : `${unanswered.length} open questions can still change it`,
  );
}

/** How often each approach is first, as the page words it. */
function firstPlaces(ranks: Readonly<Record<string, number[]>>): string {
  const inPercent = (share: number) => {
    if (share < 0.005) return 'under 1 %';
    return share >= 0.995 && share < 1 ? 'over 99 %' : `${Math.round(100 * share)} %`;
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
  await page.goto(`/recommendation?${FEW}`);
  const was = await readAdvice(page);
  await open(page, 'Weights of your own');
  await whatIf(page, 'Cost to build').selectOption('5');
  if (!javaScriptEnabled) await showResult(page);
  await expect(page).toHaveURL(/[?&]weight\.cost=5(&|$)/);
  await expectComparison(page, was);
  await expect(comparison(page)).toContainText('Weight of cost to build');
  expect(await scoresOnPage(page)).toEqual(await scoresByInterface(page));
  expect(await scoresByInterface(page)).not.toEqual(await scoresByInterface(page, `?${FEW}`));

  await page.getByRole('link', { name: "Back to the documents' weights" }).click();
  await expect(page).not.toHaveURL(/weight\.cost=5/);
  await expect(comparison(page)).toBeHidden();
  expect(await scoresOnPage(page)).toEqual(await scoresByInterface(page, `?${FEW}`));
  await open(page, 'Weights of your own');
  await expect(whatIf(page, 'Cost to build')).toHaveValue('');
});

test('changes an answer in place and brings the original back with one click', async ({
  page,
  javaScriptEnabled,
}) => {
  await page.goto(`/recommendation?${FEW}`);
  const was = await readAdvice(page);
  await open(page, 'Other answers');
  await whatIf(page, 'Budget').selectOption('More than 50,000 USD');
  if (!javaScriptEnabled) await showResult(page);
  await expectComparison(page, was);
  await expect(comparison(page)).toContainText(
    'Budget: Some, but under 5,000 USD →changed to More than 50,000 USD',
  );
  expect(await scoresOnPage(page)).toEqual(await scoresByInterface(page));

  await comparison(page).getByRole('link', { name: 'Back to the original' }).click();
  await expect(comparison(page)).toBeHidden();
  expect(new URL(page.url()).search).toBe(`?${FEW}`);
  await open(page, 'Other answers');
  await expect(whatIf(page, 'Budget')).toHaveValue('small');
  const main = page.getByRole('main');
  const back = (await main.textContent()) ?? '';
  await page.reload();
  await expect(main).toHaveText(back);
});

const showResult = (page: Page) =>
  page.getByRole('button', { name: 'Show the result of these' }).click();

/** The comparison with another result gives what the interface gives for both. */
async function expectComparison(page: Page, was: Recommendation): Promise<void> {
  await expect(comparison(page)).toBeVisible();
  const now = await readAdvice(page);
  const first = nameOf(now.recommended);
  await expect(comparison(page)).toContainText(
    now.recommended === was.recommended
      ? `${first} stays first.`
      : `${first} comes first instead of ${inSentence(was.recommended)}.`,
  );
  for (const { approach, score } of now.ranking) {
    const old = was.ranking.find((one) => one.approach === approach)?.score ?? 0;
    await expect(comparison(page)).toContainText(
      `${nameOf(approach)} ${old.toFixed(1)} →becomes ${score.toFixed(1)}`,
    );
  }
}

test('keeps the promise of what a changed answer would do', async ({ page }) => {
  const query = await findAnswers(page, ({ analysis }) => analysis.flips.length > 0);
  await page.goto(`/recommendation?${query}`);
  const said = await headline(page);
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
  expect(Object.fromEntries(ranking.map((one) => [one.approach, one.score]))).toEqual(flip.scores);

  await comparison(page).getByRole('link', { name: 'Back to the original' }).click();
  await expect(comparison(page)).toBeHidden();
  expect(new URL(page.url()).search).toBe(`?${query}`);
  expect(await headline(page)).toBe(said);
});

test('carries own weights through the questionnaire', async ({ page }) => {
  await page.goto('/advisor/data?weight.cost=5');
  await choose(page, 'How many labelled examples do you have', '100 to 999');
  await continueTo(page, 'Budget');
  await expect(page.getByRole('heading', { level: 1, name: 'Budget' })).toBeVisible();
  await seeResult(page);
  await headline(page);
  expect(new URL(page.url()).search).toBe('?labelled-examples=100-999&weight.cost=5');
  await expect(whatIf(page, 'Cost to build')).toHaveValue('5');
  expect(await scoresOnPage(page)).toEqual(await scoresByInterface(page));
});

test('says when to stop, and which questions cannot change the result', async ({ page }) => {
  const query = await exampleAnswers(page);
  const { questions } = await readQuestionnaire(page);
  const { analysis, answers } = await readAdvice(page, `?${query}`);
  const idle = analysis.open.filter(({ canChange }) => !canChange);
  const note = 'this cannot change which approach comes first';
  await page.goto(`/advisor/expertise?${query}`);
  await expect(page.getByText('You can stop here.', { exact: true })).toBeVisible();
  const here = questions.filter(({ section }) => section === 'expertise');
  for (const { id, text } of here) {
    const isIdle = idle.some(({ question }) => question === id);
    expect(isIdle).toBe(answers[id] === undefined);
    await expect(field(page, text).getByText(note)).toHaveCount(isIdle ? 1 : 0);
  }

  await page.goto(`/advisor/expertise?${FEW}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Expertise' })).toBeVisible();
  await expect(page.getByText('You can stop here.')).toHaveCount(0);
  await expect(page.getByText(note)).toHaveCount(0);
});

test('names two finalists and a trial where it is too close to call', async ({ page }) => {
  const query = await findAnswers(page, ({ verdict }) => verdict === 'too-close');
  await page.goto(`/recommendation?${query}`);
  const { finalists, experiment } = await readAdvice(page);
  const names = finalists.map(inSentence).join(' and ');
  expect(finalists).toHaveLength(2);
  expect(await headline(page)).toBe(`Too close to call between ${names}.`);
  const trial = content().method.experiments.find(({ id }) => id === experiment);
  const said = page.getByText(`The cheapest trial to tell ${names} apart`).locator('..');
  await expect(said).toContainText(trial?.text ?? 'a trial');
});

test('names what is wrong with weights and keeps the rest', async ({ page }) => {
  const good = 'task=code&budget=small&weight.risk=2';
  const bad = `${good}&weight.cost=7&weight.colour=3`;
  await page.goto(`/recommendation?${bad}`);
  const warning = page.getByRole('region', { name: 'Part of this link could not be used' });
  await expect(warning).toContainText('"7" is not a weight for "Cost to build"');
  await expect(warning).toContainText('no criterion called "colour"');
  await expect(warning.getByRole('listitem')).toHaveCount(2);
  await expect(whatIf(page, 'Risk')).toHaveValue('2');
  await expect(whatIf(page, 'Cost to build')).toHaveValue('');
  expect(await scoresOnPage(page)).toEqual(await scoresByInterface(page, `?${good}`));
  expect(await refusals(page, bad)).toEqual(['bad-weight', 'unknown-criterion']);
});

test('does not let every criterion weigh nothing', async ({ page }) => {
  const { weights } = await readQuestionnaire(page);
  const nothing = `${FEW}&${weights.map(({ parameter }) => `${parameter}=0`).join('&')}`;
  await page.goto(`/recommendation?${nothing}`);
  const warning = page.getByRole('region', { name: 'Part of this link could not be used' });
  await expect(warning).toContainText('Every criterion was given the weight 0');
  expect(await scoresOnPage(page)).toEqual(await scoresByInterface(page, `?${FEW}`));
  expect(await refusals(page, nothing)).toEqual(['no-weight']);
});

test('names a result to compare with that cannot be read in full', async ({ page }) => {
  const from = new URLSearchParams({ from: 'task=poetry&budget=large' });
  await page.goto(`/recommendation?${FEW}&${from}`);
  const warning = page.getByRole('region', { name: 'Part of this link could not be used' });
  await expect(warning).toContainText('The result to compare with ("from")');
  await expectComparison(page, await readAdvice(page, '?budget=large'));
  expect(await scoresOnPage(page)).toEqual(await scoresByInterface(page, `?${FEW}`));
});

/** The kinds of problems for which the interface refuses a query. */
async function refusals(page: Page, query: string): Promise<string[]> {
  const response = await page.request.get(`/api/v1/recommendation?${query}`);
  expect(response.status()).toBe(422);
  const { problems } = await response.json();
  return problems.map(({ kind }: { kind: string }) => kind);
}
