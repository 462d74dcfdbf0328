/**
 * The two-sided p-value, in [0, 1], of the exact sign test: the probability of a split at least
 * as uneven as `a` to `b` if both sides are equally likely (the exact form of McNemar's test,
 * for cases that only one of two methods gets right). 1 where both counts are 0.
 */
export function signTest(a: number, b: number): number {
  const cases = a + b;
  let tail = 0;
  let ways = 1;
  for (let hits = 0; hits <= Math.min(a, b); hits++) {
    tail += ways;
    ways = (ways * (cases - hits)) / (hits + 1);
  }
  return Math.min(1, (2 * tail) / 2 ** cases);
}
