import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Content, OwnWeights } from '@/lib/content/schema';
import { evaluate } from '@/lib/engine/model/condition';
import { knownAnswers } from '@/lib/engine/model/known';
import { type Score, score } from '@/lib/engine/model/score';
import { MAX_WEIGHT } from '@/lib/engine/model/units';
import { recommend } from '@/lib/engine/recommend';
import { content } from '../../../support/content/content';
import { tinyContent } from '../../../support/content/tiny-content';
import { situations, someAnswers } from '../../../support/engine/arbitraries';
import { SEED } from '../../../support/engine/random';

function scoreOf(of: Content, answers: Record<string, string>, ownWeights: OwnWeights): Score {
  const known = knownAnswers(of.questions, answers);
  const fired = of.rules.filter(({ when }) => evaluate(when, known) === 'holds');
  return score(of.criteria, fired, ownWeights);
}
const ids = content().criteria.map(({ id }) => id);
const allWeights = (least: number, most: number) =>
  fc.record(Object.fromEntries(ids.map((id) => [id, fc.integer({ min: least, max: most })])));
const situation = situations(fc.constant(content()));

test('weights by the person sum to 1, and leave those by the documents as they are', () => {
  fc.assert(
    fc.property(situation, ({ answers, ownWeights }) => {
      const { weights, documentWeights } = scoreOf(content(), answers, ownWeights);
      const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
      expect(total).toBeCloseTo(1, 12);
      expect(documentWeights).toEqual(scoreOf(content(), answers, {}).weights);
    }),
    { seed: SEED, numRuns: 200 },
  );
});

test('where every weight is given only their ratios matter, and the documents not at all', () => {
  const answers = someAnswers(content());
  fc.assert(
    fc.property(answers, answers, allWeights(1, 2), (first, second, ownWeights) => {
      const twice = Object.fromEntries(
        Object.entries(ownWeights).map(([id, points]) => [id, 2 * points]),
      );
      const { weights, scores } = scoreOf(content(), first, ownWeights);
      expect(scoreOf(content(), first, twice)).toMatchObject({ weights, scores });
      expect(scoreOf(content(), second, ownWeights).weights).toEqual(weights);
      const total = Object.values(ownWeights).reduce((sum, points) => sum + points, 0);
      for (const id of ids) expect(weights[id]).toBe((ownWeights[id] ?? 0) / total);
    }),
    { seed: SEED, numRuns: 100 },
  );
});

test('the most that can be given weighs as much as the heaviest criterion by the documents', () => {
  fc.assert(
    fc.property(someAnswers(content()), fc.constantFrom(...ids), (answers, id) => {
      const { weights, documentWeights } = scoreOf(content(), answers, { [id]: MAX_WEIGHT });
      const others = ids.filter((other) => other !== id);
      const heaviest = Math.max(...Object.values(documentWeights));
      const scale = (weights[id] ?? 0) / heaviest;
      for (const other of others) {
        expect(weights[other]).toBeCloseTo(scale * (documentWeights[other] ?? 0), 12);
      }
      // Fewer points weigh proportionally less, and 0 points weigh nothing.
      for (let points = 0; points < MAX_WEIGHT; points++) {
        const less = scoreOf(content(), answers, { [id]: points }).weights;
        const other = others[0] ?? '';
        const ratio = (less[id] ?? 0) / (less[other] ?? 0);
        const most = (weights[id] ?? 0) / (weights[other] ?? 0);
        expect(ratio).toBeCloseTo((points / MAX_WEIGHT) * most, 12);
      }
    }),
    { seed: SEED, numRuns: 60 },
  );
});

test('who gives no weights, or one of a criterion that is not there, gets the documents', () => {
  fc.assert(
    fc.property(someAnswers(content()), (answers) => {
      const none = recommend(content(), answers);
      for (const { weight, documentWeight } of none.criteria) expect(weight).toBe(documentWeight);
      expect(none.contributions.some(({ rule }) => rule === 'own-weights')).toBe(false);
      const { ownWeights, ...same } = recommend(content(), answers, { elsewhere: 5 });
      expect(ownWeights).toEqual({ elsewhere: 5 });
      expect(none).toMatchObject(same);
    }),
    { seed: SEED, numRuns: 15 },
  );
});

test('a criterion to which the person gives nothing counts nothing, and another can win', () => {
  const small = tinyContent({
    questions: { q: ['a'] },
    criteria: {
      c: { points: 4, values: { x: 0.75, y: 0.25 } },
      d: { points: 1, values: { x: 0.25, y: 0.5 } },
    },
    rules: [],
  });
  expect(recommend(small, {}).recommended).toBe('x');
  const weighted = recommend(small, {}, { c: 0 });
  expect(weighted.recommended).toBe('y');
  expect(weighted.ranking.map(({ score }) => score)).toEqual([50, 25]);
  // Only d is set: c, the heaviest, keeps its 4, and 5 of 5 points make d weigh 4 too.
  expect(recommend(small, {}, { d: 5 }).ranking.map(({ score }) => score)).toEqual([50, 37.5]);
});
