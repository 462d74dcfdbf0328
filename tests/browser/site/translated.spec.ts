import { hrefs } from '@/lib/addresses/hrefs';
import { content } from '../../support/content/content';
import { SITUATIONS } from '../../support/content/records';
import { PRODUCT } from '../support/addresses';
import {
  choose,
  comparison,
  continueTo,
  decimalScoresFromApi,
  expectScores,
  open,
  option,
  visit,
} from '../support/advisor';
import { expect, test } from '../support/fixtures';
import { STATES } from '../support/states';

// Pages that the browser translates: it puts elements in the place of texts. The project
// "translated" runs other journeys like that, too.

const SITE = Object.entries({
  ...STATES.PLAIN,
  ...STATES.QUESTIONS,
  ...STATES.RESULTS,
  ...STATES.BESIDE,
  ...STATES.LONG,
}).filter(([, { isPlain }]) => !isPlain);

test('on no page does a text stand beside other children of its element', async ({ page }) => {
  await page.goto(hrefs.accessibility);
  for (const [name, { path, origin = PRODUCT }] of SITE) {
    const html = await (await page.request.get(`${origin}${path}`)).text();
    expect(await page.evaluate(textsBesideOthers, html), name).toEqual([]);
  }
});

for (const start of ['early', 'late'] as const) {
  test.describe(`translated ${start}`, () => {
    // Before hydration React finds another page than it expects, and makes it anew.
    test.use({ translation: start, expectedErrors: start === 'early' ? [/error #418/] : [] });

    test('the questionnaire counts the answers', async ({ page }) => {
      const { questions, sections } = content();
      const inTask = questions.filter(({ section }) => section === 'task');
      const counted = (count: number) => `${count} of ${questions.length} questions answered`;
      await visit(page, '/advisor/task');
      await expect(page.getByText(counted(0))).toBeVisible();
      await choose(page, 'Which kind of task', 'Translate');
      await expect(page.getByText(counted(1))).toBeVisible();
      await expect(page.getByText(`1 of ${inTask.length} answered`)).toBeVisible();
      await continueTo(page, 'Domain');
      const second = page.getByText(`Section 2 of ${sections.length}, ${counted(1)}`);
      await expect(second).toBeVisible();
      await page.goBack();
      await expect(option(page, 'Which kind of task', 'Translate')).toBeChecked();
      await option(page, 'Which kind of task', 'Take my answer back').click();
      await expect(page.getByText(counted(0))).toBeVisible();
    });

    test('what-if changes of every kind come out as on any page', async ({ page }) => {
      await visit(page, hrefs.recommendation(SITUATIONS['too close']));
      await open(page, 'Other answers');
      const fields = page.getByRole('region', { name: 'What if?' }).getByRole('combobox');
      for (let n = 0; n < (await fields.count()); n += 3) {
        const chosen = fields.nth(n);
        await chosen.evaluate((field) => field.closest('details')?.setAttribute('open', ''));
        const before = page.url();
        await chosen.selectOption({ index: (await chosen.inputValue()) === '' ? 1 : 0 });
        await expect(page).not.toHaveURL(before);
        await expect(page.locator('form[aria-busy="false"]')).toBeVisible();
        await expectScores(page, await decimalScoresFromApi(page));
        await expect(comparison(page)).toBeVisible();
      }
      await comparison(page).getByRole('link', { name: 'Back to the original' }).click();
      await expect(comparison(page)).toBeHidden();
    });

    test('typing notes keeps the fields of the record and changes its text', async ({ page }) => {
      await visit(page, hrefs.recommendation(SITUATIONS.leaning));
      const part = page.getByRole('region', { name: 'Decision record' });
      const notes = part.getByRole('textbox', { name: 'Notes' });
      await part.getByText('Read the record').click();
      for (const words of ['See https://a.b/c (d).', 'Zebra\nGiraffe', 'Zebra']) {
        await notes.fill(words);
        await expect(part.getByText(words.split('\n').at(-1) ?? '').last()).toBeVisible();
        await expect(notes).toHaveValue(words);
      }
      await expect(part.getByText('Giraffe')).toHaveCount(0);
      await part.getByRole('button', { name: 'Clear title, owners and notes' }).click();
      await expect(part.getByText('Notes of the team')).toHaveCount(0);
      await expect(part.getByRole('textbox')).toHaveCount(3);
    });

    test('a result looked at is named, renamed and forgotten', async ({ page }) => {
      await visit(page, hrefs.recommendation(SITUATIONS.leaning));
      await visit(page, hrefs.recommendation('task=code'));
      await visit(page, hrefs.history);
      await page
        .getByRole('button', { name: /^Rename/ })
        .first()
        .click();
      await page.getByRole('textbox', { name: 'Name of this result' }).fill('Ours');
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByText('is now called “Ours”')).toBeVisible();
      await page.getByRole('button', { name: 'Forget “Ours”' }).click();
      await expect(page.getByText('“Ours” is forgotten.')).toBeVisible();
      await page.getByRole('button', { name: 'Forget this result' }).click();
      await expect(page.getByText('Forget this result, and the answers')).toBeVisible();
      await page.getByRole('button', { name: 'Forget them' }).click();
      await expect(page.getByText('There is none yet.')).toBeVisible();
    });
  });
}

/** Texts of a page that have siblings, each with the start of its element. */
function textsBesideOthers(html: string): string[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const isNothing = (node: Node) => node instanceof Comment || node.textContent?.trim() === '';
  return [...body.querySelectorAll(':not(script, style)')]
    .filter(({ childNodes }) => {
      const texts = [...childNodes].filter((node) => node instanceof Text && !isNothing(node));
      return texts.length > 0 && childNodes.length > 1;
    })
    .map(({ outerHTML }) => outerHTML.slice(0, 120));
}
