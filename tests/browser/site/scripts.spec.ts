import {
  answersIn,
  choose,
  continueTo,
  expectNotMoved,
  field,
  headline,
  option,
  seeResult,
  untilScriptsRun,
  visit,
} from '../support/advisor';
import { expect, test } from '../support/fixtures';

// What scripts add to journeys that work without them.

test('follows each choice with the standings and the address', async ({ page }) => {
  await visit(page, '/advisor/timeline');
  const standing = page.getByRole('complementary', { name: 'How they stand so far' });
  const before = (await standing.textContent()) ?? '';
  await choose(page, 'How soon must the first version', 'In days, a week at most');
  await expect(page).toHaveURL(/[?&]time-to-release=days$/);
  await expect(standing).not.toHaveText(before);
});

test('shows and hides questions as answers make them apply', async ({ page }) => {
  await visit(page, '/advisor/data');
  const quality = field(page, 'How good are these labelled examples?');
  await expect(quality).toBeVisible();
  await choose(page, 'How many labelled examples do you have', 'None');
  await expect(quality).toBeHidden();
  await choose(page, 'How many labelled examples do you have', '1 to 99');
  await expect(quality).toBeVisible();
});

test('keeps up with quick changes of mind', async ({ page }) => {
  await visit(page, '/advisor/budget');
  const answers = ['Some, but under 5,000 USD', '5,000 to 50,000 USD', 'Nothing beyond API calls'];
  for (const answer of answers) await option(page, 'How much can you spend', answer).check();
  await expect(page).toHaveURL(/[?&]budget=minimal$/);
  await expect(option(page, 'How much can you spend', 'Nothing beyond API calls')).toBeChecked();
});

test('keeps the focus at the question whose answer is taken back', async ({ page }) => {
  await visit(page, '/advisor/timeline?time-to-release=days');
  const takeBack = option(page, 'How soon must the first version', 'Take my answer back');
  await takeBack.click();
  await expect(takeBack).toBeHidden();
  await expect(page).toHaveURL(/\/advisor\/timeline$/);
  await expect(
    option(page, 'How soon must the first version', 'In days, a week at most'),
  ).toBeFocused();
});

test('leaves a question in its place while it is answered', async ({ page }) => {
  // With the new answer a question above can change the winner again.
  await visit(
    page,
    '/advisor/task?task=code&output-consistency=medium&right-output=written-rules&error-cost=medium&latency=interactive&domain=hr&domain-specialization=professional&outside-facts=cannot-be-looked-up&knowledge-freshness=changing&sensitive-data=yes&labelled-examples=1-99&data-quality=low&data-collection=some&budget=moderate&compute=cluster&monthly-requests=100000-999999&time-to-release=days&ml-expertise=some&prompt-expertise=some&domain-expert=available&prompt-baseline=good&evaluation=spot-checks',
  );
  const group = field(page, 'How strictly must every output keep to');
  const notes = page.getByText('this cannot change which approach comes first');
  const before = await notes.count();
  await expectNotMoved(group, async () => {
    await choose(page, 'How strictly must every output keep to', 'Strictly, every output must fit');
    await expect(notes).not.toHaveCount(before);
  });
  await expect(group.getByRole('radio', { checked: true })).toBeFocused();
});

test('leaves the answer behind when Continue follows at once', async ({ page }) => {
  await visit(page, '/advisor/task');
  await option(page, 'Which kind of task', 'Translate').check();
  await continueTo(page, 'Domain');
  await expect(page.getByRole('heading', { level: 1, name: 'Domain' })).toBeVisible();
  await page.goBack();
  await expect(option(page, 'Which kind of task', 'Translate')).toBeChecked();
});

test('comes back to the part of the page that a link led to', async ({ page }) => {
  await visit(page, '/sources');
  await page.getByRole('link', { name: 'Where the documents disagree' }).click();
  await expect(page).toHaveURL(/#conflicts$/);
  const part = page.getByRole('heading', { name: 'Where the documents disagree' });
  await expect(part).toBeInViewport();
  // A real click would scroll to the header first.
  await page
    .getByRole('navigation', { name: 'Site' })
    .getByText('Approaches')
    .dispatchEvent('click');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The approaches');
  await page.goBack();
  await expect(page).toHaveURL(/\/sources#conflicts$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sources');
  await expect(part).toBeInViewport();
});

test('offers to go on with the answers of last time, and never insists', async ({ page }) => {
  await visit(page, '/advisor/task');
  await choose(page, 'Which kind of task', 'Translate');
  await expect(page).toHaveURL(/[?&]task=translation$/);
  await visit(page, '/');
  await page.getByRole('link', { name: 'Go on with them' }).click();
  await expect(page.getByRole('radio', { name: 'Translate' })).toBeChecked();
  await visit(page, '/advisor/task');
  await expect(page.getByRole('link', { name: 'Go on with them' })).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Translate' })).not.toBeChecked();
});

test('forgets nothing that the browser put back on reload', async ({ page }) => {
  await visit(page, '/advisor/task');
  await choose(page, 'Which kind of task', 'Translate');
  await expect(page).toHaveURL(/[?&]task=translation$/);
  await page.reload();
  await untilScriptsRun(page);
  await expect(page.getByRole('radio', { name: 'Translate' })).toBeChecked();
  await expect(page).toHaveURL(/[?&]task=translation$/);
});

test("leaves the remembered answers alone when somebody else's result is opened", async ({
  page,
}) => {
  await visit(page, '/advisor/task');
  await choose(page, 'Which kind of task', 'Translate');
  await expect(page).toHaveURL(/[?&]task=translation$/);
  await visit(page, '/recommendation?budget=small&task=code');
  await visit(page, '/');
  await page.getByRole('link', { name: 'see their result' }).click();
  expect(await headline(page)).toContain('Not enough answers yet');
  expect(answersIn(page)).toBe('task=translation');
});

test('puts the focus on the question to be changed', async ({ page }) => {
  await visit(page, '/recommendation?budget=small&task=code');
  await page.getByRole('link', { name: 'Change Budget' }).click();
  await expect(page.getByRole('radio', { name: 'Some, but under 5,000 USD' })).toBeFocused();
});

test('starts again with nothing chosen', async ({ page }) => {
  await visit(page, '/recommendation?task=translation');
  await page.getByRole('link', { name: 'Start again' }).click();
  await expect(page.getByRole('radio').first()).toBeVisible();
  await untilScriptsRun(page);
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
});

test('moves the focus to the heading of the next step', async ({ page }) => {
  await visit(page, '/advisor/task');
  await continueTo(page, 'Domain');
  await expect(page.getByRole('heading', { level: 1, name: 'Domain' })).toBeFocused();
});

test('copies the link', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await visit(page, '/recommendation?task=translation');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('Link copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});

test('works by keyboard alone from the start to the result', async ({ page }) => {
  await visit(page, '/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
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
  expect(answersIn(page)).toBe('task=extraction');
  await seeResult(page);
  expect(await headline(page)).toContain('Not enough answers yet');
});

test('goes back to the page that was left, after a jump to its content', async ({ page }) => {
  await visit(page, '/method');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/method#main$/);
  await page.getByRole('navigation', { name: 'Site' }).getByText('Approaches').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The approaches');
  await page.goBack();
  await expect(page).toHaveURL(/\/method#main$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How it decides');
});
