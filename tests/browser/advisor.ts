import type { Page } from '@playwright/test';
import { expect } from './fixtures';

type Option = { id: string; label: string };
type Question = {
  id: string;
  section: string;
  text: string;
  label: string;
  options: Option[];
};
type Questionnaire = { sections: { id: string; name: string }[]; questions: Question[] };

/** The questionnaire as the product itself publishes it. */
export async function readQuestionnaire(page: Page): Promise<Questionnaire> {
  return (await page.request.get('/api/v1/questionnaire')).json();
}

/** The rounded scores, best first, that the interface gives for an address with answers. */
export async function scoresByInterface(page: Page, address = page.url()): Promise<number[]> {
  const { search } = new URL(address, page.url());
  const response = await page.request.get(`/api/v1/recommendation${search}`);
  expect(response.status()).toBe(200);
  const { ranking } = await response.json();
  return ranking.map(({ score }: { score: number }) => Math.round(score));
}

/** The scores that the page shows, in its order. */
export async function scoresOnPage(page: Page): Promise<number[]> {
  const rows = page.getByRole('listitem').filter({ hasText: 'of 100 points' });
  const texts = await rows.allTextContents();
  return texts.map((text) => Number(/(\d+) of 100 points/.exec(text)?.[1]));
}

export function field(page: Page, question: string) {
  return page.getByRole('group', { name: question });
}

/** An answer by the words a person reads. */
export function option(page: Page, question: string, answer: string) {
  return field(page, question).getByRole('radio', { name: answer, exact: true });
}

/** Chooses an answer and waits until the page has caught up with it. */
export async function choose(page: Page, question: string, answer: string): Promise<void> {
  await option(page, question, answer).check();
  await expect(page.locator('form[aria-busy="false"]')).toBeVisible();
}

export const continueTo = (page: Page, section: string) =>
  page.getByRole('button', { name: `Continue to ${section}` }).click();

export const seeResult = (page: Page) =>
  page.getByRole('button', { name: 'See the result' }).click();

/** The recommendation's headline, once its page is there. */
export async function headline(page: Page): Promise<string> {
  await expect(page).toHaveURL(/\/recommendation/);
  await expect(page.getByText('Your recommendation', { exact: true })).toBeVisible();
  return (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
}
