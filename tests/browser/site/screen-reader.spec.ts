import { UNKNOWN_LABEL } from '@/lib/wording/answer-names';
import { content } from '../../support/content/content';
import { expect, test } from '../support/fixtures';
import { STATES } from '../support/states';

// The accessibility tree of pages, with the texts of the content.

test.use({ javaScriptEnabled: false });

const { sections, questions, approaches } = content();
const FRAME_OF_PAGE = `
  - link "Skip to the content"
  - banner:
    - link "Prompt or Tune"
    - navigation "Site":
      - list
  - main
  - contentinfo`;

/** Escapes text for a regular expression in a snapshot. */
const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** A section whose questions all apply unconditionally. */
const section = sections.find(({ id }) =>
  questions.every(
    (question) => question.section !== id || Object.keys(question.appliesWhen).length === 0,
  ),
);
const sectionQuestions = questions.filter((question) => question.section === section?.id);

/** Snapshot of the section, with the warning above its questions if the link was invalid. */
function outlineOfSection(warning = ''): string {
  const fields = sectionQuestions.map(({ text, options, unknown }) => {
    const answers = [...options.map(({ label }) => label), ...(unknown ? [UNKNOWN_LABEL] : [])];
    const radios = answers.map((label) => `\n      - radio ${JSON.stringify(label)}`);
    return `\n    - group ${JSON.stringify(text)}:\n      - paragraph${radios.join('')}`;
  });
  return `
  - main:
    - paragraph: /Section \\d+ of ${sections.length}, \\d+ of \\d+ questions answered/
    - progressbar "Questions answered"
    - heading "${section?.name}" [level=1]${warning}${fields.join('')}
    - button /Continue to/
    - button "See the result"
    - navigation "Sections of the questionnaire":
      - list:
        - listitem:
          - button "${sections[0]?.name}"
    - complementary "How they stand so far":
      - heading "How they stand so far" [level=2]
      - status`;
}
const WARNING = `
    - region "Part of this link could not be used":
      - paragraph: Part of this link could not be used
      - list:
        - listitem: /“nonsense” is not an answer to “${literal(questions[0]?.label ?? '')}”/`;

test('a section of questions: where one is, each question with its answers, the way on', async ({
  page,
}) => {
  await page.goto(STATES.QUESTIONS[`${section?.name}, empty`]?.path ?? '');
  await expect(page.locator('body')).toMatchAriaSnapshot(FRAME_OF_PAGE);
  await expect(page.locator('body')).toMatchAriaSnapshot(outlineOfSection());
  await page.goto(STATES.QUESTIONS[`${section?.name}, in error`]?.path ?? '');
  await expect(page.locator('body')).toMatchAriaSnapshot(outlineOfSection(WARNING));
});

/** Snapshot of a result: verdict, scores, how sure it is, and what would change it. */
function outlineOfResult(isFramed = false): string {
  const scores = approaches.map(
    () => '\n      - listitem:\n        - paragraph: /\\d+ of 100 points/',
  );
  return `
  - main${isFramed ? ' "Prompt or Tune"' : ''}:
    - paragraph: Your recommendation
    - heading /./ [level=1]
    - list:${scores.join('')}
    - region "How sure is this?":
      - heading "How sure is this?" [level=2]
    - region "What would change it?":
      - heading "What would change it?" [level=2]
    - paragraph:
      - link /answers|questions?/
    ${isFramed ? '- group:\n      - heading /./ [level=2]' : '- navigation "On this page":\n      - list'}`;
}

test('a result, for every verdict: the scores, how sure, what would change it', async ({
  page,
}) => {
  const { RESULTS, FRAMED } = STATES;
  for (const verdict of ['clear', 'leaning', 'too close', 'not enough answers', 'ruled out']) {
    await page.goto(RESULTS[verdict]?.path ?? '');
    await expect(page.locator('body')).toMatchAriaSnapshot(FRAME_OF_PAGE);
    await expect(page.locator('body')).toMatchAriaSnapshot(outlineOfResult());
  }
  await page.goto(FRAMED['clear, framed']?.path ?? '');
  await expect(page.locator('body')).toMatchAriaSnapshot(outlineOfResult(true));
});

test('a comparison: a card for each, a named table of what makes the difference', async ({
  page,
}) => {
  await page.goto(STATES.BESIDE['compare, two']?.path ?? '');
  const columns = approaches.map(({ name }) => `\n          - columnheader "${name}"`);
  await expect(page.locator('body')).toMatchAriaSnapshot(`
  - main:
    - heading /“Now”.*B/ [level=1]
    - navigation "On this page"
    - region "Side by side":
      - heading "Side by side" [level=2]
      - list:
        - listitem:
          - heading "Now" [level=3]
        - listitem:
          - heading "B" [level=3]
    - region "What makes the difference":
      - heading "What makes the difference" [level=2]
      - table /from “Now” to B/:
        - caption
        - rowgroup:
          - row:${columns.join('').replaceAll('\n', '\n  ')}
            - columnheader "Lead"
    - region "Which answers differ"
    - region "Which reasons differ"
    - region "How sure each is"
    - region "Keep or change it"`);
});
