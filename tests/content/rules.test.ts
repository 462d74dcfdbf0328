import { expect, test } from 'vitest';
import { drawAnswers } from '@/lib/answers/draw';
import { randomFrom } from '@/lib/common/random';
import { recommend } from '@/lib/engine/recommend';
import { content } from '../support/content/content';
import { SEED, withoutAnswersTo } from '../support/engine/random';
import { type Scores, scoresOf, winnerOf } from '../support/engine/scores';

const { rules, questions, approaches } = content();

test.each(rules)('$id: each of its examples makes it hold', ({ id, examples }) => {
  for (const example of examples) {
    const { fired } = recommend(content(), example);
    expect(
      fired.map(({ rule }) => rule),
      JSON.stringify(example),
    ).toContain(id);
  }
});

test.each(rules)('$id: it rests on a claim or a named reference', ({ claims, references }) => {
  expect(claims.length + references.length).toBeGreaterThan(0);
});

test.each(rules)('$id: it moves one approach against another, or vetoes', (rule) => {
  const example = rule.examples[0] ?? {};
  const others = { ...content(), rules: rules.filter((candidate) => candidate !== rule) };
  const now = scoresOf(content(), example);
  const before = scoresOf(others, example);
  const moved = approaches.map(({ id }) => (now[id] ?? 0) - (before[id] ?? 0));
  const spread = Math.max(...moved) - Math.min(...moved);
  expect(spread > 0.05 || rule.vetoes.length > 0, `a spread of ${spread} points`).toBe(true);
});

const contexts = (() => {
  const random = randomFrom(SEED);
  return Array.from({ length: 300 }, () => drawAnswers(content(), random, 0.7));
})();

/** Each context with the question left open, its scores and its winner. */
const unanswered = (question: string) =>
  contexts.map((context) => {
    const open = withoutAnswersTo(context, question);
    return { open, scores: scoresOf(content(), open), winner: winnerOf(content(), open) };
  });
const maxDifference = (a: Scores, b: Scores) =>
  Math.max(...approaches.map(({ id }) => Math.abs((a[id] ?? Number.NaN) - (b[id] ?? Number.NaN))));

test.each(questions)('$id: some option moves nothing, like no answer', ({ id, options }) => {
  const before = unanswered(id);
  const neutral = options.filter((option) =>
    before.every(({ open, scores, winner }) => {
      const answered = { ...open, [id]: option.id };
      const moved = maxDifference(scores, scoresOf(content(), answered));
      return moved < 1e-9 && winnerOf(content(), answered) === winner;
    }),
  );
  expect(neutral).not.toEqual([]);
});

// A proof, where the test above samples: the option fires no rule and hides no question.
test.each(questions)('$id: some option equals leaving it open', ({ id, options }) => {
  const decidesNothing = (option: string) =>
    rules.every(({ when }) => !when[id]?.includes(option)) &&
    questions.every(({ appliesWhen }) => appliesWhen[id]?.includes(option) ?? true);
  expect(options.filter((option) => decidesNothing(option.id))).not.toEqual([]);
});

test.each(questions)('$id: some option moves something', ({ id, options }) => {
  const before = unanswered(id);
  const moving = options.filter((option) =>
    before.some(
      ({ open, scores }) =>
        maxDifference(scores, scoresOf(content(), { ...open, [id]: option.id })) > 0.05,
    ),
  );
  expect(moving).not.toEqual([]);
});
