import { expect, test } from 'vitest';
import { drawAnswers } from '@/lib/answers/draw';
import { randomFrom } from '@/lib/common/random';
import type { Answers } from '@/lib/content/schema';
import { UNANSWERED } from '@/lib/content/unknown';
import { recommend } from '@/lib/engine/recommend';
import { content } from '../support/content/content';
import { warnIf } from '../support/content/warn';
import { SEED, withoutAnswersTo } from '../support/engine/random';
import { scoresOf } from '../support/engine/scores';

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
  const hasOtherEffect = rule.vetoes.length > 0 || rule.caution !== undefined;
  warnIf(!hasOtherEffect && spread <= 0.05, `${rule.id} moves only ${spread.toFixed(3)} points.`);
  expect(spread > 1e-6 || hasOtherEffect, `a spread of ${spread} points`).toBe(true);
});

test('some option of each question equals leaving it open: it fires no rule, hides no question', () => {
  const decidesNothing = (id: string, option: string) =>
    rules.every(({ when }) => !when[id]?.includes(option) || when[id]?.includes(UNANSWERED)) &&
    questions.every(({ appliesWhen }) => appliesWhen[id]?.includes(option) ?? true);
  const without = questions.filter(({ id, options }) =>
    options.every((option) => !decidesNothing(id, option.id)),
  );
  expect(without.map(({ id }) => id)).toEqual([]);
});

test('that option moves nothing, as no answer does, in random contexts', () => {
  const random = randomFrom(SEED);
  const contexts = Array.from({ length: 100 }, () => drawAnswers(content(), random, 0.7));
  const moving = questions.filter(({ id, options }) =>
    options.every((option) =>
      contexts.some((context) => {
        const open = withoutAnswersTo(context, id);
        return scoresDiffer(open, { ...open, [id]: option.id });
      }),
    ),
  );
  expect(moving.map(({ id }) => id)).toEqual([]);
});

const scoresDiffer = (a: Answers, b: Answers) => {
  const [before, after] = [scoresOf(content(), a), scoresOf(content(), b)];
  return approaches.some(({ id }) => Math.abs((before[id] ?? 0) - (after[id] ?? 0)) > 1e-9);
};

test('each question is read by a rule', () => {
  const read = new Set(rules.flatMap(({ when }) => Object.keys(when)));
  expect(questions.filter(({ id }) => !read.has(id)).map(({ id }) => id)).toEqual([]);
});
