import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answers } from '@/lib/content/schema';
import { type Recommendation, recommend } from '@/lib/engine/recommend';
import { someAnswers } from '../support/arbitraries';
import { content } from '../support/content';
import { drawAnswers, randomFrom, SEED, without } from '../support/random';
import { tiny } from '../support/tiny';

const given = someAnswers(content());
const scores = ({ ranking }: Recommendation) =>
  Object.fromEntries(ranking.map(({ approach, score }) => [approach, score]));
const order = ({ ranking }: Recommendation) => ranking.map(({ approach }) => approach);
const tied = ({ ranking }: Recommendation) =>
  ranking.some(({ score }, n) => Math.abs(score - (ranking[n + 1]?.score ?? -1)) < 1e-9);

function expectAlike(a: Recommendation, b: Recommendation): void {
  for (const [approach, score] of Object.entries(scores(a))) {
    expect(scores(b)[approach]).toBeCloseTo(score, 9);
  }
  if (!tied(a)) expect(order(b)).toEqual(order(a));
}

test('the same answers always give the same, serialisable value', () => {
  fc.assert(
    fc.property(given, (answers) => {
      const first = recommend(content(), answers);
      expect(recommend(structuredClone(content()), { ...answers })).toEqual(first);
      expect(JSON.parse(JSON.stringify(first))).toEqual(first);
    }),
    { seed: SEED, numRuns: 40 },
  );
});

test('recommending changes neither the content nor the answers', () => {
  const before = structuredClone(content());
  const answers: Answers = Object.freeze({ task: 'code', budget: 'large' });
  recommend(content(), answers);
  expect(content()).toEqual(before);
});

test('the order of answers and of rules does not matter', () => {
  const shuffled = fc.shuffledSubarray(content().rules, { minLength: content().rules.length });
  fc.assert(
    fc.property(given, shuffled, (answers, rules) => {
      const wanted = recommend(content(), answers);
      const backwards = Object.fromEntries(Object.entries(answers).reverse());
      expect(recommend(content(), backwards)).toEqual(wanted);
      expectAlike(wanted, recommend({ ...content(), rules }, answers));
    }),
    { seed: SEED, numRuns: 40 },
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
  expect(['too-close', 'not-enough-answers']).toContain(nothing.verdict);
});

test('"I don\'t know yet" moves nothing', () => {
  fc.assert(
    fc.property(given, (answers) => {
      const unsure = Object.keys(answers).filter((id) => answers[id] === 'unknown');
      const { answers: _, setAside: __, ...said } = recommend(content(), answers);
      expect(recommend(content(), without(answers, ...unsure))).toMatchObject(said);
    }),
    { seed: SEED, numRuns: 60 },
  );
});

test('every rule is fired, open or failed, and an open one says what it waits for', () => {
  fc.assert(
    fc.property(given, (answers) => {
      const { fired, open, unanswered } = recommend(content(), answers);
      const both = new Set([...fired, ...open].map(({ rule }) => rule));
      expect(both.size).toBe(fired.length + open.length);
      for (const { questions } of open) {
        expect(questions.length).toBeGreaterThan(0);
        expect(unanswered).toEqual(expect.arrayContaining(questions));
      }
      for (const one of fired) expect(answers).toMatchObject(one.answers);
    }),
    { seed: SEED, numRuns: 40 },
  );
});

test('a vetoed approach stands last and is never recommended, however high its score', () => {
  const small = tiny({
    questions: { q: ['a', 'b'] },
    criteria: { c: { points: 1, values: { x: 1, y: 0.5, z: 0.25 } } },
    rules: [
      { id: 'bar', when: { q: ['a'] }, vetoes: ['x'] },
      { id: 'bar-two', when: { q: ['b'] }, vetoes: ['x', 'y'] },
    ],
  });
  const one = recommend(small, { q: 'a' });
  expect(order(one)).toEqual(['y', 'z', 'x']);
  expect(one).toMatchObject({ recommended: 'y', margin: 25 });
  expect(one.vetoes).toEqual([{ rule: 'bar', approach: 'x' }]);
  expect(recommend(small, { q: 'b' })).toMatchObject({ recommended: 'z', margin: 100 });
  expect(recommend(small, {}).recommended).toBe('x');
});

test('the margin decides the verdict, both thresholds included', () => {
  const judged = (leaningMargin: number, clearMargin: number, minimumAnswers = 1) => {
    const small = tiny({
      questions: { q: ['a', 'b'] },
      criteria: { c: { points: 1, values: { x: 0.5, y: 0.25 } } },
      rules: [],
      method: { leaningMargin, clearMargin, minimumAnswers },
    });
    const { margin, verdict } = recommend(small, { q: 'a' });
    expect(margin).toBe(25);
    return verdict;
  };
  expect(judged(2, 25)).toBe('clear');
  expect(judged(25, 25.01)).toBe('leaning');
  expect(judged(25.01, 30)).toBe('too-close');
  expect(judged(2, 6, 2)).toBe('not-enough-answers');
});

test('reasons compare with the mean of the others: what answers moved, then what stands unmoved', () => {
  const small = tiny({
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

test('it is settled only when the intervals leave no open question a say', () => {
  const small = tiny({
    questions: { q: ['a', 'b'] },
    criteria: { c: { points: 1, values: { x: 0.75, y: 0.5, z: 0.25 } } },
    rules: [
      { id: 'a', when: { q: ['a'] }, values: { c: { y: 0.125 } } },
      { id: 'b', when: { q: ['b'] }, vetoes: ['x'] },
    ],
  });
  expect(recommend(small, {}).settled).toBe(false);
  expect(recommend(small, { q: 'a' }).settled).toBe(true);
  const closer = { ...small, rules: small.rules.filter(({ id }) => id === 'a') };
  expect(recommend(closer, {}).settled).toBe(true);
});

test('once it is settled, no way to answer the rest changes the first place', () => {
  const random = randomFrom(SEED);
  let settled = 0;
  for (let n = 0; n < 250; n++) {
    const known = drawAnswers(content(), random, 0.8);
    const now = recommend(content(), known);
    if (!now.settled || now.unanswered.length === 0) continue;
    settled++;
    for (let completion = 0; completion < 12; completion++) {
      const all = { ...drawAnswers(content(), random), ...known };
      expect(recommend(content(), all).recommended).toBe(now.recommended);
    }
  }
  expect(settled).toBeGreaterThan(20);
});

test('a caution is given only where the advice is for what it speaks of', () => {
  const answers = { 'prompt-baseline': 'good', 'labelled-examples': 'none' };
  const warned = content().rules.filter(({ caution }) => caution);
  expect(warned.length).toBeGreaterThan(0);
  for (const { id, when, caution } of warned) {
    const made = Object.fromEntries(
      Object.entries(when).map(([q, options]) => [q, options[0] ?? '']),
    );
    for (const given of [made, { ...answers, ...made }]) {
      const { recommended, cautions } = recommend(content(), given);
      expect(cautions.includes(id)).toBe(caution?.for.includes(recommended));
    }
  }
});

test('a tie names all who are within reach of the first, and nobody who is ruled out', () => {
  const values = { x: 0.5, y: 0.495, z: 0.25 };
  const small = tiny({
    questions: { q: ['a'] },
    criteria: { c: { points: 1, values } },
    rules: [{ id: 'rule', when: { q: ['a'] }, vetoes: ['y'] }],
  });
  expect(recommend(small, {}).tied).toEqual(['x', 'y']);
  expect(recommend(small, { q: 'a' }).tied).toEqual(['x']);
});

test('a conflict is shown where one of its rules fired, and nowhere else', () => {
  expect(recommend(content(), {}).conflicts).toEqual([]);
  for (const rule of content().rules) {
    for (const example of rule.examples) {
      const { conflicts, fired } = recommend(content(), example);
      const spoke = fired.map((one) => one.rule);
      const expected = content().conflicts.filter(({ rules }) =>
        rules.some((id) => spoke.includes(id)),
      );
      expect(conflicts).toEqual(expected.map(({ id }) => id));
    }
  }
});
