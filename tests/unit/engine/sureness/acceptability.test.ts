import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { type Alternative, robustness as robustnessBy } from '@/lib/engine/sureness/acceptability';
import { weightings } from '@/lib/engine/sureness/weightings';
import { SEED } from '../../../support/engine/random';

const DRAWS = 10_000;
const settings = { seed: 2001, draws: DRAWS };
const robustness = (rows: readonly Alternative[], weights: readonly number[]) =>
  robustnessBy(rows, weights, settings);

const alternatives = (...rows: number[][]): Alternative[] =>
  rows.map((values) => ({ values, vetoed: false }));
const even = (width: number) => Array.from({ length: width }, () => 1 / width);

/** Expects a share within four standard errors of the one found by integration. */
function expectShare(share: number | undefined, exact: number): void {
  const error = Math.sqrt((exact * (1 - exact)) / DRAWS);
  expect(Math.abs((share ?? Number.NaN) - exact)).toBeLessThanOrEqual(4 * error);
}

/** The same for mean weights; the variance of a weight is at most that of a uniform one, 1/12. */
function expectWeights(weights: number[] | null | undefined, exact: number[], share: number): void {
  const error = Math.sqrt(1 / 12 / (share * DRAWS));
  expect(weights).toHaveLength(exact.length);
  exact.forEach((weight, c) => {
    expect(Math.abs((weights?.[c] ?? Number.NaN) - weight)).toBeLessThanOrEqual(4 * error);
  });
}

test.each([
  [1, 1],
  [1, 2],
  [3, 1],
  [1, 10],
])('with leads of %d and %d on two criteria the first is first where w1 a > w2 b', (a, b) => {
  const { uniform, centralWeights } = robustness(alternatives([a, 0], [0, b]), even(2));
  // w1 is uniform on [0, 1], and the two tie at b / (a + b).
  const tie = b / (a + b);
  expectShare(uniform[0]?.[0], 1 - tie);
  expectShare(uniform[1]?.[0], tie);
  expectShare(uniform[0]?.[1], tie);
  expectWeights(centralWeights[0], [(1 + tie) / 2, (1 - tie) / 2], 1 - tie);
  expectWeights(centralWeights[1], [tie / 2, 1 - tie / 2], tie);
});

test('on the triangle of three weights, shares and centres are those of its pieces', () => {
  // First where w1 > 1/2: a quarter of the triangle, corners (1,0,0), (1/2,1/2,0), (1/2,0,1/2).
  const corner = robustness(alternatives([1, 0, 0], [0, 1, 1]), even(3));
  expectShare(corner.uniform[0]?.[0], 1 / 4);
  expectWeights(corner.centralWeights[0], [2 / 3, 1 / 6, 1 / 6], 1 / 4);
  expectWeights(corner.centralWeights[1], [2 / 9, 7 / 18, 7 / 18], 3 / 4);

  // One for each corner: each is first, second and third on a third, with its centre at 11/18.
  const thirds = robustness(alternatives([1, 0, 0], [0, 1, 0], [0, 0, 1]), even(3));
  for (const share of thirds.uniform.flat()) expectShare(share, 1 / 3);
  expectWeights(thirds.centralWeights[1], [7 / 36, 11 / 18, 7 / 36], 1 / 3);

  // w1 / (w1 + w2) is uniform, so 2 w1 > w2 on two thirds; the third alternative is always last.
  const ratio = robustness(alternatives([2, 0, 1], [0, 1, 1], [0, 0, 0]), even(3));
  expectShare(ratio.uniform[0]?.[0], 2 / 3);
  expect(ratio.uniform[2]).toEqual([0, 0, 1]);
  expect(ratio.centralWeights[2]).toBeNull();
});

test.each([1, 1.5, 2, 3, 4, 5])(
  'near weights that tie once the ratio changes by %d, the chance is that of two factors',
  (ratio) => {
    // f1, f2 uniform on [1/2, 2]: P(f1 > r f2) = (2 / r - 1 + r / 8) / (9 / 4), and 0 beyond 4.
    const chance = ratio < 4 ? (2 / ratio - 1 + ratio / 8) / (9 / 4) : 0;
    const weights = [1 / (1 + ratio), ratio / (1 + ratio)];
    const byWeights = robustness(alternatives([1, 0], [0, 1]), weights);
    expectShare(byWeights.near[0]?.[0], chance);
    expectShare(byWeights.near[1]?.[0], 1 - chance);
    const byValues = robustness(alternatives([0.2, 0], [0, 0.2 * ratio]), even(2));
    expectShare(byValues.near[0]?.[0], chance);
  },
);

test('weights near those used say nothing about the share over all weightings', () => {
  const rows = alternatives([1, 0, 0.5], [0, 1, 0.5], [0.5, 0.5, 0]);
  const first = robustness(rows, [0.9, 0.05, 0.05]);
  const second = robustness(rows, [0.05, 0.9, 0.05]);
  expect(first.uniform).toEqual(second.uniform);
  expect(first.near[0]?.[0]).toBe(1);
  expect(second.near[1]?.[0]).toBe(1);
});

const matrices = fc.integer({ min: 2, max: 5 }).chain((width) =>
  fc.record({
    rows: fc.array(
      fc.record({
        values: fc.array(fc.integer({ min: 0, max: 1000 }), {
          minLength: width,
          maxLength: width,
        }),
        vetoed: fc.boolean(),
      }),
      { minLength: 2, maxLength: 4 },
    ),
    weights: fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), {
      minLength: width,
      maxLength: width,
    }),
  }),
);

test('shares add up to 1 by approach and by rank, and the standard error is the largest', () => {
  const sum = (list: number[]) => list.reduce((total, value) => total + value, 0);
  fc.assert(
    fc.property(matrices, ({ rows, weights }) => {
      const { uniform, near, standardError, draws } = robustness(rows, weights);
      for (const shares of [uniform, near]) {
        rows.forEach((_, n) => {
          expect(sum(shares[n] ?? [])).toBeCloseTo(1, 12);
          expect(sum(shares.map((ranks) => ranks[n] ?? Number.NaN))).toBeCloseTo(1, 12);
        });
      }
      const allShares = [...uniform, ...near].flat();
      const errors = allShares.map((share) => Math.sqrt((share * (1 - share)) / draws));
      expect(standardError).toBe(Math.max(...errors));
      expect(standardError).toBeLessThanOrEqual(0.005);
    }),
    { seed: SEED, numRuns: 20 },
  );
});

test('what is ruled out never stands before what is not, and equals share their ranks', () => {
  fc.assert(
    fc.property(matrices, ({ rows, weights }) => {
      const standing = rows.filter(({ vetoed }) => !vetoed).length;
      const { uniform, near, centralWeights } = robustness(rows, weights);
      rows.forEach(({ vetoed }, n) => {
        if (!vetoed || standing === 0) return;
        for (const shares of [uniform, near]) {
          for (const share of shares[n]?.slice(0, standing) ?? []) expect(share).toBe(0);
        }
        expect(centralWeights[n]).toBeNull();
      });
    }),
    { seed: SEED, numRuns: 20 },
  );
  const equal = robustness(alternatives([1, 2], [1, 2], [0, 1]), even(2));
  for (const shares of [equal.uniform, equal.near]) {
    expect(shares).toEqual([
      [0.5, 0.5, 0],
      [0.5, 0.5, 0],
      [0, 0, 1],
    ]);
  }
  expect(equal.centralWeights[1]).toEqual(equal.centralWeights[0]);
});

test.each([2, 3, 11])('weightings of %d criteria spread as evenly as they should', (width) => {
  const { uniform, factors } = weightings(width, settings);
  expect(uniform.rows).toHaveLength(DRAWS * width);
  for (let c = 0; c < width; c++) {
    const column = (rows: Float64Array) => [...rows].filter((_, n) => n % width === c);
    // A weight is Beta(1, n - 1), a factor uniform; means within four standard errors.
    const variance = (width - 1) / (width * width * (width + 1));
    expect(Math.abs(mean(column(uniform.rows)) - 1 / width)).toBeLessThan(4 * spread(variance));
    expect(mean(column(uniform.rows).map((w) => (w - 1 / width) ** 2))).toBeCloseTo(variance, 2);
    expect(Math.abs(mean(column(factors.rows)) - 1.25)).toBeLessThan(4 * spread(1.5 ** 2 / 12));
    expect(Math.min(...column(factors.rows))).toBeGreaterThanOrEqual(0.5);
    expect(Math.max(...column(factors.rows))).toBeLessThanOrEqual(2);
  }
  for (let draw = 0; draw < DRAWS; draw += 97) {
    const row = [...uniform.rows.slice(draw * width, (draw + 1) * width)];
    expect(Math.min(...row)).toBeGreaterThanOrEqual(0);
    expect(mean(row)).toBeCloseTo(1 / width, 12);
  }
});

function mean(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0) / numbers.length;
}
function spread(variance: number): number {
  return Math.sqrt(variance / DRAWS);
}

test('a fresh start draws the same weightings and finds the same shares', async () => {
  const rows = alternatives([3, 1, 2], [1, 3, 2], [2, 2, 2.1]);
  const before = robustness(rows, [0.5, 0.3, 0.2]);
  vi.resetModules();
  const fresh = await import('@/lib/engine/sureness/acceptability');
  expect(fresh.robustness).not.toBe(robustnessBy);
  expect(fresh.robustness(rows, [0.5, 0.3, 0.2], settings)).toEqual(before);
});

test('another seed draws others, and fewer draws are as many as asked for', () => {
  const rows = alternatives([3, 1, 2], [1, 3, 2], [2, 2, 2.1]);
  const weights = [0.5, 0.3, 0.2];
  const other = robustnessBy(rows, weights, { seed: 1, draws: DRAWS });
  expect(other.uniform).not.toEqual(robustness(rows, weights).uniform);
  expect(robustnessBy(rows, weights, { seed: 1, draws: 500 }).draws).toBe(500);
});
