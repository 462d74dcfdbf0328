import type { Locator, Page } from '@playwright/test';
import fc from 'fast-check';
import { CHECK_PARAMETER } from '@/lib/addresses/check';
import { COMPARED_WITH_PARAMETER, forQuestions } from '@/lib/addresses/hrefs';
import type { Recommendation } from '@/lib/engine/recommend';
import { scoreTexts } from '@/lib/wording/figures';
import { content } from '../../support/content/content';
import { expect } from './fixtures';

type Option = { id: string; label: string };
type Question = {
  id: string;
  section: string;
  text: string;
  label: string;
  options: Option[];
};
type Questionnaire = {
  sections: { id: string; name: string }[];
  questions: Question[];
  weights: { parameter: string; name: string }[];
};

/** The questionnaire from the API. */
export async function readQuestionnaire(page: Page): Promise<Questionnaire> {
  return (await page.request.get('/api/v1/questionnaire')).json();
}

/** The query of a page without its check and the ruleset. */
export function answersIn(page: Page): string {
  const query = new URLSearchParams(forQuestions(new URL(page.url()).search));
  query.delete(CHECK_PARAMETER);
  return query.toString();
}

/** The recommendation of the API for the answers and weights in an address. */
export async function readAdvice(page: Page, address = page.url()): Promise<Recommendation> {
  const query = new URL(address, 'http://any').searchParams;
  // The API does not take the result that the page compares with, which its check covers.
  query.delete(COMPARED_WITH_PARAMETER);
  query.delete(CHECK_PARAMETER);
  const response = await page.request.get(`/api/v1/recommendation?${query}`);
  expect(response.status()).toBe(200);
  return response.json();
}

/** A query of answers for which the recommendation is as wanted; throws if none is found. */
export async function findAnswers(
  page: Page,
  isWanted: (advice: Recommendation) => boolean,
): Promise<string> {
  const { questions } = await readQuestionnaire(page);
  const answer = ({ id, options }: Question) =>
    fc.option(fc.constantFrom(...options.map((choice) => `${id}=${choice.id}`)), {
      nil: '',
      freq: 4,
    });
  const sets = fc.sample(fc.tuple(...questions.map(answer)), { numRuns: 200, seed: 20_261_121 });
  for (const answers of sets) {
    const query = answers.filter(Boolean).join('&');
    if (isWanted(await readAdvice(page, `?${query}`))) return query;
  }
  throw new Error('no such answers found');
}

/** The scores of the API for the answers in an address, rounded as they are shown, best first. */
export async function scoresFromApi(page: Page, address = page.url()): Promise<number[]> {
  return shownScores(await readAdvice(page, address));
}

/** The scores of a recommendation, rounded as they are shown, best first. */
export const shownScores = ({ ranking }: Recommendation): number[] =>
  scoreTexts(ranking.map(({ score }) => score)).map(Number);

/** The same with one decimal, as shown in a comparison with another result. */
export async function decimalScoresFromApi(page: Page, address = page.url()): Promise<number[]> {
  const { ranking } = await readAdvice(page, address);
  return ranking.map(({ score }) => Number(score.toFixed(1)));
}

/** Waits until exactly these scores are shown, in this order. */
export async function expectScores(place: Place, wanted: number[]): Promise<void> {
  const rows = place.getByRole('listitem').filter({ hasText: 'of 100 points' });
  const scores = async () =>
    (await rows.allTextContents()).map((text) =>
      Number(/(\d+(?:\.\d)?) of 100 points/.exec(text)?.[1]),
    );
  await expect.poll(scores).toEqual(wanted);
}

/** A page, or a frame in one. */
type Place = Pick<Page, 'getByRole'>;

export function field(place: Place, question: string) {
  return place.getByRole('group', { name: question });
}

/** The radio button of an answer, by its label. */
export function option(place: Place, question: string, answer: string) {
  return field(place, question).getByRole('radio', { name: answer, exact: true });
}

/** Chooses an answer and waits until the page has followed it, if scripts run. */
export async function choose(page: Page, question: string, answer: string): Promise<void> {
  const chosen = option(page, question, answer);
  await chosen.waitFor();
  if (await mayRunScripts(page)) await untilScriptsRun(page);
  await chosen.check();
  await expect(page.locator('form[aria-busy="false"]')).toBeVisible();
}

export const continueTo = (place: Place, section: string) =>
  place.getByRole('button', { name: `Continue to ${section}` }).click();

export const seeResult = (place: Place) =>
  place.getByRole('button', { name: 'See the result' }).click();

/** Waits for the page of a result and returns its headline. */
export async function headline(page: Page): Promise<string> {
  await expect(page).toHaveURL(/\/recommendation/);
  await expect(page.getByText('Your recommendation', { exact: true })).toBeVisible();
  return (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
}

/** The answers of the example on the home page, as a query. */
export async function exampleAnswers(page: Page): Promise<string> {
  await page.goto('/');
  const link = page.getByRole('link', { name: 'Open this result in full' });
  return ((await link.getAttribute('href')) ?? '').split('?')[1] ?? '';
}

/** The field of an answer or a weight in "What if?". */
export function whatIf(page: Page, label: string) {
  const fields = page.getByRole('region', { name: 'What if?' });
  return fields.getByRole('combobox', { name: label, exact: true });
}

/** Opens a details element by its summary, unless it is open. */
export async function open(page: Page, summary: string): Promise<void> {
  const title = page.getByText(summary, { exact: true });
  const part = page.locator('details').filter({ has: title });
  if ((await part.getAttribute('open')) === null) await title.click();
}

/** The comparison of a changed result with the original. */
export function comparison(page: Page) {
  return page.getByRole('region', { name: 'Compared with your original answers' }).first();
}

export const nameOf = (id: string | null) =>
  content().approaches.find((approach) => approach.id === id)?.name ?? `${id}`;
export const inSentence = (id: string | null) => nameOf(id).toLowerCase();

/** Expects the comparison to give the scores of the API for both results. */
export async function expectComparison(page: Page, was: Recommendation): Promise<void> {
  await expect(comparison(page)).toBeVisible();
  const now = await readAdvice(page);
  const first = nameOf(now.recommended);
  await expect(comparison(page)).toContainText(
    now.recommended === was.recommended
      ? `${first} stays first.`
      : `${first} comes first instead of ${inSentence(was.recommended)}.`,
  );
  for (const { approach, score } of now.ranking) {
    const old = was.ranking.find((ranked) => ranked.approach === approach)?.score ?? 0;
    await expect(comparison(page)).toContainText(
      `${nameOf(approach)} ${old.toFixed(1)} →becomes ${score.toFixed(1)}`,
    );
  }
}

/**
 * Opens a page of the site and waits for hydration, if scripts run. Hydration adds content, which
 * may move the target of a click.
 */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  if (await mayRunScripts(page)) await untilScriptsRun(page);
}

const mayRunScripts = (page: Page) =>
  page.evaluate(() => matchMedia('(scripting: enabled)').matches);

/** Waits until a page is hydrated and its immediate tasks are done. */
export async function untilScriptsRun(page: Page): Promise<void> {
  // The router sets the history state during hydration.
  await page.waitForFunction(() => window.history.state !== null);
  // Remaining tasks are queued as messages; this one is last in the queue.
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage('last');
      }),
  );
}

/**
 * Expects an element to keep its vertical position, within one wrapped line (40 pixels), while
 * `during` runs. `during` must wait for the change that could move the element.
 */
export async function expectNotMoved(locator: Locator, during: () => Promise<void>): Promise<void> {
  // While the page takes no clicks yet, Playwright scrolls it in search of a place that does.
  await locator.page().waitForFunction(() => document.getAnimations().length === 0);
  await locator.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const before = await locator.boundingBox();
  await during();
  const after = await locator.boundingBox();
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(40);
}
