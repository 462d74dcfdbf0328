import type { Page } from '@playwright/test';
import { encodeAnswers } from '@/lib/answers/encode';
import { capitalised } from '@/lib/common/capitalised';
import type { Answers, OwnWeights } from '@/lib/content/schema';
import { recommend } from '@/lib/engine/recommend';
import { type SimilarCase, similarCasesExceptSelf } from '@/lib/evidence/similar-cases';
import { decimalPercent, wholePercent } from '@/lib/wording/figures';
import { similarFinding } from '@/lib/wording/similar-finding';
import { content, questionOf } from '../../support/content/content';
import {
  evidence,
  expectAtFragment,
  expectRows,
  inPercent,
  outcomeOf,
  sourceOf,
  VERDICTS,
} from '../support/evidence';
import { expect, test } from '../support/fixtures';

// The published cases that are most similar to the answers.

const MAX_NAMED = 4;
type Situation = { answers: Answers; ownWeights?: OwnWeights };

const section = (page: Page) => page.getByRole('region', { name: 'Published cases like yours' });
const adviceOn = ({ answers, ownWeights = {} }: Situation) =>
  recommend(content(), answers, ownWeights);
const similarTo = (situation: Situation) => similarCasesExceptSelf(content(), adviceOn(situation));
const address = ({ answers, ownWeights = {} }: Situation) =>
  `/recommendation?${encodeAnswers(content(), answers, ownWeights)}`;

/** The answers of a case whose similar cases agree or disagree as wanted. */
function answersWhere(isWanted: (agrees: boolean[]) => boolean): Answers {
  const found = evidence().checked.find(({ recommendation }) =>
    isWanted(similarCasesExceptSelf(content(), recommendation).map(({ agrees }) => agrees)),
  );
  if (!found) throw new Error('no such case');
  return found.case.answers;
}

const SITUATIONS: [string, () => Situation][] = [
  ['the example, where they agree', () => ({ answers: content().method.example.answers })],
  [
    'where all disagree',
    () => ({ answers: answersWhere((agrees) => agrees.length > 1 && !agrees.includes(true)) }),
  ],
  [
    'with own weights',
    () => ({ answers: content().method.example.answers, ownWeights: { cost: 5, control: 0 } }),
  ],
];

for (const [name, situation] of SITUATIONS) {
  test(`shows the published cases most alike and which way they point: ${name}`, async ({
    page,
  }) => {
    const advice = { content: content(), recommendation: adviceOn(situation()) };
    const similar = similarCasesExceptSelf(advice.content, advice.recommendation);
    const finding = similarFinding(advice, similar);
    expect(similar.length).toBeGreaterThan(1);
    await page.goto(address(situation()));
    const sure = page.getByRole('region', { name: 'How sure is this?' });
    await expect(sure).toContainText(`${finding} What came out there`);
    await expect(section(page).getByRole('paragraph').first()).toHaveText(finding);

    const listed = section(page).locator('li:has(h3)');
    const { recommended } = advice.recommendation;
    await expect(listed).toHaveText(
      similar.map((similarCase) => expectedText(similarCase, recommended ?? '')),
    );
    for (const [n, { case: published }] of similar.entries()) {
      const source = listed.nth(n).getByRole('link', { name: published.source.title });
      await expect(source).toHaveAttribute('href', published.source.url);
    }
    expect(await similarCasesFromApi(page)).toEqual(similar.map(asJson));
  });
}

const LIKE_THIS: Record<string, string> = {
  clear: 'looked this clear, this advice',
  leaning: 'leaned like this, this advice',
  'too-close': 'were this close, what came first',
};

test('says how often advice with this verdict was right, and what published cases make of the scores', async ({
  page,
}) => {
  const { checked } = evidence();
  const { verdicts } = content().calibration.found.unseen;
  for (const [verdict, likeThis] of Object.entries(LIKE_THIS)) {
    const { acceptable = 0, cases = 0 } = verdicts[verdict] ?? {};
    const found = checked.find(
      ({ recommendation }) =>
        recommendation.verdict === verdict &&
        recommendation.sureness.basis === 'cases' &&
        !recommendation.sureness.lowered,
    );
    if (!found) throw new Error(`no case is ${verdict}`);
    await page.goto(address({ answers: found.case.answers }));
    await expect(page.getByRole('region', { name: 'How sure is this?' })).toContainText(
      `In published cases that ${likeThis} was right about ${Math.round((10 * acceptable) / cases)} times out of 10 (${wholePercent(acceptable / cases)}).`,
    );
    const figures = page
      .locator('details')
      .filter({ has: page.getByText('The figures behind it', { exact: true }) });
    await figures.locator('summary').click();
    const { probabilities } = found.recommendation.sureness;
    await expectRows(
      figures.getByRole('table').first(),
      content().approaches.map(({ id, name }) => [name, wholePercent(probabilities[id] ?? 0)]),
    );
    await expect(figures).toContainText(
      `was best or as good in ${decimalPercent(found.recommendation.sureness.share ?? 0)}.`,
    );
    await expect(figures.getByRole('table')).toHaveCount(2);
    const highlighted = figures.getByRole('table').last().locator('th strong');
    await expect(highlighted).toHaveText([capitalised(VERDICTS[found.recommendation.verdict])]);
  }
});

test('says what the verdict would be without a warning, and counts what got the same one', async ({
  page,
}) => {
  const lowered = evidence().checked.find(
    ({ recommendation: { verdict, sureness } }) => sureness.lowered && verdict === 'too-close',
  );
  if (!lowered) throw new Error('no case has a verdict that a warning lowered');
  const { acceptable = 0, cases = 0 } =
    content().calibration.found.unseen.verdicts['too-close'] ?? {};
  await page.goto(address({ answers: lowered.case.answers }));
  await expect(page.getByRole('region', { name: 'How sure is this?' })).toContainText(
    `In published cases that got this verdict, what came first was right about ${Math.round((10 * acceptable) / cases)} times out of 10 (${wholePercent(acceptable / cases)}). The warning lowers it from “leaning”.`,
  );
});

test('gives no such record where own weights count, or where there is no contest', async ({
  page,
}) => {
  const { answers } = content().method.example;
  const alone = { 'labelled-examples': 'none', 'data-collection': 'no' };
  const situations: [string, Situation][] = [
    ['No published case was judged by these', { answers, ownWeights: { cost: 5 } }],
    ['Only one approach is not ruled out', { answers: { ...answers, ...alone } }],
  ];
  for (const [reason, situation] of situations) {
    await page.goto(address(situation));
    const sure = page.getByRole('region', { name: 'How sure is this?' });
    await expect(sure).toContainText(reason);
    await expect(sure).not.toContainText('times out of 10');
  }
});

function expectedText(similar: SimilarCase, recommended: string): string {
  const { case: published, agrees, similarity, shared, different, untold } = similar;
  const rest = (questions: string[]) => (questions.length > MAX_NAMED ? ' and more' : '');
  const label = (question: string) => questionOf(question).label;
  const list = (
    title: string,
    questions: string[],
    name: (question: string) => string,
    between: string,
  ) =>
    questions.length > 0
      ? `${title}: ${questions.slice(0, MAX_NAMED).map(name).join(between)}${rest(questions)}`
      : '';
  const theirs = (question: string) => {
    const answer = questionOf(question).options.find(
      ({ id }) => id === published.answers[question],
    );
    return `${label(question)}: ${answer?.label}`;
  };
  const same = published.outcome.best === recommended ? 'the same' : 'partly the same';
  return [
    published.title,
    published.situation,
    `Points ${agrees ? same : 'the other'} way. ${outcomeOf(published)}. ${published.outcome.reported}`,
    `${inPercent(similarity)} alike`,
    list('The same', shared, (question) => label(question).toLowerCase(), ', '),
    list('Different there', different, theirs, '; '),
    list('Not told there', untold, (question) => label(question).toLowerCase(), ', '),
    sourceOf(published),
  ].join('');
}

function asJson({ case: { id, title, source, outcome }, ...alike }: SimilarCase) {
  const { best, acceptable } = outcome;
  return { id, title, source: source.url, best, acceptable, ...alike };
}

async function similarCasesFromApi(page: Page): Promise<unknown> {
  const { search } = new URL(page.url());
  const response = await page.request.get(`/api/v1/recommendation${search}`);
  return (await response.json()).similarCases;
}

test('leads from the first screen to the cases, and from each to its place in the list', async ({
  page,
}) => {
  const answers = answersWhere((agrees) => agrees.length > 1 && agrees.includes(false));
  for (const { case: published } of similarTo({ answers })) {
    await page.goto(address({ answers }));
    await page.getByRole('link', { name: 'What came out there' }).click();
    await expectAtFragment(page, 'similar');
    await section(page).getByRole('link', { name: published.title, exact: true }).click();
    await expect(page).toHaveURL(/\/evidence#/);
    await expectAtFragment(page, published.id);
  }
});

test('leads on to how often the advice is right over all cases', async ({ page }) => {
  await page.goto(address({ answers: content().method.example.answers }));
  const link = section(page).getByRole('link', { name: /^how often this advisor is right/i });
  await link.click();
  await expect(page).toHaveURL(/\/evidence$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Is it right?');
});

test('shows no cases to who has given too few answers for a verdict', async ({ page }) => {
  const exampleAnswers = Object.entries(content().method.example.answers);
  const few = exampleAnswers.slice(0, content().method.minimumAnswers - 1);
  await page.goto(address({ answers: Object.fromEntries(few) }));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Not enough answers yet');
  await expect(page.getByRole('region', { name: 'Reasons' })).toBeVisible();
  await expect(section(page)).toHaveCount(0);
  await expect(page.getByRole('main')).not.toContainText('most like yours');
  await expect(page.locator('a[href="#similar"]')).toHaveCount(0);
  expect(await similarCasesFromApi(page)).toEqual([]);
});

test('follows the answers: one more is enough for the cases to appear', async ({ page }) => {
  const exampleAnswers = Object.entries(content().method.example.answers);
  const enough = Object.fromEntries(exampleAnswers.slice(0, content().method.minimumAnswers));
  const similar = similarTo({ answers: enough });
  expect(similar.length).toBeGreaterThan(0);
  await page.goto(address({ answers: enough }));
  const titles = similar.map(({ case: { title } }) => title);
  await expect(section(page).getByRole('heading', { level: 3 })).toHaveText(titles);
});
