import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recommend } from '@/lib/engine/recommend';
import { someAnswers } from '../support/arbitraries';
import { content } from '../support/content';
import { SEED } from '../support/random';
import { scoresOf } from '../support/scores';
import { tiny } from '../support/tiny';

const small = tiny({
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
  claims: ['D1.1'],
});

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
      baseWeight: 0.5,
      values: { x: 0.75, y: 0.25 },
      baseValues: { x: 0.5, y: 0.25 },
    },
    {
      id: 'd',
      weight: 0.75,
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

test('only rules that fired contribute, and each carries its own claims', () => {
  fc.assert(
    fc.property(someAnswers(content()), (answers) => {
      const { contributions, fired } = recommend(content(), answers);
      const spoke = new Set(['base', ...fired.map(({ rule }) => rule)]);
      for (const { rule, claims } of contributions) {
        expect(spoke).toContain(rule);
        const own = content().rules.find(({ id }) => id === rule);
        if (own) expect(claims).toEqual(own.claims);
      }
    }),
    { seed: SEED, numRuns: 30 },
  );
});

test('weights sum to 1, contributions and criteria each add up to every score', () => {
  fc.assert(
    fc.property(someAnswers(content()), (answers) => {
      const { ranking, criteria, contributions } = recommend(content(), answers);
      const weights = criteria.reduce((total, { weight }) => total + weight, 0);
      expect(Math.abs(weights - 1)).toBeLessThan(1e-9);
      for (const { approach, score } of ranking) {
        const given = contributions
          .filter((one) => one.approach === approach)
          .reduce((total, { points }) => total + points, 0);
        const weighed = criteria.reduce(
          (total, { weight, values }) => total + 100 * weight * (values[approach] ?? Number.NaN),
          0,
        );
        expect(Math.abs(given - score)).toBeLessThan(1e-9);
        for (const { id, weight, values } of criteria) {
          const here = contributions
            .filter((one) => one.approach === approach && one.criterion === id)
            .reduce((total, { points }) => total + points, 0);
          expect(Math.abs(here - 100 * weight * (values[approach] ?? Number.NaN))).toBeLessThan(
            1e-9,
          );
        }
        expect(Math.abs(weighed - score)).toBeLessThan(1e-9);
        expect(scoresOf(content(), answers)[approach]).toBe(score);
      }
    }),
    { seed: SEED, numRuns: 150 },
  );
});

test('every weight and value lies in [0, 1] and every score in [0, 100]', () => {
  fc.assert(
    fc.property(someAnswers(content()), (answers) => {
      const { ranking, criteria } = recommend(content(), answers);
      const shares = criteria.flatMap(({ weight, values }) => [weight, ...Object.values(values)]);
      for (const share of [...shares, ...ranking.map(({ score }) => score / 100)]) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
    }),
    { seed: SEED, numRuns: 50 },
  );
});
