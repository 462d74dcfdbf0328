import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { continueTo, option, readQuestionnaire, seeResult } from '../browser/support/advisor';
import { TAGS } from '../browser/support/axe';
import { productOrigin } from './addresses';
import { expect } from './fixtures';

/** The host script lets no frame grow beyond this. */
const HIGHEST = 5000;

/** The widget's frame, in whichever way it came into the page. */
export const frameOf = (page: Page) => page.locator('iframe[title="Prompt or Tune"]');
/** The link that stands in for it. */
export const linkOf = (page: Page) => page.locator(`a[href^="${productOrigin()}/advisor"]`);
export const insideOf = (page: Page) => frameOf(page).contentFrame();

export async function expectQuestionnaire(page: Page): Promise<void> {
  const { sections } = await readQuestionnaire(page);
  const name = sections[0]?.name ?? '';
  await expect(insideOf(page).getByRole('heading', { name, exact: true })).toBeVisible();
}

export async function expectRecommendation(page: Page): Promise<void> {
  await expect(insideOf(page).getByText('Your recommendation', { exact: true })).toBeVisible();
}

/** Answers a question of every section, and calls `afterStep` on each page that comes. */
export async function answerToTheEnd(page: Page, afterStep: () => Promise<void>): Promise<void> {
  const { sections, questions } = await readQuestionnaire(page);
  const inside = insideOf(page);
  for (const [index, { id }] of sections.entries()) {
    const question = questions.find(({ section }) => section === id);
    await option(inside, question?.text ?? '', question?.options[0]?.label ?? '').check();
    const next = sections[index + 1];
    if (next) {
      await continueTo(inside, next.name);
      await expect(inside.getByRole('heading', { name: next.name, exact: true })).toBeVisible();
    } else {
      await seeResult(inside);
      await expectRecommendation(page);
    }
    await afterStep();
  }
}

const heightOf = (element: Locator) =>
  element.evaluate((one) => one.getBoundingClientRect().height);

/** Waits until the frame is as high as what is in it, and returns that height. */
export async function fittedHeight(page: Page): Promise<number> {
  const content = insideOf(page).locator('html');
  const gap = async () =>
    Math.abs((await heightOf(frameOf(page))) - Math.min(await heightOf(content), HIGHEST));
  await expect
    .poll(gap, { message: 'frame and content differ in height', intervals: [50] })
    .toBeLessThan(2);
  return heightOf(frameOf(page));
}

/** After a step the reader sees where the new page begins. */
export async function expectTopInView(page: Page): Promise<void> {
  const top = () => frameOf(page).evaluate((frame) => frame.getBoundingClientRect().top);
  await expect.poll(top, { intervals: [50] }).toBeGreaterThanOrEqual(-1);
  expect(await top()).toBeLessThan(page.viewportSize()?.height ?? 0);
}

/** No finding of axe inside the frame; what the wiki does outside is not ours. */
export async function expectAccessibleInside(page: Page): Promise<void> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withTags(TAGS);
  const { violations } = await axe.analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    // A target is the way to a node, a step for each frame; a step through shadow is a list.
    nodes.filter(({ target }) => target.length > 1).map(({ html }) => `${id}: ${html}`),
  );
  expect(found).toEqual([]);
}
