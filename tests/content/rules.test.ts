import { expect, test } from 'vitest';
import { recommend } from '@/lib/engine/recommend';
import { content } from '../support/content';
import { drawAnswers, randomFrom, SEED, without } from '../support/random';
import { scoresOf, winnerOf } from '../support/scores';

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
  const others = { ...content(), rules: rules.filter((one) => one !== rule) };
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

test.each(questions)('$id: some option moves nothing, like no answer', ({ id, options }) => {
  const neutral = options.filter((option) =>
    contexts.every((context) => {
      const open = without(context, id);
      const scores = scoresOf(content(), open);
      const answered = { ...open, [id]: option.id };
      const same = Object.entries(scoresOf(content(), answered));
      return (
        same.every(([approach, score]) => Math.abs(score - (scores[approach] ?? 0)) < 1e-9) &&
        winnerOf(content(), answered) === winnerOf(content(), open)
      );
    }),
  );
  expect(neutral.map((option) => option.id)).not.toEqual([]);
});

test.each(questions)('$id: some option moves something', ({ id, options }) => {
  const moving = options.filter((option) =>
    contexts.some((context) => {
      const open = scoresOf(content(), without(context, id));
      const answered = scoresOf(content(), { ...context, [id]: option.id });
      return approaches.some(({ id }) => Math.abs((open[id] ?? 0) - (answered[id] ?? 0)) > 0.05);
    }),
  );
  expect(moving).not.toEqual([]);
});
