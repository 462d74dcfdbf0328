/** Indices of approaches, best first; those that are level are together. */
export type Ranks = number[][];

/** Ranks approaches, given by index, by a comparison in which 0 is a tie; vetoed ones rank last. */
export function rank(vetoed: readonly boolean[], compare: (a: number, b: number) => number): Ranks {
  const order = (a: number, b: number) => Number(vetoed[a]) - Number(vetoed[b]) || compare(a, b);
  const ranks: Ranks = [];
  for (const approach of vetoed.map((_, a) => a).sort(order)) {
    const level = ranks.at(-1);
    if (level?.[0] !== undefined && order(level[0], approach) === 0) level.push(approach);
    else ranks.push([approach]);
  }
  return ranks;
}
