import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recommend } from '@/lib/engine/recommend';
import { lexicographic, topsis } from '@/lib/engine/sureness/methods';
import { tinyContent } from '../../../support/content/tiny-content';
import { SEED } from '../../../support/engine/random';

const allowed = (values: number[][]) => ({ values, vetoed: values.map(() => false) });

test('closeness to the ideal is worked out by hand', () => {
  const three = allowed([
    [0, 0],
    [1, 0],
    [0.6, 0.8],
  ]);
  // Weighted: (0, 0), (0.5, 0), (0.3, 0.4); the ideal is (0.5, 0.4), the worst (0, 0).
  const { closeness, ranks } = topsis(three, [0.5, 0.5]);
  expect(closeness[0]).toBe(0);
  expect(closeness[1]).toBeCloseTo(0.5 / (0.5 + 0.4), 12);
  expect(closeness[2]).toBeCloseTo(0.5 / (0.5 + 0.2), 12);
  expect(ranks).toEqual([[2], [1], [0]]);
  // Each is best where the other is worst: its closeness is the weight of its best criterion.
  const opposed = allowed([
    [1, 0],
    [0, 1],
  ]);
  expect(topsis(opposed, [0.75, 0.25])).toEqual({ closeness: [0.75, 0.25], ranks: [[0], [1]] });
  // All weight on the first criterion: (0), (1), (0.6) of 1.
  expect(topsis(three, [1, 0])).toEqual({ closeness: [0, 1, 0.6], ranks: [[1], [2], [0]] });
});

test('where all are equal the closeness is one half, and they are level', () => {
  const equal = allowed([
    [0.3, 0.7],
    [0.3, 0.7],
  ]);
  expect(topsis(equal, [0.2, 0.8])).toEqual({ closeness: [0.5, 0.5], ranks: [[0, 1]] });
  expect(lexicographic(equal, [0.2, 0.8])).toEqual([[0, 1]]);
});

test('the weightiest criterion decides alone, and the next only between its equals', () => {
  const four = allowed([
    [0.9, 0.5, 0],
    [0.2, 0.6, 0.1],
    [0.9, 0.6, 0],
    [1, 0.6, 0],
  ]);
  expect(lexicographic(four, [0.2, 0.5, 0.3])).toEqual([[1], [3], [2], [0]]);
  expect(lexicographic(four, [0.5, 0.3, 0.2])).toEqual([[3], [2], [0], [1]]);
});

test('criteria of equal weight decide together, those of none not at all', () => {
  const two = allowed([
    [0.1, 0.9, 0],
    [0.9, 0.2, 0],
  ]);
  expect(lexicographic(two, [0.4, 0.4, 0.2])).toEqual([[1], [0]]);
  expect(lexicographic(two, [0.3, 0.4, 0.3])).toEqual([[0], [1]]);
  const even = allowed([
    [0.1, 0.9, 0],
    [0.9, 0.1, 0.5],
  ]);
  expect(lexicographic(even, [0.4, 0.4, 0.2])).toEqual([[1], [0]]);
  expect(lexicographic(even, [0.5, 0.5, 0])).toEqual([[0, 1]]);
  // 0.1 + 0.2 equals 0.3 but for rounding, so the last criterion decides.
  const rounded = allowed([
    [0.1, 0.2, 0],
    [0.3, 0, 1],
  ]);
  expect(lexicographic(rounded, [0.4, 0.4, 0.2])).toEqual([[1], [0]]);
  expect(lexicographic(allowed([[0], [1]]), [0])).toEqual([[0, 1]]);
});

test('what is ruled out comes last, in the order in which it would have come', () => {
  const values = [[0.9], [0.1], [1], [0.5]];
  const matrix = { values, vetoed: [true, false, true, false] };
  expect(topsis(matrix, [1]).ranks).toEqual([[3], [1], [2], [0]]);
  expect(lexicographic(matrix, [1])).toEqual([[3], [1], [2], [0]]);
});

test('an approach that is best on every criterion is first by every method', () => {
  const steps = fc.integer({ min: 0, max: 19 });
  const criterion = fc.record({ points: fc.integer({ min: 1, max: 9 }), x: steps, z: steps });
  fc.assert(
    fc.property(fc.array(criterion, { minLength: 1, maxLength: 4 }), (criteria) => {
      const small = tinyContent({
        questions: { q: ['a'] },
        criteria: Object.fromEntries(
          criteria.map(({ points, x, z }, n) => {
            const y = Math.max(x, z) + 1;
            return [`c${n}`, { points, values: { x: x / 20, y: y / 20, z: z / 20 } }];
          }),
        ),
        rules: [],
      });
      const { methods } = recommend(small, {}).analysis;
      expect(Object.values(methods).map(([first]) => first)).toEqual([['y'], ['y'], ['y']]);
    }),
    { seed: SEED, numRuns: 60 },
  );
});

test('the methods rank the approaches of the advice by its values and weights', () => {
  const small = tinyContent({
    questions: { q: ['a', 'b'] },
    criteria: {
      c: { points: 4, values: { x: 0.5, y: 0.6, z: 0.1 } },
      d: { points: 3, values: { x: 0.9, y: 0.1, z: 1 } },
      e: { points: 2, values: { x: 0.5, y: 0.1, z: 1 } },
    },
    rules: [{ id: 'bar', when: { q: ['b'] }, vetoes: ['y'] }],
  });
  // Weighted sums of 570, 290 and 540; on c, the weightiest, the order is y, x, z.
  expect(recommend(small, { q: 'a' }).analysis.methods).toMatchObject({
    additive: [['x'], ['z'], ['y']],
    lexicographic: [['y'], ['x'], ['z']],
  });
  const barred = recommend(small, { q: 'b' }).analysis.methods;
  expect(barred).toEqual({
    additive: [['x'], ['z'], ['y']],
    topsis: [['x'], ['z'], ['y']],
    lexicographic: [['x'], ['z'], ['y']],
  });
  // With weight on c alone y is first by every method, unless it is ruled out.
  const rankings = recommend(small, { q: 'a' }, { c: 5, d: 0, e: 0 }).analysis.methods;
  expect(Object.values(rankings)).toEqual([
    [['y'], ['x'], ['z']],
    [['y'], ['x'], ['z']],
    [['y'], ['x'], ['z']],
  ]);
});
