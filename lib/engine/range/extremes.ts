import { pointsOf, unitsOf } from '../model/units';
import type { Block, Way } from './blocks';

/** A sparse row over criteria, of values or of importance; criteria left out count as 0. */
type Sparse = { criterion: number; units: number }[];
/** The ways of a block that add the same importance. */
export type Group = { importance: Sparse; ways: Way[] };

/** Reads the value of a criterion from a tally or from a way, which is a difference of tallies. */
export type ValueReader = (tally: Int32Array, criterion: number) => number;

/** The distinct rows of a group, and their maximum on each criterion. */
type Choice = { importance: Sparse; rows: Sparse[]; most: Sparse };

/**
 * Groups the ways of each block by the importance they add. Criteria for which `isRelevant`
 * is false are ignored, as their importance affects no weight.
 */
export function byImportance(
  blocks: readonly Block[],
  width: number,
  isRelevant: (criterion: number) => boolean,
): Group[][] {
  const criteria = Array.from({ length: width }, (_, c) => c).filter(isRelevant);
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
  valueAt: ValueReader;
  /** Turns importance into weights; has to be monotone: more importance never gives less weight. */
  weigh: (importance: readonly number[]) => readonly number[];
  /** Maximise the weighted sum, or the weighted mean in points. */
  objective: 'sum' | 'mean';
  /** Stop as soon as the maximum reaches this. */
  stopAt?: number;
};

/**
 * The choices made so far: their importance and values, `rows` with the alternatives whose best
 * is still to be taken, and `ceiling`, the most that the values can come to on each criterion.
 */
type Chosen = { importance: number[]; values: number[]; ceiling: number[]; rows: Sparse[][] };

/**
 * The largest weighted sum of the values, or their largest weighted mean in points, over all
 * ways to complete the answers. Exact: once the importance is fixed, the sum separates into one
 * term for each block, which can be maximised alone; the combinations of importance are
 * searched by branch and bound (Land & Doig 1960). A branch is cut where its upper bound, the
 * most that each criterion can still reach at its most favourable weight, does not exceed the
 * maximum so far. Cost: at most the product over blocks of the number of distinct importances;
 * as a rule a hundredth of that.
 */
export function maximise(settled: Int32Array, blocks: readonly Group[][], search: Search): number {
  const { chosen, choices } = startSearch(settled, blocks, search);
  const remaining = remainingAfter(choices, search.width);
  const enough = search.stopAt ?? Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  const descend = (depth: number): void => {
    const blockChoices = choices[depth];
    if (!blockChoices) {
      most = Math.max(most, bestOf(chosen, search));
      return;
    }
    for (const choice of blockChoices) {
      if (most >= enough) return;
      applyChoice(chosen, choice, 1);
      chosen.rows.push(choice.rows);
      if (canExceed(most, chosen, remaining[depth + 1], search)) descend(depth + 1);
      chosen.rows.pop();
      applyChoice(chosen, choice, -1);
    }
  };
  descend(0);
  return most;
}

/** Applies the blocks that have one choice; sorts those of the others, most promising first. */
function startSearch(settled: Int32Array, blocks: readonly Group[][], { width, valueAt }: Search) {
  const values = Array.from({ length: width }, (_, c) => valueAt(settled, c));
  const importance = Array.from({ length: width }, (_, c) => settled[c] ?? 0);
  const chosen: Chosen = { importance, values, ceiling: [...values], rows: [] };
  const choices: Choice[][] = [];
  for (const groups of blocks) {
    const blockChoices = groups.map((group) => choiceOf(group, width, valueAt));
    const [only] = blockChoices;
    if (blockChoices.length > 1 || !only) choices.push(blockChoices);
    else {
      applyChoice(chosen, only, 1);
      if (only.rows.length === 1) add(values, only.most, 1);
      else chosen.rows.push(only.rows);
    }
  }
  const estimate = ({ most }: Choice) => weightedSum(most, importance);
  for (const blockChoices of choices) blockChoices.sort((a, b) => estimate(b) - estimate(a));
  return { chosen, choices };
}

function applyChoice({ importance, ceiling }: Chosen, choice: Choice, sign: 1 | -1): void {
  add(importance, choice.importance, sign);
  add(ceiling, choice.most, sign);
}

/** The largest sum or mean for a complete choice of importance. */
function bestOf({ importance, values, rows }: Chosen, { weigh, objective }: Search): number {
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
  return objective === 'mean' ? pointsOf(sum, total) : sum;
}

/** Whether the remaining blocks may lead to more than `most`; false is a proof. */
function canExceed(
  most: number,
  { importance, ceiling }: Chosen,
  remaining: Remaining | undefined,
  { weigh, objective }: Search,
): boolean {
  if (!remaining || most === Number.NEGATIVE_INFINITY) return true;
  const lowWeights = [...weigh(importance.map((units, c) => units + (remaining.least[c] ?? 0)))];
  const highWeights = weigh(importance.map((units, c) => units + (remaining.greatest[c] ?? 0)));
  const threshold = objective === 'mean' ? unitsOf(most) : 0;
  let sum = 0;
  for (let c = 0; c < ceiling.length; c++) {
    const excess = (ceiling[c] ?? 0) + (remaining.ceiling[c] ?? 0) - threshold;
    sum += excess * ((excess > 0 ? highWeights[c] : lowWeights[c]) ?? 0);
  }
  // Sums are integers, so that a margin of 1 absorbs rounding errors.
  return sum > (objective === 'mean' ? 0 : most) - 1;
}

/** The least and greatest importance, and the most value, that the remaining blocks can add. */
type Remaining = { least: number[]; greatest: number[]; ceiling: number[] };

/** Indexed by the number of blocks already chosen. */
function remainingAfter(choices: readonly Choice[][], width: number): Remaining[] {
  const none = () => Array.from({ length: width }, () => 0);
  let before: Remaining = { least: none(), greatest: none(), ceiling: none() };
  const remaining = [before];
  for (const blockChoices of choices.toReversed()) {
    const dense = (sparse: Sparse) => {
      const row = none();
      add(row, sparse, 1);
      return row;
    };
    const importance = blockChoices.map((choice) => dense(choice.importance));
    const most = blockChoices.map((choice) => dense(choice.most));
    const added = (to: readonly number[], rows: number[][], pick: typeof Math.max) =>
      to.map((units, c) => units + pick(...rows.map((row) => row[c] ?? 0)));
    before = {
      least: added(before.least, importance, Math.min),
      greatest: added(before.greatest, importance, Math.max),
      ceiling: added(before.ceiling, most, Math.max),
    };
    remaining.unshift(before);
  }
  return remaining;
}

function add(to: number[], sparse: Sparse, sign: number): void {
  for (const { criterion, units } of sparse) to[criterion] = (to[criterion] ?? 0) + sign * units;
}

function weightedSum(row: Sparse, weights: readonly number[]): number {
  let sum = 0;
  for (const { criterion, units } of row) sum += (weights[criterion] ?? 0) * units;
  return sum;
}

function choiceOf({ importance, ways }: Group, width: number, valueAt: ValueReader): Choice {
  const most = Array.from({ length: width }, () => Number.NEGATIVE_INFINITY);
  const rows = new Map<string, Sparse>();
  for (const way of ways) {
    const sparseRow: Sparse = [];
    let key = '';
    for (let criterion = 0; criterion < width; criterion++) {
      const units = valueAt(way, criterion);
      most[criterion] = Math.max(most[criterion] ?? 0, units);
      if (units === 0) continue;
      sparseRow.push({ criterion, units });
      key += `${criterion}:${units} `;
    }
    rows.set(key, sparseRow);
  }
  return { importance, rows: [...rows.values()], most: sparse(most) };
}

function sparse(row: readonly number[]): Sparse {
  return row.flatMap((units, criterion) => (units === 0 ? [] : [{ criterion, units }]));
}
