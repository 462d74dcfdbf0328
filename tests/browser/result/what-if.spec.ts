import type { Page } from '@playwright/test';
import { content } from '../../support/content/content';
import {
  choose,
  comparison,
  decimalScoresFromApi,
  expectNotMoved,
  expectScores,
  headline,
  open,
  readAdvice,
  scoresFromApi,
  seeResult,
  visit,
  whatIf,
} from '../support/advisor';
import { expect, test } from '../support/fixtures';

// What scripts add to what-if variants.

test.describe('What if?', () => {
  const FEW = 'task=code&budget=small&time-to-release=weeks';

  test.beforeEach(async ({ page }) => {
    await visit(page, `/recommendation?${FEW}`);
  });

  test('follows a slider by keyboard and stays where it is', async ({ page }) => {
    await open(page, 'Weights of your own');
    const slider = page.getByRole('slider', { name: 'Cost to build, as a slider' });
    const select = whatIf(page, 'Cost to build');
    await slider.focus();
    for (const [key, points] of [
      ['Home', '0'],
      ['ArrowRight', '1'],
      ['End', '5'],
    ] as const) {
      await expectNotMoved(slider, async () => {
        await page.keyboard.press(key);
        await expect(page).toHaveURL(new RegExp(`[?&]weight\\.cost=${points}(&|$)`));
        await expectStatus(page);
      });
      await expect(slider).toBeFocused();
      await expect(select).toHaveValue(points);
    }
    await expectScores(page, await decimalScoresFromApi(page));
  });

  test('moves a slider along with its field', async ({ page }) => {
    await open(page, 'Weights of your own');
    const slider = page.getByRole('slider', { name: 'Cost to build, as a slider' });
    const rest = await slider.inputValue();
    const points = rest === '5' ? '4' : '5';
    await whatIf(page, 'Cost to build').selectOption(points);
    await expect(slider).toHaveValue(points);
    await comparison(page).getByRole('link', { name: 'Back to the original' }).click();
    await expect(slider).toHaveValue(rest);
  });

  test('keeps the focus at the answer that is changed', async ({ page }) => {
    await open(page, 'Other answers');
    const budget = whatIf(page, 'Budget');
    await budget.focus();
    await expectNotMoved(budget, async () => {
      await budget.selectOption('More than 50,000 USD');
      await expect(page).toHaveURL(/[?&]budget=large&/);
      await expectStatus(page);
    });
    await expect(comparison(page)).toBeVisible();
    await expect(budget).toBeFocused();
  });

  test('goes back to what was tried after a look at the original', async ({ page }) => {
    await open(page, 'Other answers');
    await whatIf(page, 'Budget').selectOption('More than 50,000 USD');
    await expect(comparison(page)).toBeVisible();
    const tried = page.url();
    await comparison(page).getByRole('link', { name: 'Back to the original' }).click();
    await expect(whatIf(page, 'Budget')).toHaveValue('small');
    await page.goBack();
    await expect(whatIf(page, 'Budget')).toHaveValue('large');
    await expect(comparison(page)).toContainText('changed to More than 50,000 USD');
    expect(page.url()).toBe(tried);
    await expectScores(page, await decimalScoresFromApi(page));
  });

  test('goes back one change at a time, to the result that it began with', async ({ page }) => {
    const steps = [page.url()];
    await open(page, 'Other answers');
    for (const [label, answer] of [
      ['Budget', 'More than 50,000 USD'],
      ['Task', 'Translate'],
      ['Budget', 'Not answered'],
    ] as const) {
      await whatIf(page, label).selectOption(answer);
      await expect(comparison(page)).toContainText(`changed to ${answer}`);
      steps.push(page.url());
    }
    for (const step of steps.slice(0, -1).reverse()) {
      await page.goBack();
      await expectShown(page, step);
    }
    await expect(comparison(page)).toBeHidden();
    await page.goForward();
    await expectShown(page, steps[1] ?? '');
  });

  test('goes back over all moves of a slider at once', async ({ page }) => {
    const [start, key] = [page.url(), 'ArrowRight'];
    await open(page, 'Weights of your own');
    const cost = page.getByRole('slider', { name: 'Cost to build, as a slider' });
    await whatIf(page, 'Cost to build').selectOption('0');
    await expect(comparison(page)).toContainText('changed to 0');
    const before = page.url();
    for (let n = 0; n < 3; n++) await cost.press(key);
    await expect(comparison(page)).toContainText('changed to 3');
    await page.goBack();
    await expectShown(page, before);
    // The same slider again, which must not take the place of where it went back to.
    await cost.press(key);
    await expect(comparison(page)).toContainText('changed to 1');
    await page.goBack();
    await expectShown(page, before);
    await page.goBack();
    await expectShown(page, start);
  });

  test('goes back from changes that were not waited for', async ({ page }) => {
    const start = page.url();
    await open(page, 'Other answers');
    await whatIf(page, 'Budget').selectOption('More than 50,000 USD');
    await whatIf(page, 'Task').selectOption('Translate');
    await expect(page).toHaveURL(/task=translation/);
    await page.goBack();
    await expect(page).toHaveURL(/task=code&.*budget=large/);
    await expectShown(page, page.url());
    await page.goBack();
    await expectShown(page, start);
  });

  test('needs no button, and keeps the fields when the last answer goes', async ({ page }) => {
    await expect(page.getByRole('button', { name: 'Show the result of these' })).toBeHidden();
    await visit(page, '/recommendation?budget=small');
    await open(page, 'Other answers');
    const budget = whatIf(page, 'Budget');
    await budget.focus();
    await budget.selectOption('Not answered');
    await expect(page).not.toHaveURL(/budget=small&/);
    await expect(comparison(page)).toContainText('changed to Not answered');
    await expect(budget).toBeFocused();
  });

  test('puts the focus at the heading when the way back is gone', async ({ page }) => {
    await open(page, 'Other answers');
    await whatIf(page, 'Budget').selectOption('More than 50,000 USD');
    const panel = page.getByRole('complementary', { name: 'What becomes of the result' });
    const back = panel.getByRole('link', { name: 'Back to the original' });
    await back.focus();
    await page.keyboard.press('Enter');
    await expect(back).toBeHidden();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  });

  test('takes a slider that is clicked where it stands for a choice', async ({ page }) => {
    await open(page, 'Weights of your own');
    const slider = page.getByRole('slider', { name: 'Cost to build, as a slider' });
    const points = Number(await slider.inputValue());
    const width = (await slider.boundingBox())?.width ?? 0;
    // The centre of the thumb stays half its width away from both ends of the slider.
    const x = 8 + ((width - 16) * points) / 5;
    await slider.click({ position: { x, y: 16 } });
    await expect(page).toHaveURL(new RegExp(`[?&]weight\\.cost=${points}(&|$)`));
    await expect(whatIf(page, 'Cost to build')).toHaveValue(String(points));
  });

  test('is not what the browser remembers', async ({ page }) => {
    const remembered = () => page.evaluate(() => localStorage.getItem('answers'));
    expect(await remembered()).toBeNull();
    await visit(page, '/advisor/task');
    await choose(page, 'Which kind of task', 'Translate');
    await seeResult(page);
    await headline(page);
    await open(page, 'Other answers');
    await whatIf(page, 'Task').selectOption('Write or check program code');
    await expect(comparison(page)).toBeVisible();
    expect(await remembered()).toBe('task=translation');
  });
});

/** Expects the result of an address, in its scores and in the fields. */
async function expectShown(page: Page, address: string): Promise<void> {
  await expect(page).toHaveURL(address);
  const isVariant = new URL(address).searchParams.has('from');
  await expectScores(page, await (isVariant ? decimalScoresFromApi(page) : scoresFromApi(page)));
  const { answers, ownWeights } = await readAdvice(page);
  for (const [name, value = ''] of [
    ['budget', answers.budget],
    ['task', answers.task],
    ['weight.cost', ownWeights.cost?.toString()],
  ] as const) {
    await expect(page.locator(`select[name="${name}"]`)).toHaveValue(value);
  }
}

/** Expects the status panel to give the scores of the API. */
async function expectStatus(page: Page): Promise<void> {
  const nameOf = (id: string) => content().approaches.find((approach) => approach.id === id)?.name;
  const { ranking } = await readAdvice(page);
  const panel = page.getByRole('complementary', { name: 'What becomes of the result' });
  await expect(panel.getByRole('status')).toContainText(
    ranking.map(({ approach, score }) => `${nameOf(approach)} ${score.toFixed(1)}`).join(', '),
  );
}
