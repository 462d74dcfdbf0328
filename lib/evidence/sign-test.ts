/**
 * The two-sided p-value, in [0, 1], of the exact sign test: how likely a split at least as
 * uneven as `a` to `b` is if both sides are equally likely (McNemar's exact form, for cases
 * that only one of two ways of choosing gets right). 1 where there are none.
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
