import type { Locator, Page } from '@playwright/test';
import { content } from '../support/content';
import {
  choose,
  comparison,
  continueTo,
  field,
  headline,
  open,
  option,
  readAdvice,
  scoresByInterface,
  scoresOnPage,
  seeResult,
  whatIf,
} from './advisor';
import { expect, test } from './fixtures';

// What scripts add to the journeys that work without them.

test('follows each choice with the standings and the address', async ({ page }) => {
  await page.goto('/advisor/timeline');
  const standing = page.getByRole('region', { name: 'How they stand so far' });
  const before = (await standing.textContent()) ?? '';
  await choose(page, 'How soon must the first version', 'In days, a week at most');
  await expect(page).toHaveURL(/\?time-to-release=days$/);
  await expect(standing).not.toHaveText(before);
});

test('shows and hides questions as answers make them apply', async ({ page }) => {
  await page.goto('/advisor/data');
  const quality = field(page, 'How good are these labelled examples?');
  await expect(quality).toBeVisible();
  await choose(page, 'How many labelled examples do you have', 'None');
  await expect(quality).toBeHidden();
  await choose(page, 'How many labelled examples do you have', '1 to 99');
  await expect(quality).toBeVisible();
});

test('keeps up with quick changes of mind', async ({ page }) => {
  await page.goto('/advisor/budget');
  const answers = ['Some, but under 5,000 USD', '5,000 to 50,000 USD', 'Nothing beyond API calls'];
  for (const answer of answers) await option(page, 'How much can you spend', answer).check();
  await expect(page).toHaveURL(/\?budget=minimal$/);
  await expect(option(page, 'How much can you spend', 'Nothing beyond API calls')).toBeChecked();
});

test('keeps the focus at the question whose answer is taken back', async ({ page }) => {
  await page.goto('/advisor/timeline?time-to-release=days');
  const takeBack = option(page, 'How soon must the first version', 'Take my answer back');
  await takeBack.click();
  await expect(takeBack).toBeHidden();
  await expect(page).toHaveURL(/\/advisor\/timeline$/);
  await expect(
    option(page, 'How soon must the first version', 'In days, a week at most'),
  ).toBeFocused();
});

test('leaves a question in its place while it is answered', async ({ page }) => {
  // The new answer lets a question above matter again.
  await page.goto(
    '/advisor/task?task=code&output-consistency=medium&error-cost=high&latency=interactive&domain=hr&domain-specialization=professional&knowledge-freshness=changing&labelled-examples=1-99&data-quality=low&data-collection=some&feedback-signal=some&budget=moderate&compute=cluster&monthly-requests=100000-999999&time-to-release=days&ml-expertise=some&domain-expert=available&evaluation=spot-checks',
  );
  const group = field(page, 'How strictly must every output keep to');
  await expectStill(group, () =>
    choose(page, 'How strictly must every output keep to', 'Strictly, every output must fit'),
  );
  await expect(group.getByRole('radio', { checked: true })).toBeFocused();
});

test('leaves the answer behind when Continue follows at once', async ({ page }) => {
  await page.goto('/advisor/task');
  await option(page, 'Which kind of task', 'Translate').check();
  await continueTo(page, 'Domain');
  await expect(page.getByRole('heading', { level: 1, name: 'Domain' })).toBeVisible();
  await page.goBack();
  await expect(option(page, 'Which kind of task', 'Translate')).toBeChecked();
});

test('offers to go on with the answers of last time, and never insists', async ({ page }) => {
  await page.goto('/advisor/task');
  await choose(page, 'Which kind of task', 'Translate');
  await expect(page).toHaveURL(/\?task=translation$/);
  await page.goto('/');
  await page.getByRole('link', { name: 'Go on with them' }).click();
  await expect(page.getByRole('radio', { name: 'Translate' })).toBeChecked();
  await page.goto('/advisor/task');
  await expect(page.getByRole('radio', { name: 'Translate' })).not.toBeChecked();
});

test('forgets nothing that the browser put back on reload', async ({ page }) => {
  await page.goto('/advisor/task');
  await choose(page, 'Which kind of task', 'Translate');
  await expect(page).toHaveURL(/\?task=translation$/);
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Translate' })).toBeChecked();
});

test("leaves the remembered answers alone when somebody else's result is opened", async ({
  page,
}) => {
  await page.goto('/advisor/task');
  await choose(page, 'Which kind of task', 'Translate');
  await page.goto('/recommendation?budget=small&task=code');
  await page.goto('/');
  await page.getByRole('link', { name: 'see their result' }).click();
  expect(await headline(page)).toContain('Not enough answers yet');
  expect(new URL(page.url()).search).toBe('?task=translation');
});

test('puts the focus on the question to be changed', async ({ page }) => {
  await page.goto('/recommendation?budget=small&task=code');
  await page.getByRole('link', { name: 'Change Budget' }).click();
  await expect(page.getByRole('radio', { name: 'Some, but under 5,000 USD' })).toBeFocused();
});

test('starts again with nothing chosen', async ({ page }) => {
  await page.goto('/recommendation?task=translation');
  await page.getByRole('link', { name: 'Start again' }).click();
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
});

test('moves the focus to the heading of the next step', async ({ page }) => {
  await page.goto('/advisor/task');
  await continueTo(page, 'Domain');
  await expect(page.getByRole('heading', { level: 1, name: 'Domain' })).toBeFocused();
});

test('copies the link', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/recommendation?task=translation');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('Link copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});

test('works by keyboard alone from the start to the result', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Start', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Task' })).toBeFocused();

  const radios = field(page, 'Which kind of task').getByRole('radio');
  while (!(await radios.first().evaluate((node) => node === document.activeElement))) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await expect(radios.nth(1)).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Domain' })).toBeFocused();
  expect(new URL(page.url()).search).toBe('?task=extraction');
  await seeResult(page);
  expect(await headline(page)).toContain('Not enough answers yet');
});

test.describe('What if?', () => {
  const FEW = 'task=code&budget=small&time-to-release=weeks';

  test.beforeEach(async ({ page }) => {
    await page.goto(`/recommendation?${FEW}`);
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
      await expectStill(slider, async () => {
        await page.keyboard.press(key);
        await expect(page).toHaveURL(new RegExp(`[?&]weight\\.cost=${points}(&|$)`));
        await expectStatus(page);
      });
      await expect(slider).toBeFocused();
      await expect(select).toHaveValue(points);
    }
    expect(await scoresOnPage(page)).toEqual(await scoresByInterface(page));
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
    await expectStill(budget, async () => {
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
    expect(await scoresOnPage(page)).toEqual(await scoresByInterface(page));
  });

  test('needs no button, and keeps the fields when the last answer goes', async ({ page }) => {
    await expect(page.getByRole('button', { name: 'Show the result of these' })).toBeHidden();
    await page.goto('/recommendation?budget=small');
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
    // The thumb's centre runs from half a thumb's width to as much before the end.
    const x = 8 + ((width - 16) * points) / 5;
    await slider.click({ position: { x, y: 16 } });
    await expect(page).toHaveURL(new RegExp(`[?&]weight\\.cost=${points}(&|$)`));
    await expect(whatIf(page, 'Cost to build')).toHaveValue(String(points));
  });

  test('is not what the browser remembers', async ({ page }) => {
    const remembered = () => page.evaluate(() => localStorage.getItem('answers'));
    expect(await remembered()).toBeNull();
    await page.goto('/advisor/task');
    await choose(page, 'Which kind of task', 'Translate');
    await seeResult(page);
    await headline(page);
    await open(page, 'Other answers');
    await whatIf(page, 'Task').selectOption('Write or check program code');
    await expect(comparison(page)).toBeVisible();
    expect(await remembered()).toBe('task=translation');
  });
});

/** The panel beside the fields says what the interface says. */
async function expectStatus(page: Page): Promise<void> {
  const nameOf = (id: string) => content().approaches.find((one) => one.id === id)?.name;
  const { ranking } = await readAdvice(page);
  const panel = page.getByRole('complementary', { name: 'What becomes of the result' });
  await expect(panel.getByRole('status')).toContainText(
    ranking.map(({ approach, score }) => `${nameOf(approach)} ${Math.round(score)}`).join(', '),
  );
}

/** Something stays where it is on the screen, but for a line that wraps above it. */
async function expectStill(thing: Locator, during: () => Promise<void>): Promise<void> {
  await thing.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const before = await thing.boundingBox();
  await during();
  const after = await thing.boundingBox();
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(40);
}
