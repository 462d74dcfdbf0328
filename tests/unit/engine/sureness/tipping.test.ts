import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawAnswers, drawWeights } from '@/lib/answers/draw';
import { randomFrom } from '@/lib/common/random';
import { recommend } from '@/lib/engine/recommend';
import { type Tipping, tippingWeights } from '@/lib/engine/sureness/tipping';
import { content } from '../../../support/content/content';
import { tinyContent } from '../../../support/content/tiny-content';
import { SEED } from '../../../support/engine/random';

type Model = { values: number[][]; weights: number[] };
const GRID = 500;

/** The scores after one weight is set and the others are rescaled in proportion. */
function scoresAt({ values, weights }: Model, criterion: number, weight: number): number[] {
  const rest = 1 - (weights[criterion] ?? 0);
  const moved = weights.map((current, c) =>
    c === criterion ? weight : (current * (1 - weight)) / rest,
  );
  return values.map((row) => row.reduce((sum, value, c) => sum + value * (moved[c] ?? 0), 0));
}

function bestOf(scores: readonly number[], among: readonly number[]): number {
  return among.reduce((a, b) => ((scores[b] ?? 0) > (scores[a] ?? 0) ? b : a));
}

/** Compares the reported changes with a grid over the whole range of each weight. */
function expectNearest(model: Model, winner: number, rivals: number[], found: Tipping[]): void {
  const steps = Array.from({ length: GRID + 1 }, (_, n) => n / GRID);
  const isLost = (criterion: number, weight: number) => {
    const scores = scoresAt(model, criterion, weight);
    return rivals.some((rival) => (scores[rival] ?? 0) - (scores[winner] ?? 0) > 1e-9);
  };
  expect(found).toHaveLength(model.weights.length);
  found.forEach(({ change, winners: [next] }, criterion) => {
    const now = model.weights[criterion] ?? 0;
    const nearer = steps.filter((t) => change === null || Math.abs(t - now) < Math.abs(change));
    expect(nearer.filter((weight) => isLost(criterion, weight))).toEqual([]);
    if (change === null) {
      expect(next).toBeUndefined();
      return;
    }
    expect(now + change).toBeGreaterThanOrEqual(0);
    expect(now + change).toBeLessThanOrEqual(1);
    const atTie = scoresAt(model, criterion, now + change);
    expect(atTie[next ?? -1]).toBeCloseTo(atTie[winner] ?? Number.NaN, 9);
    const beyond = scoresAt(model, criterion, now + change + Math.sign(change) * 1e-6);
    expect(beyond[next ?? -1]).toBeGreaterThan(beyond[winner] ?? Number.NaN);
    expect(beyond[next ?? -1]).toBeCloseTo(beyond[bestOf(beyond, rivals)] ?? Number.NaN, 12);
  });
}

const share = fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000);
const matrices: fc.Arbitrary<Model> = fc
  .record({ width: fc.integer({ min: 2, max: 5 }), height: fc.integer({ min: 2, max: 4 }) })
  .chain(({ width, height }) => {
    const row = fc.array(share, { minLength: width, maxLength: width });
    const importance = fc.integer({ min: 0, max: 60 });
    return fc.record({
      values: fc.array(row, { minLength: height, maxLength: height }),
      weights: fc
        .array(importance, { minLength: width, maxLength: width })
        .filter((points) => points.filter((point) => point > 0).length > 1)
        .map((points) => points.map((point) => point / points.reduce((a, b) => a + b))),
    });
  });

test('on two criteria the tipping weight is where the two lines meet, as worked out by hand', () => {
  const values = [
    [1, 0],
    [0, 1],
  ];
  expect(tippingWeights(values, [0.75, 0.25], [0], [1])).toEqual([
    { change: -0.25, winners: [1] },
    { change: 0.25, winners: [1] },
  ]);
});

test('nothing nearer than the tipping weight changes the winner, and beyond it the named one wins', () => {
  fc.assert(
    fc.property(matrices, (model) => {
      const approaches = model.values.map((_, a) => a);
      const winner = bestOf(scoresAt(model, 0, model.weights[0] ?? 0), approaches);
      const rivals = approaches.filter((a) => a !== winner);
      const found = tippingWeights(model.values, model.weights, [winner], rivals);
      expectNearest(model, winner, rivals, found);
    }),
    { seed: SEED, numRuns: 250 },
  );
});

test('so it is for the advice on our content, vetoes and own weights counted', () => {
  const random = randomFrom(SEED);
  const order = content().approaches.map(({ id }) => id);
  let changes = 0;
  for (let n = 0; n < 25; n++) {
    const ownWeights = n % 2 === 0 ? {} : drawWeights(content(), random);
    const advice = recommend(content(), drawAnswers(content(), random), ownWeights);
    const model = {
      values: order.map((id) => advice.criteria.map(({ values }) => values[id] ?? 0)),
      weights: advice.criteria.map(({ weight }) => weight),
    };
    const rivals = advice.ranking.slice(1).filter(({ vetoed }) => !vetoed);
    const { tipping } = advice.analysis;
    expect(tipping.map(({ criterion }) => criterion)).toEqual(advice.criteria.map(({ id }) => id));
    expectNearest(
      model,
      order.indexOf(advice.recommended ?? ''),
      rivals.map(({ approach }) => order.indexOf(approach)),
      tipping.map(({ change, winners }) => ({
        change,
        winners: winners.map((id) => order.indexOf(id)),
      })),
    );
    changes += tipping.filter(({ change }) => change !== null).length;
  }
  expect(changes).toBeGreaterThan(50);
});

test('no weight tips what leads everywhere, nor anything where one criterion weighs all', () => {
  const values = [
    [0.5, 0.5],
    [0.25, 0.5],
  ];
  const none = { change: null, winners: [] };
  expect(tippingWeights(values, [0.25, 0.75], [0], [1])).toEqual([none, none]);
  const opposed = [
    [0.5, 0.25],
    [0.25, 0.5],
  ];
  const [heaviest, weightless] = tippingWeights(opposed, [1, 0], [0], [1]);
  expect(heaviest).toEqual(none);
  expect(weightless).toEqual({ change: 0.5, winners: [1] });
});

test('an approach that is ruled out never takes over by a weight', () => {
  const small = tinyContent({
    questions: { q: ['a', 'b'] },
    criteria: {
      c: { points: 3, values: { x: 1, y: 0, z: 0.5 } },
      d: { points: 1, values: { x: 0, y: 1, z: 0.25 } },
    },
    rules: [{ id: 'bar', when: { q: ['a'] }, vetoes: ['y'] }],
  });
  const winners = (answers: Record<string, string>) =>
    recommend(small, answers).analysis.tipping.map(({ winner }) => winner);
  expect(winners({ q: 'b' })).toEqual(['y', 'y']);
  expect(winners({ q: 'a' })).toEqual(['z', 'z']);
});

test('where two tie already, the least change of a weight on which they differ is enough', () => {
  const few = fc.integer({ min: 0, max: 4 }).map((n) => n / 4);
  const pair = fc.record({
    values: fc.array(fc.tuple(few, few, few), { minLength: 2, maxLength: 2 }),
    points: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 }),
  });
  fc.assert(
    fc.property(pair, ({ values, points }) => {
      const total = points.reduce((a, b) => a + b);
      const lead = points.reduce(
        (sum, point, c) => sum + 4 * point * ((values[0]?.[c] ?? 0) - (values[1]?.[c] ?? 0)),
        0,
      );
      fc.pre(lead === 0 && points.filter((point) => point > 0).length > 1);
      const weights = points.map((point) => point / total);
      tippingWeights(values, weights, [0, 1], []).forEach(({ change, winners }, c) => {
        const difference = (values[0]?.[c] ?? 0) - (values[1]?.[c] ?? 0);
        // A weight of 0 can only grow.
        const first = difference > 0 ? 0 : 1;
        const beyond = weights[c] === 0 ? [first] : [0, 1];
        expect(winners).toEqual(difference === 0 ? [] : beyond);
        expect(change).toBe(difference === 0 ? null : 0);
      });
    }),
    { seed: SEED, numRuns: 200 },
  );
});

test('two that tie are told apart by a criterion of no weight as well, whatever is rounded', () => {
  // 5 x 3 - 8 x 19 + 1 x 137 = 0, so x and y tie until the last criterion weighs anything.
  const values = [
    [0.654, 0.426, 0.137, 0],
    [0.651, 0.445, 0, 0.092],
  ];
  const weights = [5 / 14, 8 / 14, 1 / 14, 0];
  const [, , , last] = tippingWeights(values, weights, [0, 1], []);
  expect(last).toEqual({ change: 0, winners: [1] });
});

test('where three meet at one weight, the one named is the one that is first beyond it', () => {
  const values = [
    [1, 0],
    [0, 1],
    [0.5, 0.5],
  ];
  // All three meet at a half; beyond it y is first. z is second now.
  expect(tippingWeights(values, [0.75, 0.25], [0], [2, 1])).toEqual([
    { change: -0.25, winners: [1] },
    { change: 0.25, winners: [1] },
  ]);
});
