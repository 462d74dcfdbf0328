import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawAnswers } from '@/lib/answers/draw';
import { randomFrom } from '@/lib/common/random';
import type { Answers } from '@/lib/content/schema';
import { type Recommendation, recommend } from '@/lib/engine/recommend';
import { content } from '../../support/content/content';
import { tinyContent } from '../../support/content/tiny-content';
import { situations, someAnswers } from '../../support/engine/arbitraries';
import { SEED, withoutAnswersTo } from '../../support/engine/random';

const answerSets = someAnswers(content());
const order = ({ ranking }: Recommendation) => ranking.map(({ approach }) => approach);

test('the same answers and weights always give the same, serialisable value', () => {
  fc.assert(
    fc.property(situations(fc.constant(content())), ({ answers, ownWeights }) => {
      const first = recommend(content(), answers, ownWeights);
      expect(recommend(structuredClone(content()), { ...answers }, { ...ownWeights })).toEqual(
        first,
      );
      expect(JSON.parse(JSON.stringify(first))).toEqual(first);
    }),
    { seed: SEED, numRuns: 12 },
  );
});

test('recommending changes neither the content nor the answers', () => {
  const before = structuredClone(content());
  const answers: Answers = Object.freeze({ task: 'code', budget: 'large' });
  recommend(content(), answers);
  expect(content()).toEqual(before);
});

test('neither the order of answers nor that of rules changes a figure', () => {
  const shuffled = fc.shuffledSubarray(content().rules, { minLength: content().rules.length });
  fc.assert(
    fc.property(situations(fc.constant(content())), shuffled, ({ answers, ownWeights }, rules) => {
      const wanted = recommend(content(), answers, ownWeights);
      const backwards = Object.fromEntries(Object.entries(answers).reverse());
      expect(recommend(content(), backwards, ownWeights)).toEqual(wanted);

      const other = recommend({ ...content(), rules }, answers, ownWeights);
      const { contributions, fired, reasons, open, vetoes, cautions, ...same } = wanted;
      expect(other).toMatchObject(same);
      const byRule = (a: { rule: string }, b: { rule: string }) => a.rule.localeCompare(b.rule);
      expect(other.open.toSorted(byRule)).toEqual(open.toSorted(byRule));
      expect(other.vetoes.toSorted(byRule)).toEqual(vetoes.toSorted(byRule));
      expect(other.cautions.toSorted()).toEqual(cautions.toSorted());
      expect(other.contributions).toHaveLength(contributions.length);
      for (const firedRule of fired) {
        const again = other.fired.find(({ rule }) => rule === firedRule.rule);
        for (const [approach, points] of Object.entries(firedRule.points)) {
          expect(again?.points[approach]).toBeCloseTo(points, 9);
        }
      }
    }),
    { seed: SEED, numRuns: 15 },
  );
});

test('answering nothing gives the base ranking and no verdict', () => {
  const nothing = recommend(content(), {});
  const { criteria } = content();
  const total = criteria.reduce((sum, { importance }) => sum + importance.points, 0);
  for (const { approach, score, vetoed } of nothing.ranking) {
    const base = criteria.reduce(
      (sum, { importance, values }) => sum + importance.points * (values[approach]?.value ?? 0),
      0,
    );
    expect(score).toBeCloseTo((100 * base) / total, 9);
    expect(vetoed).toBe(false);
  }
  expect(nothing.fired).toEqual([]);
  expect(nothing.open).toHaveLength(content().rules.length);
  expect(nothing.verdict).toBe('not-enough-answers');
});

test('"I don\'t know yet" moves nothing', () => {
  fc.assert(
    fc.property(answerSets, (answers) => {
      const unsure = Object.keys(answers).filter((id) => answers[id] === 'unknown');
      const { answers: _, setAside: __, ...advice } = recommend(content(), answers);
      expect(recommend(content(), withoutAnswersTo(answers, ...unsure))).toMatchObject(advice);
    }),
    { seed: SEED, numRuns: 12 },
  );
});

test('every rule is fired, open or failed, and an open one says what it waits for', () => {
  fc.assert(
    fc.property(answerSets, (answers) => {
      const { fired, open, unanswered } = recommend(content(), answers);
      const both = new Set([...fired, ...open].map(({ rule }) => rule));
      expect(both.size).toBe(fired.length + open.length);
      for (const { questions } of open) {
        expect(questions.length).toBeGreaterThan(0);
        expect(unanswered).toEqual(expect.arrayContaining(questions));
      }
      for (const firedRule of fired) expect(answers).toMatchObject(firedRule.answers);
    }),
    { seed: SEED, numRuns: 12 },
  );
});

test('a vetoed approach stands last and is never recommended, however high its score', () => {
  const small = tinyContent({
    questions: { q: ['a', 'b'] },
    criteria: { c: { points: 1, values: { x: 1, y: 0.5, z: 0.25 } } },
    rules: [
      { id: 'bar', when: { q: ['a'] }, vetoes: ['x'] },
      { id: 'bar-two', when: { q: ['b'] }, vetoes: ['x', 'y'] },
    ],
  });
  const advice = recommend(small, { q: 'a' });
  expect(order(advice)).toEqual(['y', 'z', 'x']);
  expect(advice).toMatchObject({ recommended: 'y', margin: 25 });
  expect(advice.vetoes).toEqual([{ rule: 'bar', approach: 'x' }]);
  expect(recommend(small, { q: 'b' })).toMatchObject({ recommended: 'z', margin: 100 });
  expect(recommend(small, {}).recommended).toBe('x');
});

test('reasons compare with the mean of the others: what answers moved, then what stands unmoved', () => {
  const small = tinyContent({
    questions: { q: ['a'], r: ['a'] },
    criteria: {
      c: { points: 1, values: { x: 0.5, y: 0.25, z: 0.25 } },
      d: { points: 1, values: { x: 0.75, y: 0.25, z: 0.25 } },
    },
    rules: [
      { id: 'good', when: { q: ['a'] }, values: { c: { x: 0.25, y: 0.125 } } },
      { id: 'bad', when: { r: ['a'] }, values: { c: { x: -0.125 } } },
    ],
  });
  const { reasons, influence } = recommend(small, { q: 'a', r: 'a' });
  expect(reasons.x).toEqual({
    for: [
      { kind: 'rule', id: 'good', lead: 9.375 },
      { kind: 'criterion', id: 'd', lead: 25 },
    ],
    against: [{ kind: 'rule', id: 'bad', lead: -6.25 }],
  });
  expect(influence).toEqual(['d', 'c']);
});

test('a caution is given only where the advice is for what it speaks of', () => {
  const answers = { 'prompt-baseline': 'good', 'labelled-examples': 'none' };
  const warned = content().rules.filter(({ caution }) => caution);
  expect(warned.length).toBeGreaterThan(0);
  for (const { id, when, caution } of warned) {
    const matching = Object.fromEntries(
      Object.entries(when).map(([q, options]) => [q, options[0] ?? '']),
    );
    for (const answerSet of [matching, { ...answers, ...matching }]) {
      const { winners, cautions } = recommend(content(), answerSet);
      expect(cautions.includes(id)).toBe(winners.some((winner) => caution?.for.includes(winner)));
    }
  }
});

test('a conflict is shown where one of its rules fired, and nowhere else', () => {
  expect(recommend(content(), {}).conflicts).toEqual([]);
  const random = randomFrom(SEED);
  const [listed, hidden] = [new Set<string>(), new Set<string>()];
  for (let n = 0; n < 60; n++) {
    const { conflicts, fired } = recommend(content(), drawAnswers(content(), random, 0.9));
    const firedIds = fired.map(({ rule }) => rule);
    const touched = content().conflicts.filter(({ rules }) =>
      rules.some((rule) => firedIds.includes(rule)),
    );
    expect(conflicts).toEqual(touched.map(({ id }) => id));
    for (const { id } of content().conflicts) (conflicts.includes(id) ? listed : hidden).add(id);
  }
  expect([listed.size, hidden.size]).toEqual(Array(2).fill(content().conflicts.length));
});

test('it is decided only when no open question has a say', () => {
  const small = tinyContent({
    questions: { q: ['a', 'b'] },
    criteria: { c: { points: 1, values: { x: 0.75, y: 0.5, z: 0.25 } } },
    rules: [
      { id: 'a', when: { q: ['a'] }, values: { c: { y: 0.125 } } },
      { id: 'b', when: { q: ['b'] }, vetoes: ['x'] },
    ],
  });
  expect(recommend(small, {}).analysis.decided).toBe(false);
  expect(recommend(small, { q: 'a' }).analysis.decided).toBe(true);
  const closer = { ...small, rules: small.rules.filter(({ id }) => id === 'a') };
  expect(recommend(closer, {}).analysis.decided).toBe(true);
});
