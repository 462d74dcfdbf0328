import {
  answersIn,
  choose,
  continueTo,
  expectScores,
  field,
  headline,
  option,
  readQuestionnaire,
  scoresFromApi,
  seeResult,
  visit,
} from '../support/advisor';
import { expect, test } from '../support/fixtures';

// Journeys that run with scripts and without, those tagged @plain only without; some on a phone.

test('answers every question and gets the recommendation the interface gives', async ({ page }) => {
  const { sections, questions } = await readQuestionnaire(page);
  await visit(page, '/');
  await page.getByRole('link', { name: 'Start', exact: true }).click();
  for (const [index, section] of sections.entries()) {
    await expect(page.getByRole('heading', { level: 1, name: section.name })).toBeVisible();
    await page.waitForLoadState();
    for (const question of questions.filter((candidate) => candidate.section === section.id)) {
      const answer = question.options.at(-1);
      const group = field(page, question.text);
      // A question that stopped applying is not on the page.
      if ((await group.count()) > 0) await choose(page, question.text, answer?.label ?? '');
    }
    const next = sections[index + 1];
    await (next ? continueTo(page, next.name) : seeResult(page));
  }
  await headline(page);
  await expectScores(page, await scoresFromApi(page));
  expect(new URL(page.url()).searchParams.size).toBeGreaterThanOrEqual(questions.length - 2);
});

test('skips to the result at any point and finds what is still open', { tag: '@plain' }, async ({
  page,
}) => {
  await visit(page, '/advisor/data');
  await choose(page, 'How many labelled examples do you have', '1 to 99');
  await seeResult(page);
  expect(await headline(page)).toContain('Not enough answers yet');
  const open = page
    .getByRole('region', { name: 'What would change it, one by one' })
    .getByRole('region', { name: 'Open questions' });
  await open.getByRole('link', { name: 'How soon must the first version be in use?' }).click();
  await expect(page).toHaveURL(/\/advisor\/timeline\?.*labelled-examples=1-99/);
});

test('changes one answer and keeps the others', async ({ page }) => {
  await visit(page, '/recommendation?task=code&budget=small&time-to-release=weeks');
  await page.getByRole('link', { name: 'Change Budget' }).click();
  await expect(
    field(page, 'How much can you spend').getByRole('radio', { name: 'Some, but under 5,000 USD' }),
  ).toBeChecked();
  await choose(page, 'How much can you spend', 'More than 50,000 USD');
  await seeResult(page);
  await headline(page);
  expect(answersIn(page)).toBe('task=code&budget=large&time-to-release=weeks');
});

test('goes back and forward through the sections without losing an answer', async ({ page }) => {
  await visit(page, '/advisor/task');
  await choose(page, 'Which kind of task', 'Translate');
  await continueTo(page, 'Domain');
  await expect(page.getByRole('heading', { level: 1, name: 'Domain' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('radio', { name: 'Translate' })).toBeChecked();
  await page.goForward();
  await expect(page.getByRole('heading', { level: 1, name: 'Domain' })).toBeVisible();
  await choose(page, 'Must the data stay', 'Yes, it must stay in house');
  await page.getByRole('button', { name: 'Back to Task' }).click();
  await expect(page.getByRole('radio', { name: 'Translate' })).toBeChecked();
  expect(answersIn(page)).toBe('task=translation&sensitive-data=yes');
});

test('shows the same result after a refresh and to a colleague', async ({ page, browser }) => {
  await visit(
    page,
    '/recommendation?task=classification&labelled-examples=12000&data-quality=high',
  );
  const title = await headline(page);
  await page.reload();
  expect(await headline(page)).toBe(title);

  const address = await page.getByLabel('Address of this result').inputValue();
  const colleague = await browser.newContext();
  const theirs = await colleague.newPage();
  await theirs.goto(new URL(address, page.url()).href);
  expect(await headline(theirs)).toBe(title);
  const answers = theirs.getByRole('region', { name: 'Your answers' });
  await expect(answers.getByText('10,000 or more', { exact: true })).toBeVisible();
  await colleague.close();
});

test('jumps between sections and answers all questions on one page', async ({ page }) => {
  await visit(page, '/advisor/task');
  await choose(page, 'Which kind of task', 'Translate');
  await page.getByRole('button', { name: 'All questions on one page' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'All questions' })).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Translate' })).toBeChecked();
  await choose(page, 'How soon must the first version', 'In days, a week at most');
  await seeResult(page);
  await headline(page);
  expect(answersIn(page)).toBe('task=translation&time-to-release=days');
});

test('keeps the answer to a question that stops applying, and brings it back', async ({ page }) => {
  await visit(page, '/advisor/data?labelled-examples=100-999&data-quality=high');
  await choose(page, 'How many labelled examples do you have', 'None');
  await seeResult(page);
  await headline(page);
  await expect(page.getByText('kept, but it does not apply now').first()).toBeVisible();
  await page.getByRole('link', { name: 'Change Labelled examples' }).click();
  await choose(page, 'How many labelled examples do you have', '100 to 999');
  await seeResult(page);
  await headline(page);
  expect(answersIn(page)).toBe('labelled-examples=100-999&data-quality=high');
});

test('takes an answer back', async ({ page }) => {
  await visit(page, '/advisor/timeline?time-to-release=days&requirements-change=stable');
  await option(page, 'How soon must the first version', 'Take my answer back').click();
  await seeResult(page);
  await headline(page);
  await expect(page.getByRole('link', { name: 'Answer Time to release' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Change Changing requirements' })).toBeVisible();
});

test('says what rules an approach out, on what grounds, and warns of answers that clash', {
  tag: '@plain',
}, async ({ page }) => {
  await visit(
    page,
    '/recommendation?sensitive-data=yes&labelled-examples=none&data-collection=no&compute=api-only',
  );
  expect(await headline(page)).toContain('It is the only way open now.');
  const grounds = page.getByRole('region', { name: 'Ruled out for now' });
  await expect(grounds).toContainText('This rules out fine-tuning and hybrid.');
  await expect(grounds.getByRole('link', { name: 'D2.15' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Before you start' })).toBeVisible();
});

test('leads from an unknown section to the first one, answers and all', { tag: '@plain' }, async ({
  page,
}) => {
  await visit(page, '/advisor/nowhere?task=translation');
  await expect(page.getByRole('radio', { name: 'Translate' })).toBeChecked();
});

test('claims nothing before there is an answer to go by', { tag: '@plain' }, async ({ page }) => {
  await visit(page, '/recommendation');
  expect(await headline(page)).toBe('Nothing to go on yet.');
  await expect(page.getByRole('main')).not.toContainText('Against');
  await expect(page.getByRole('main')).not.toContainText('of 100 points');
  await page.getByRole('link', { name: 'Answer the questions' }).click();
  await expect(page).toHaveURL(/\/advisor\/task#task$/);
});

test('names what a bad link got wrong and keeps the rest', { tag: '@plain' }, async ({ page }) => {
  await visit(page, '/recommendation?task=poetry&budget=small&colour=red&budget=large');
  const warning = page.getByRole('region', { name: 'Part of this link could not be used' });
  await expect(warning).toContainText('“poetry” is not an answer to “Task”');
  await expect(warning).toContainText('no question called “colour”');
  await expect(warning).toContainText('“Budget” (budget) is given more than once');
  await page.getByRole('link', { name: 'Answer Task' }).click();
  await expect(page).toHaveURL(/\/advisor\/task\?.*budget=small#task$/);
});

test('answers an unknown address with a kind page', { tag: '@plain' }, async ({ page }) => {
  const response = await page.request.get('/recommendations');
  expect(response.status()).toBe(404);
  expect(await response.text()).toContain('There is no page at this address.');
});
