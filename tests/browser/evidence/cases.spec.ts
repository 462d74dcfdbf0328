import { encodeAnswers } from '@/lib/answers/encode';
import type { Case } from '@/lib/content/schema';
import type { Checked } from '@/lib/evidence/check';
import { content } from '../../support/content/content';
import { answersIn, headline, inSentence, nameOf, readAdvice } from '../support/advisor';
import { article, evidence, expectCases, outcomeOf, sourceOf, VERDICTS } from '../support/evidence';
import { expect, test } from '../support/fixtures';

// The cases one by one.

const HITS = {
  best: 'the best',
  acceptable: 'as good, by its source',
  miss: 'neither the best nor as good',
} as const;

function caseThat(is: (checked: Checked) => boolean): Checked {
  const found = evidence().checked.find(is);
  if (!found) throw new Error('no such case');
  return found;
}

/** What stands in an article, in its order. */
function told({ case: one, given, hit, recommendation }: Checked): string {
  const { ranking, verdict } = recommendation;
  const says = one.kind === 'guidance' ? 'What is advised:' : 'What came out:';
  const scores = ranking.map(
    ({ approach, score }) => `${inSentence(approach)} ${score.toFixed(1)}`,
  );
  const isPrescribed = hit === 'best' && one.kind === 'guidance';
  return [
    `${one.title}${outcomeOf(one)}.`,
    `Advice: ${inSentence(given)}, ${VERDICTS[verdict]}. That is ${isPrescribed ? 'what is prescribed' : HITS[hit]}. Open it as a recommendation: ${one.title}`,
    `The situation and what was reported: ${one.title}${one.situation}`,
    `${says} ${one.outcome.reported}`,
    one.miss ? `Why we think the advisor misses it: ${one.miss}` : '',
    `Its answers, as we read them:${answersOf(one)}`,
    one.coding.outcome ? `On the outcome: ${one.coding.outcome}` : '',
    `Scores: ${scores.join(', ')}.`,
    sourceOf(one),
  ].join('');
}

function answersOf({ answers, coding }: Case): string {
  return content()
    .questions.filter(({ id }) => answers[id] !== undefined)
    .map(({ id, label, options }) => {
      const answer = options.find((option) => option.id === answers[id]);
      return `${label}: ${answer?.label}${coding[id] ?? ''}`;
    })
    .join('');
}

test('tells of every case what was reported, what is advised and how we read it', async ({
  page,
}) => {
  await page.goto('/evidence');
  await expectCases(page, evidence().checked);
  const articles = await page.getByRole('article').evaluateAll((all) =>
    all.map((one) => ({
      text: (one.textContent ?? '').replace(/\s+/g, ' '),
      outside: [...one.querySelectorAll('a[href^="http"]')].map((a) => a.getAttribute('href')),
    })),
  );
  for (const [n, checked] of evidence().checked.entries()) {
    expect(articles[n]?.text).toBe(told(checked).replace(/\s+/g, ' '));
    expect(articles[n]?.outside).toEqual([checked.case.source.url]);
  }
});

test('shows the source, the answers and what was reported once a case is opened', async ({
  page,
}) => {
  const { case: one } = caseThat(({ case: { coding } }) => Object.keys(coding).length > 0);
  await page.goto('/evidence');
  const shown = article(page, one);
  const source = shown.getByRole('link', { name: one.source.title });
  await expect(source).toBeHidden();
  await shown.getByText('The situation and what was reported').click();
  await expect(source).toBeVisible();
  await expect(shown.getByText(one.outcome.reported)).toBeVisible();
  for (const reading of Object.values(one.coding)) {
    await expect(shown.getByText(reading)).toBeVisible();
  }
  for (const question of Object.keys(one.answers)) {
    const label = content().questions.find(({ id }) => id === question)?.label;
    await expect(shown.getByRole('term').filter({ hasText: `${label}:` })).toBeVisible();
  }
});

const OPENED: [string, (checked: Checked) => boolean][] = [
  ['missed', ({ hit, recommendation }) => hit === 'miss' && recommendation.verdict === 'leaning'],
  ['clear', ({ hit, recommendation }) => hit !== 'miss' && recommendation.verdict === 'clear'],
  ['close', ({ hit, recommendation }) => hit === 'best' && recommendation.verdict === 'too-close'],
];

for (const [name, is] of OPENED) {
  test(`opens a case as a recommendation that says the same of it: ${name}`, async ({ page }) => {
    const { case: one } = caseThat(is);
    await page.goto('/evidence');
    const text = (await article(page, one).textContent()) ?? '';
    const [, approach = '', verdict = ''] = /Advice:\s+([^,]+), ([^.]+)\./.exec(text) ?? [];
    await article(page, one)
      .getByRole('link', { name: /^Open it as a recommendation/ })
      .click();
    const said = await headline(page);
    expect(answersIn(page)).toBe(`${encodeAnswers(content(), one.answers)}`);
    const { finalists, recommended, ...advice } = await readAdvice(page);
    const { imperative } = content().approaches.find(({ id }) => id === recommended) ?? {};
    const headlines: Record<string, RegExp> = {
      clear: new RegExp(`^${imperative}. Clearly(, so far)?\\.$`),
      leaning: new RegExp(`^Leaning to ${approach}\\.$`),
      'too close to call': new RegExp(
        `^Too close to call between ${finalists.map(inSentence).join(' and ')}\\.$`,
      ),
    };
    expect(said).toMatch(headlines[verdict] ?? 'no such verdict');
    expect(inSentence(recommended)).toBe(approach);
    expect(VERDICTS[advice.verdict]).toBe(verdict);
    const scores = page.getByRole('listitem').filter({ hasText: 'of 100 points' });
    await expect(scores.first()).toContainText(nameOf(recommended));
  });
}
