import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recommend } from '@/lib/engine/recommend';
import { content } from '../../../support/content/content';
import { tinyContent } from '../../../support/content/tiny-content';
import { someAnswers, someWeights } from '../../../support/engine/arbitraries';
import { SEED } from '../../../support/engine/random';
import { scoresOf } from '../../../support/engine/scores';

const small = tinyContent({
  questions: { q: ['a', 'b'] },
  criteria: {
    c: { points: 1, values: { x: 0.5, y: 0.25 } },
    d: { points: 1, values: { x: 0.25, y: 0.5 } },
  },
  rules: [{ id: 'rule', when: { q: ['a'] }, values: { c: { x: 0.25 } }, weights: { d: 2 } }],
});
const part = (rule: string, criterion: string, approach: string, points: number) => ({
  rule,
  criterion,
  approach,
  points,
  claims: rule === 'own-weights' ? [] : ['D1.1'],
});
const situation = fc.tuple(
  someAnswers(content()),
  fc.oneof(fc.constant({}), someWeights(content())),
);

test('before any answer a score is the weighted sum of the base values', () => {
  const { ranking, contributions } = recommend(small, {});
  expect(ranking.map(({ approach, score }) => [approach, score])).toEqual([
    ['x', 37.5],
    ['y', 37.5],
  ]);
  expect(contributions).toEqual([
    part('base', 'c', 'x', 25),
    part('base', 'c', 'y', 12.5),
    part('base', 'd', 'x', 12.5),
    part('base', 'd', 'y', 25),
  ]);
});

test('a rule moves values and weights, as worked out by hand', () => {
  // Importance 1 and 1 + 2, so weights 1/4 and 3/4; x: (0.75 + 3 * 0.25) / 4, y: (0.25 + 1.5) / 4.
  const { ranking, criteria } = recommend(small, { q: 'a' });
  expect(ranking.map(({ approach, score }) => [approach, score])).toEqual([
    ['y', 43.75],
    ['x', 37.5],
  ]);
  expect(criteria).toEqual([
    {
      id: 'c',
      weight: 0.25,
      documentWeight: 0.25,
      baseWeight: 0.5,
      values: { x: 0.75, y: 0.25 },
      baseValues: { x: 0.5, y: 0.25 },
    },
    {
      id: 'd',
      weight: 0.75,
      documentWeight: 0.75,
      baseWeight: 0.5,
      values: { x: 0.25, y: 0.5 },
      baseValues: { x: 0.25, y: 0.5 },
    },
  ]);
});

test('a moved value gives its new weight times the move, moved importance its change of weight', () => {
  // c falls from 1/2 to 1/4, d rises from 1/2 to 3/4; x on c gains 0.25 as well:
  // x on c: 100 * (1/4 * 0.25 - 1/4 * 0.5); y on c: -100 * 1/4 * 0.25; x on d: 100 * 1/4 * 0.25.
  const { contributions } = recommend(small, { q: 'a' });
  expect(contributions.filter(({ rule }) => rule === 'rule')).toEqual([
    part('rule', 'c', 'x', -6.25),
    part('rule', 'c', 'y', -6.25),
    part('rule', 'd', 'x', 6.25),
    part('rule', 'd', 'y', 12.5),
  ]);
});

test("the person's own weights are a contribution of their own, as worked out by hand", () => {
  // d, the heaviest by the documents, weighs 3, as 5 points do; c with 5 points weighs the same.
  const { contributions, criteria } = recommend(small, { q: 'a' }, { c: 5 });
  expect(criteria.map(({ weight, documentWeight }) => [weight, documentWeight])).toEqual([
    [0.5, 0.25],
    [0.5, 0.75],
  ]);
  expect(contributions.filter(({ rule }) => rule === 'own-weights')).toEqual([
    part('own-weights', 'c', 'x', 12.5),
    part('own-weights', 'c', 'y', 6.25),
    part('own-weights', 'd', 'x', -6.25),
    part('own-weights', 'd', 'y', -12.5),
  ]);
});

test('only rules that fired contribute, and each carries its own claims', () => {
  fc.assert(
    fc.property(situation, ([answers, weights]) => {
      const { contributions, fired, ownWeights } = recommend(content(), answers, weights);
      const weighed = Object.keys(ownWeights).length > 0 ? ['own-weights'] : [];
      const contributors = new Set(['base', ...weighed, ...fired.map(({ rule }) => rule)]);
      for (const { rule, claims } of contributions) {
        expect(contributors).toContain(rule);
        const contentRule = content().rules.find(({ id }) => id === rule);
        if (contentRule) expect(claims).toEqual(contentRule.claims);
      }
    }),
    { seed: SEED, numRuns: 20 },
  );
});

test('weights sum to 1, contributions and criteria each add up to every score', () => {
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
  fc.assert(
    fc.property(situation, ([answers, ownWeights]) => {
      const { ranking, criteria, contributions } = recommend(content(), answers, ownWeights);
      expect(sum(criteria.map(({ weight }) => weight))).toBeCloseTo(1, 12);
      expect(sum(criteria.map(({ documentWeight }) => documentWeight))).toBeCloseTo(1, 12);
      const scores = scoresOf(content(), answers, ownWeights);
      for (const { approach, score } of ranking) {
        expect(score).toBe(scores[approach]);
        const parts = contributions.filter((contribution) => contribution.approach === approach);
        expect(sum(parts.map(({ points }) => points))).toBeCloseTo(score, 9);
        const weighed = criteria.map(({ id, weight, values }) => {
          const worth = 100 * weight * (values[approach] ?? Number.NaN);
          const criterionParts = parts.filter(({ criterion }) => criterion === id);
          expect(sum(criterionParts.map(({ points }) => points))).toBeCloseTo(worth, 9);
          return worth;
        });
        expect(sum(weighed)).toBeCloseTo(score, 9);
      }
    }),
    { seed: SEED, numRuns: 60 },
  );
});

test('every weight and value lies in [0, 1] and every score in [0, 100]', () => {
  fc.assert(
    fc.property(situation, ([answers, ownWeights]) => {
      const { ranking, criteria } = recommend(content(), answers, ownWeights);
      const shares = criteria.flatMap(({ weight, values }) => [weight, ...Object.values(values)]);
      for (const share of [...shares, ...ranking.map(({ score }) => score / 100)]) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
    }),
    { seed: SEED, numRuns: 30 },
  );
});
