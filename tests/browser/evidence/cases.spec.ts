import { encodeAnswers } from '@/lib/answers/encode';
import type { Case } from '@/lib/content/schema';
import type { CheckedCase } from '@/lib/evidence/check-cases';
import { content } from '../../support/content/content';
import { answersIn, headline, inSentence, nameOf, readAdvice } from '../support/advisor';
import {
  caseArticle,
  evidence,
  expectCases,
  outcomeOf,
  sourceOf,
  VERDICTS,
} from '../support/evidence';
import { expect, test } from '../support/fixtures';

// The single cases on the evidence page.

const HITS = {
  best: 'the best',
  acceptable: 'as good, by its source',
  miss: 'neither the best nor as good',
} as const;

function findCase(isWanted: (checked: CheckedCase) => boolean): CheckedCase {
  const found = evidence().checked.find(isWanted);
  if (!found) throw new Error('no such case');
  return found;
}

/** Expected text of the article of a case. */
function expectedText({ case: published, winners, hit, recommendation }: CheckedCase): string {
  const { ranking, verdict } = recommendation;
  const outcomeLabel = published.kind === 'guidance' ? 'What is advised:' : 'What came out:';
  const scores = ranking.map(
    ({ approach, score }) => `${inSentence(approach)} ${score.toFixed(1)}`,
  );
  const isPrescribed = hit === 'best' && published.kind === 'guidance';
  return [
    `${published.title}${outcomeOf(published)}.`,
    `Advice: ${winners.map(inSentence).join(' and ')}, ${VERDICTS[verdict]}. That is ${isPrescribed ? 'what is prescribed' : HITS[hit]}. Open it as a recommendation: ${published.title}`,
    `The situation and what was reported: ${published.title}${published.situation}`,
    `${outcomeLabel} ${published.outcome.reported}`,
    `Its answers, as we read them:${answersOf(published)}`,
    published.coding.outcome ? `On the outcome: ${published.coding.outcome}` : '',
    `Scores: ${scores.join(', ')}.`,
    sourceOf(published),
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
  const articles = await page.getByRole('article').evaluateAll((elements) =>
    elements.map((element) => ({
      text: (element.textContent ?? '').replace(/\s+/g, ' '),
      outside: [...element.querySelectorAll('a[href^="http"]')].map((a) => a.getAttribute('href')),
    })),
  );
  for (const [n, checked] of evidence().checked.entries()) {
    expect(articles[n]?.text).toBe(expectedText(checked).replace(/\s+/g, ' '));
    expect(articles[n]?.outside).toEqual([checked.case.source.url]);
  }
});

test('shows the source, the answers and what was reported once a case is opened', async ({
  page,
}) => {
  const { case: published } = findCase(({ case: { coding } }) => Object.keys(coding).length > 0);
  await page.goto('/evidence');
  const caseElement = caseArticle(page, published);
  const source = caseElement.getByRole('link', { name: published.source.title });
  await expect(source).toBeHidden();
  await caseElement.getByText('The situation and what was reported').click();
  await expect(source).toBeVisible();
  await expect(caseElement.getByText(published.outcome.reported)).toBeVisible();
  for (const reading of Object.values(published.coding)) {
    await expect(caseElement.getByText(reading)).toBeVisible();
  }
  for (const question of Object.keys(published.answers)) {
    const label = content().questions.find(({ id }) => id === question)?.label;
    await expect(caseElement.getByRole('term').filter({ hasText: `${label}:` })).toBeVisible();
  }
});

const OPENED: [string, (checked: CheckedCase) => boolean][] = [
  ['missed', ({ hit, recommendation }) => hit === 'miss' && recommendation.verdict === 'leaning'],
  ['clear', ({ hit, recommendation }) => hit !== 'miss' && recommendation.verdict === 'clear'],
  [
    'close',
    ({ hit, recommendation: { verdict, sureness } }) =>
      hit === 'best' && verdict === 'too-close' && !sureness.lowered,
  ],
  [
    'with a warning',
    ({ recommendation: { verdict, sureness } }) => verdict === 'too-close' && sureness.lowered,
  ],
  ['with something to say first', ({ recommendation }) => recommendation.opening !== null],
];

for (const [name, isWanted] of OPENED) {
  test(`opens a case as a recommendation that says the same of it: ${name}`, async ({ page }) => {
    const { case: published } = findCase(isWanted);
    await page.goto('/evidence');
    const text = (await caseArticle(page, published).textContent()) ?? '';
    const [, approach = '', verdict = ''] = /Advice:\s+([^,]+), ([^.]+)\./.exec(text) ?? [];
    await caseArticle(page, published)
      .getByRole('link', { name: /^Open it as a recommendation/ })
      .click();
    const title = await headline(page);
    expect(answersIn(page)).toBe(`${encodeAnswers(content(), published.answers)}`);
    const { finalists, recommended, opening, ...advice } = await readAdvice(page);
    const { imperative } = content().approaches.find(({ id }) => id === recommended) ?? {};
    const headlines: Record<string, string> = {
      clear: `${imperative}. It is a clear case.`,
      leaning: `Leaning to ${approach}.`,
      'too close to call': advice.sureness.lowered
        ? `${nameOf(recommended)} is ahead, but with a warning.`
        : `Too close to call between ${finalists.map(inSentence).join(' and ')}.`,
    };
    expect(title).toBe([opening, headlines[verdict]].filter(Boolean).join(' '));
    expect(inSentence(recommended)).toBe(approach);
    expect(VERDICTS[advice.verdict]).toBe(verdict);
    const scores = page.getByRole('listitem').filter({ hasText: 'of 100 points' });
    await expect(scores.first()).toContainText(nameOf(recommended));
  });
}
