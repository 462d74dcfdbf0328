import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { continueTo, option, readQuestionnaire, seeResult } from '../browser/support/advisor';
import { TAGS } from '../browser/support/axe';
import { productOrigin } from './addresses';
import { expect } from './fixtures';

/** Maximum height that the host script gives a frame, in pixels. */
const MAX_HEIGHT = 5000;

/** The widget's frame, whether made by the script or written as an iframe. */
export const frameOf = (page: Page) => page.locator('iframe[title="Prompt or Tune"]');
/** The fallback link. */
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

/** Answers a question of every section, and calls `afterStep` on each following page. */
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
  element.evaluate((node) => node.getBoundingClientRect().height);

/** Waits until the frame is as high as its content, and returns that height in pixels. */
export async function fittedHeight(page: Page): Promise<number> {
  const content = insideOf(page).locator('html');
  const gap = async () =>
    Math.abs((await heightOf(frameOf(page))) - Math.min(await heightOf(content), MAX_HEIGHT));
  await expect
    .poll(gap, { message: 'frame and content differ in height', intervals: [50] })
    .toBeLessThan(2);
  return heightOf(frameOf(page));
}

/** Expects the top of the frame to be in view. */
export async function expectTopInView(page: Page): Promise<void> {
  const top = () => frameOf(page).evaluate((frame) => frame.getBoundingClientRect().top);
  await expect.poll(top, { intervals: [50] }).toBeGreaterThanOrEqual(-1);
  expect(await top()).toBeLessThan(page.viewportSize()?.height ?? 0);
}

/** Expects no axe violation inside the frame; the wiki around it is not checked. */
export async function expectAccessibleInside(page: Page): Promise<void> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withTags(TAGS);
  const { violations } = await axe.analyze();
  const faults = violations.flatMap(({ id, nodes }) =>
    // `target` has one selector per frame on the way to the node, or a list in a shadow tree.
    nodes.filter(({ target }) => target.length > 1).map(({ html }) => `${id}: ${html}`),
  );
  expect(faults).toEqual([]);
}
