import type { Locator, Page } from '@playwright/test';
import fc from 'fast-check';
import { COMPARED_WITH, forQuestions } from '@/lib/addresses/hrefs';
import type { Recommendation } from '@/lib/engine/recommend';
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

/** The questionnaire as the product itself publishes it. */
export async function readQuestionnaire(page: Page): Promise<Questionnaire> {
  return (await page.request.get('/api/v1/questionnaire')).json();
}

/** The query of a page, without the rules that the address of a result names. */
export function answersIn(page: Page): string {
  return forQuestions(new URL(page.url()).search);
}

/** What the interface says about the answers and weights in an address. */
export async function readAdvice(page: Page, address = page.url()): Promise<Recommendation> {
  const query = new URL(address, 'http://any').searchParams;
  // What a page compares its result with is no part of that result.
  query.delete(COMPARED_WITH);
  const response = await page.request.get(`/api/v1/recommendation?${query}`);
  expect(response.status()).toBe(200);
  return response.json();
}

/** Answers, as a query, for which the interface's advice is of the kind looked for. */
export async function findAnswers(
  page: Page,
  isWanted: (advice: Recommendation) => boolean,
): Promise<string> {
  const { questions } = await readQuestionnaire(page);
  const answer = ({ id, options }: Question) =>
    fc.option(fc.constantFrom(...options.map((one) => `${id}=${one.id}`)), { nil: '', freq: 4 });
  const sets = fc.sample(fc.tuple(...questions.map(answer)), { numRuns: 200, seed: 20_261_121 });
  for (const answers of sets) {
    const query = answers.filter(Boolean).join('&');
    if (isWanted(await readAdvice(page, `?${query}`))) return query;
  }
  throw new Error('no such answers found');
}

/** The rounded scores, best first, that the interface gives for an address with answers. */
export async function scoresByInterface(page: Page, address = page.url()): Promise<number[]> {
  const { ranking } = await readAdvice(page, address);
  return ranking.map(({ score }) => Math.round(score));
}

/** The same with one decimal, as they stand beside the scores of another result. */
export async function tenthsByInterface(page: Page, address = page.url()): Promise<number[]> {
  const { ranking } = await readAdvice(page, address);
  return ranking.map(({ score }) => Number(score.toFixed(1)));
}

/** The place comes to show these scores and no others, in this order. A page comes in parts. */
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

/** An answer by the words a person reads. */
export function option(place: Place, question: string, answer: string) {
  return field(place, question).getByRole('radio', { name: answer, exact: true });
}

/** Chooses an answer and waits until the page has caught up with it, where scripts run. */
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

/** The recommendation's headline, once its page is there. */
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

/** An answer or a weight as a field of "What if?". */
export function whatIf(page: Page, label: string) {
  const fields = page.getByRole('region', { name: 'What if?' });
  return fields.getByRole('combobox', { name: label, exact: true });
}

/** Opens a part that stands closed; one that is open already stays so. */
export async function open(page: Page, summary: string): Promise<void> {
  const title = page.getByText(summary, { exact: true });
  const part = page.locator('details').filter({ has: title });
  if ((await part.getAttribute('open')) === null) await title.click();
}

/** What a changed result says beneath its headline about the one it came from. */
export function comparison(page: Page) {
  return page.getByRole('region', { name: 'Compared with your original answers' }).first();
}

export const nameOf = (id: string) => content().approaches.find((one) => one.id === id)?.name ?? id;
export const inSentence = (id: string) => nameOf(id).toLowerCase();

/** The comparison with another result gives what the interface gives for both. */
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
    const old = was.ranking.find((one) => one.approach === approach)?.score ?? 0;
    await expect(comparison(page)).toContainText(
      `${nameOf(approach)} ${old.toFixed(1)} →becomes ${score.toFixed(1)}`,
    );
  }
}

/**
 * Opens a page of the site and waits until its scripts have taken it over, where they run: what
 * they bring moves what is below it, and a click may then hit nothing.
 */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  if (await mayRunScripts(page)) await untilScriptsRun(page);
}

const mayRunScripts = (page: Page) =>
  page.evaluate(() => matchMedia('(scripting: enabled)').matches);

/** Waits until the scripts of a page have taken it over, and have done what they do at once. */
export async function untilScriptsRun(page: Page): Promise<void> {
  // The router notes the address as it takes the page over.
  await page.waitForFunction(() => window.history.state !== null);
  // What is left to do then waits in a line of messages, at whose end this one is.
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
 * Something stays where it is on the screen, but for a line that wraps above it. What is done
 * meanwhile has to wait for what could move it.
 */
export async function expectStill(thing: Locator, during: () => Promise<void>): Promise<void> {
  await thing.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const before = await thing.boundingBox();
  await during();
  const after = await thing.boundingBox();
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(40);
}
