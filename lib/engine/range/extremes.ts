import { pointsOf, unitsOf } from '../model/units';
import type { Block, Way } from './blocks';

/** Slot-wise sums of one row of values over criteria, or of importance; sparse. */
type Sparse = { criterion: number; units: number }[];
/** Ways of a block that add the same importance. */
export type Group = { importance: Sparse; ways: Way[] };

/** Reads one number for each criterion off a tally or off what a way adds to one. */
export type Row = (tally: Int32Array, criterion: number) => number;

/** What the ways of a group give, and the most on each criterion. */
type Choice = { importance: Sparse; rows: Sparse[]; most: Sparse };

/**
 * Splits the ways of each block by the importance they add, as far as it counts: where
 * `counts` is false for a criterion, its importance bears on no weight.
 */
export function byImportance(
  blocks: readonly Block[],
  width: number,
  counts: (criterion: number) => boolean,
): Group[][] {
  const criteria = Array.from({ length: width }, (_, c) => c).filter(counts);
  const importanceOf = (way: Way) =>
    criteria.map((criterion) => ({ criterion, units: way[criterion] ?? 0 }));
  return blocks.map(({ ways }) => {
    const groups = new Map<string, Group>();
    for (const way of ways) {
      const key = criteria.map((c) => way[c]).join();
      const group = groups.get(key);
      if (group) group.ways.push(way);
      else groups.set(key, { importance: importanceOf(way), ways: [way] });
    }
    return [...groups.values()];
  });
}

type Search = {
  width: number;
  row: Row;
  /** The weights that some importance comes to; more importance never gives less weight. */
  weigh: (importance: readonly number[]) => readonly number[];
  /** Whether the sum, or the mean in points. */
  of: 'sum' | 'mean';
  /** Stops as soon as this is reached. */
  enough?: number;
};

/** What is chosen so far: its importance and values, and what may still be added to these. */
type Chosen = { importance: number[]; values: number[]; ceiling: number[]; rows: Sparse[][] };

/**
 * The largest sum over criteria of weight x row, or the largest mean of the rows by weight
 * in points, over all ways to complete the answers. Exact: once the importance is fixed the
 * sum falls apart into one term for each block, whose best way can be taken alone, and the
 * ways to fix the importance are searched by branch and bound (Land & Doig 1960): a branch
 * is left where not even the most that each criterion can still get, at the weights that
 * suit it best, is more than what is found. Cost: at most the product over blocks of the
 * different importances they can give; a hundredth of that as a rule.
 */
export function largest(settled: Int32Array, blocks: readonly Group[][], search: Search): number {
  const { chosen, choices } = begin(settled, blocks, search);
  const left = leftAfter(choices, search.width);
  const enough = search.enough ?? Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  const descend = (depth: number): void => {
    const own = choices[depth];
    if (!own) {
      most = Math.max(most, bestOf(chosen, search));
      return;
    }
    for (const choice of own) {
      if (most >= enough) return;
      take(chosen, choice, 1);
      chosen.rows.push(choice.rows);
      if (canExceed(most, chosen, left[depth + 1], search)) descend(depth + 1);
      chosen.rows.pop();
      take(chosen, choice, -1);
    }
  };
  descend(0);
  return most;
}

/** Blocks that can give one importance only are chosen; of the others the likeliest is first. */
function begin(settled: Int32Array, blocks: readonly Group[][], { width, row }: Search) {
  const values = Array.from({ length: width }, (_, c) => row(settled, c));
  const importance = Array.from({ length: width }, (_, c) => settled[c] ?? 0);
  const chosen: Chosen = { importance, values, ceiling: [...values], rows: [] };
  const choices: Choice[][] = [];
  for (const groups of blocks) {
    const own = groups.map((group) => choiceOf(group, width, row));
    const [only] = own;
    if (own.length > 1 || !only) choices.push(own);
    else {
      take(chosen, only, 1);
      if (only.rows.length === 1) add(values, only.most, 1);
      else chosen.rows.push(only.rows);
    }
  }
  const promise = ({ most }: Choice) => weightedSum(most, importance);
  for (const own of choices) own.sort((a, b) => promise(b) - promise(a));
  return { chosen, choices };
}

function take({ importance, ceiling }: Chosen, choice: Choice, times: 1 | -1): void {
  add(importance, choice.importance, times);
  add(ceiling, choice.most, times);
}

/** The largest sum or mean once all importance is chosen. */
function bestOf({ importance, values, rows }: Chosen, { weigh, of }: Search): number {
  const weights = weigh(importance);
  let sum = 0;
  let total = 0;
  for (let c = 0; c < values.length; c++) {
    sum += (weights[c] ?? 0) * (values[c] ?? 0);
    total += weights[c] ?? 0;
  }
  for (const alternatives of rows) {
    let best = Number.NEGATIVE_INFINITY;
    for (const row of alternatives) best = Math.max(best, weightedSum(row, weights));
    sum += best;
  }
  return of === 'mean' ? pointsOf(sum, total) : sum;
}

/** Whether what is left may lead to more than `most`; false is a proof. */
function canExceed(
  most: number,
  { importance, ceiling }: Chosen,
  left: Left | undefined,
  { weigh, of }: Search,
): boolean {
  if (!left || most === Number.NEGATIVE_INFINITY) return true;
  const low = [...weigh(importance.map((units, c) => units + (left.least[c] ?? 0)))];
  const high = weigh(importance.map((units, c) => units + (left.greatest[c] ?? 0)));
  const par = of === 'mean' ? unitsOf(most) : 0;
  let sum = 0;
  for (let c = 0; c < ceiling.length; c++) {
    const lead = (ceiling[c] ?? 0) + (left.ceiling[c] ?? 0) - par;
    sum += lead * ((lead > 0 ? high[c] : low[c]) ?? 0);
  }
  // Sums are whole numbers, so that a difference of one is no rounding.
  return sum > (of === 'mean' ? 0 : most) - 1;
}

/** What the blocks not chosen yet add at least and at most. */
type Left = { least: number[]; greatest: number[]; ceiling: number[] };

/** That by how many blocks are chosen. */
function leftAfter(choices: readonly Choice[][], width: number): Left[] {
  const none = () => Array.from({ length: width }, () => 0);
  let before: Left = { least: none(), greatest: none(), ceiling: none() };
  const left = [before];
  for (const own of choices.toReversed()) {
    const dense = (sparse: Sparse) => {
      const row = none();
      add(row, sparse, 1);
      return row;
    };
    const importance = own.map((one) => dense(one.importance));
    const most = own.map((one) => dense(one.most));
    const added = (to: readonly number[], rows: number[][], pick: typeof Math.max) =>
      to.map((units, c) => units + pick(...rows.map((row) => row[c] ?? 0)));
    before = {
      least: added(before.least, importance, Math.min),
      greatest: added(before.greatest, importance, Math.max),
      ceiling: added(before.ceiling, most, Math.max),
    };
    left.unshift(before);
  }
  return left;
}

function add(to: number[], sparse: Sparse, times: number): void {
  for (const { criterion, units } of sparse) to[criterion] = (to[criterion] ?? 0) + times * units;
}

function weightedSum(row: Sparse, weights: readonly number[]): number {
  let sum = 0;
  for (const { criterion, units } of row) sum += (weights[criterion] ?? 0) * units;
  return sum;
}

function choiceOf({ importance, ways }: Group, width: number, row: Row): Choice {
  const most = Array.from({ length: width }, () => Number.NEGATIVE_INFINITY);
  const rows = new Map<string, Sparse>();
  for (const way of ways) {
    const own: Sparse = [];
    let key = '';
    for (let criterion = 0; criterion < width; criterion++) {
      const units = row(way, criterion);
      most[criterion] = Math.max(most[criterion] ?? 0, units);
      if (units === 0) continue;
      own.push({ criterion, units });
      key += `${criterion}:${units} `;
    }
    rows.set(key, own);
  }
  return { importance, rows: [...rows.values()], most: sparse(most) };
}

function sparse(row: readonly number[]): Sparse {
  return row.flatMap((units, criterion) => (units === 0 ? [] : [{ criterion, units }]));
}
