import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wilsonInterval } from '@/lib/evidence/wilson';
import { SEED } from '../../support/engine/random';

const seen = fc
  .integer({ min: 1, max: 5000 })
  .chain((cases) => fc.tuple(fc.integer({ min: 0, max: cases }), fc.constant(cases)));
const runs = { seed: SEED, numRuns: 2000 };

// Newcombe 1998, table I; and where all or none are hits, 1 / (1 + z² / cases).
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
  [0, 10, 0, 0.2775],
  [10, 10, 0.7225, 1],
  [5, 10, 0.2366, 0.7634],
])('%i of %i lies between the published %f and %f', (hits, cases, low, high) => {
  const found = wilsonInterval(hits, cases);
  expect(found.low).toBeCloseTo(low, 4);
  expect(found.high).toBeCloseTo(high, 4);
});

test('without cases nothing is known', () => {
  expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
});

test('the interval holds the share that was seen, and only shares', () => {
  fc.assert(
    fc.property(seen, ([hits, cases]) => {
      const { low, high } = wilsonInterval(hits, cases);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(low).toBeLessThanOrEqual(hits / cases);
      expect(high).toBeGreaterThanOrEqual(hits / cases);
      expect(high).toBeLessThanOrEqual(1);
    }),
    runs,
  );
});

test('at both ends, the share that was seen is 1.96 standard errors away', () => {
  fc.assert(
    fc.property(seen, ([hits, cases]) => {
      for (const end of Object.values(wilsonInterval(hits, cases))) {
        const error = Math.sqrt((end * (1 - end)) / cases);
        expect(Math.abs(hits / cases - end)).toBeCloseTo(1.959964 * error, 6);
      }
    }),
    runs,
  );
});

test('misses have the interval of hits, turned round', () => {
  fc.assert(
    fc.property(seen, ([hits, cases]) => {
      const { low, high } = wilsonInterval(hits, cases);
      const turned = wilsonInterval(cases - hits, cases);
      expect(turned.low).toBeCloseTo(1 - high, 12);
      expect(turned.high).toBeCloseTo(1 - low, 12);
    }),
    runs,
  );
});

test('more cases with the same share make it narrower', () => {
  const width = (hits: number, cases: number) =>
    wilsonInterval(hits, cases).high - wilsonInterval(hits, cases).low;
  fc.assert(
    fc.property(seen, fc.integer({ min: 2, max: 9 }), ([hits, cases], times) => {
      expect(width(hits * times, cases * times)).toBeLessThan(width(hits, cases));
    }),
    runs,
  );
});
