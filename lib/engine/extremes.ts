import type { Block, Way } from './blocks';

/** Slot-wise sums of one row of values over criteria, and of importance; sparse. */
type Sparse = { criterion: number; units: number }[];
/** Ways that add the same importance, as far as one of them may be the best. */
type Group = { importance: Sparse; rows: Sparse[] };

/** Reads one number for each criterion off a tally or off what a way adds to one. */
export type Row = (tally: Int32Array, criterion: number) => number;

/**
 * Finds the largest value that `worth` takes over all ways to complete the answers, where
 * `worth(importance, sum)` depends on the importance of the criteria and, rising, on the
 * sum over criteria of weighed importance x row. Exact: once the importance is fixed the
 * sum falls apart into one term for each block, whose best way can be taken alone, and the
 * ways to fix the importance are all tried. Stops as soon as `enough` is reached.
 * Cost: the product over blocks of the different importances they can give.
 */
export function largest(
  settled: Int32Array,
  blocks: readonly Block[],
  search: {
    width: number;
    row: Row;
    weigh: (importance: readonly number[]) => readonly number[];
    worth: (importance: readonly number[], sum: number) => number;
    enough?: number;
  },
): number {
  const { width, row, weigh, worth, enough = Number.POSITIVE_INFINITY } = search;
  const importance = Array.from({ length: width }, (_, c) => settled[c] ?? 0);
  const values = Array.from({ length: width }, (_, c) => row(settled, c));
  const choices: Group[][] = [];
  const open: Sparse[][] = [];
  for (const { ways } of blocks) {
    const groups = groupsOf(ways, width, row);
    const [only] = groups;
    if (groups.length > 1 || !only) choices.push(groups);
    else {
      add(importance, only.importance, 1);
      if (only.rows.length === 1) add(values, only.rows[0] ?? [], 1);
      else open.push(only.rows);
    }
  }

  let most = Number.NEGATIVE_INFINITY;
  const chosen = [...open];
  const descend = (depth: number): void => {
    const groups = choices[depth];
    if (!groups) {
      const weighed = weigh(importance);
      let sum = 0;
      for (let c = 0; c < width; c++) sum += (weighed[c] ?? 0) * (values[c] ?? 0);
      for (const rows of chosen) sum += bestOf(rows, weighed);
      most = Math.max(most, worth(weighed, sum));
      return;
    }
    for (const group of groups) {
      if (most >= enough) return;
      add(importance, group.importance, 1);
      chosen.push(group.rows);
      descend(depth + 1);
      chosen.pop();
      add(importance, group.importance, -1);
    }
  };
  descend(0);
  return most;
}

function add(to: number[], sparse: Sparse, times: number): void {
  for (const { criterion, units } of sparse) to[criterion] = (to[criterion] ?? 0) + times * units;
}

function bestOf(rows: readonly Sparse[], weighed: readonly number[]): number {
  let best = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    let sum = 0;
    for (const { criterion, units } of row) sum += (weighed[criterion] ?? 0) * units;
    if (sum > best) best = sum;
  }
  return best;
}

function groupsOf(ways: readonly Way[], width: number, row: Row): Group[] {
  const alike = new Map<string, { importance: Sparse; rows: number[][] }>();
  for (const way of ways) {
    const own = Array.from({ length: width }, (_, c) => row(way, c));
    const key = way.subarray(0, width).join();
    const group = alike.get(key);
    if (group) group.rows.push(own);
    else alike.set(key, { importance: sparse([...way.subarray(0, width)]), rows: [own] });
  }
  return [...alike.values()].map(({ importance, rows }) => ({
    importance,
    rows: undominated(rows).map(sparse),
  }));
}

function sparse(row: readonly number[]): Sparse {
  return row.flatMap((units, criterion) => (units === 0 ? [] : [{ criterion, units }]));
}

/** Importance is never negative, so a row that is nowhere higher than another can go. */
function undominated(rows: readonly number[][]): number[][] {
  const kept: number[][] = [];
  const covers = (x: readonly number[], y: readonly number[]) =>
    x.every((units, c) => units >= (y[c] ?? 0));
  for (const row of rows) {
    if (kept.some((other) => covers(other, row))) continue;
    kept.splice(0, kept.length, ...kept.filter((other) => !covers(row, other)), row);
  }
  return kept;
}
