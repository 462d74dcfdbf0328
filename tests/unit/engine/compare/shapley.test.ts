import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shapley } from '@/lib/engine/compare/shapley';
import { SEED } from '../../../support/engine/random';

/** Shapley values by definition: the mean marginal contribution over all orders of players. */
function overAllOrders(players: number, worth: readonly number[]): number[] {
  const orders = permutations(Array.from({ length: players }, (_, n) => n));
  const sums = Array.from({ length: players }, () => 0);
  for (const order of orders) {
    let mask = 0;
    for (const player of order) {
      const joined = mask | (1 << player);
      sums[player] = (sums[player] ?? 0) + (worth[joined] ?? 0) - (worth[mask] ?? 0);
      mask = joined;
    }
  }
  return sums.map((sum) => sum / orders.length);
}

function permutations(of: readonly number[]): number[][] {
  if (of.length === 0) return [[]];
  return of.flatMap((first) =>
    permutations(of.filter((x) => x !== first)).map((p) => [first, ...p]),
  );
}

const games = fc.integer({ min: 1, max: 5 }).chain((players) =>
  fc.tuple(
    fc.constant(players),
    fc.array(fc.integer({ min: -100, max: 100 }), {
      minLength: 2 ** players,
      maxLength: 2 ** players,
    }),
  ),
);

test('the value is the mean over all orders, so it adds up and a player that adds nothing gets nothing', () => {
  fc.assert(
    fc.property(games, ([players, worth]) => {
      const values = shapley(players, worth);
      overAllOrders(players, worth).forEach((mean, n) => {
        expect(values[n]).toBeCloseTo(mean, 9);
      });
      const total = values.reduce((sum, value) => sum + value, 0);
      expect(total).toBeCloseTo((worth.at(-1) ?? 0) - (worth[0] ?? 0), 9);

      const idle = [...worth, ...worth];
      expect(shapley(players + 1, idle).at(-1)).toBeCloseTo(0, 9);
    }),
    { seed: SEED, numRuns: 300 },
  );
});

test('players that add the same get the same', () => {
  // The worth depends only on the size of the coalition, so all players are alike.
  const worth = Array.from(
    { length: 16 },
    (_, mask) => mask.toString(2).replaceAll('0', '').length ** 2,
  );
  for (const value of shapley(4, worth)) expect(value).toBeCloseTo(4, 9);
});

test('the glove game: who holds the only right glove gets two thirds', () => {
  expect(shapley(3, [0, 0, 0, 0, 0, 1, 1, 1]).map((v) => Math.round(v * 6))).toEqual([1, 1, 4]);
});
