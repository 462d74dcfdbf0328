import { pointsOf } from '../model/units';
import {
  add,
  type Choice,
  choiceOf,
  type Group,
  type Row,
  type ValueReader,
  weightedSum,
} from './choices';

type Search = {
  width: number;
  valueAt: ValueReader;
  /** Turns importance into weights; has to be monotone: more importance never gives less weight. */
  weigh: (importance: readonly number[]) => readonly number[];
  /** Stop as soon as the maximum reaches this. */
  stopAt?: number;
};

/** The weighted sum of the values of a complete way, and the sum of its weights. */
type Sums = { sum: number; total: number };

/** Ratios that differ by less, in units of value, differ by rounding only. */
const ROUNDING = 1e-9;

/**
 * The largest weighted mean of the values, in points, over all ways to complete the answers. Exact,
 * by Dinkelbach's method (1967): the largest of sum - ratio x total, for the best ratio found so
 * far, leads to a better ratio, until none is above 0. Cost: a few times that of `largestSum`.
 */
export function largestMean(
  settled: Int32Array,
  blocks: readonly Group[][],
  search: Omit<Search, 'stopAt'>,
): number {
  const start = startSearch(settled, blocks, search);
  let best = anySums(start, search);
  for (;;) {
    const ratio = best.total === 0 ? 0 : best.sum / best.total;
    const better = descend(start, search, ratio, ROUNDING * Math.max(1, best.total));
    if (!better) return pointsOf(best.sum, best.total);
    best = better;
  }
}

/**
 * The largest weighted sum of the values over all ways to complete the answers. Exact: once the
 * importance is fixed, the sum separates into one term for each block, which can be maximised
 * alone; the combinations of importance are searched by branch and bound (Land & Doig 1960). A
 * branch is cut where its upper bound, the most that each criterion can still reach at its most
 * favourable weight, does not exceed the maximum so far. Cost: at most the product over blocks of
 * the number of distinct importances; as a rule a hundredth of that.
 */
export function largestSum(
  settled: Int32Array,
  blocks: readonly Group[][],
  search: Search,
): number {
  const start = startSearch(settled, blocks, search);
  const lowest = Number.NEGATIVE_INFINITY;
  return descend(start, search, 0, lowest, search.stopAt)?.sum ?? lowest;
}

/** The choices made so far: their importance, the values, and the rows still to be chosen from. */
type Chosen = {
  importance: number[];
  values: number[];
  /** The most that the values can come to on each criterion. */
  ceiling: number[];
  rows: Row[][];
};
type Start = { chosen: Chosen; choices: Choice[][] };

/** Applies the blocks that have one choice; sorts those of the others, most promising first. */
function startSearch(
  settled: Int32Array,
  blocks: readonly Group[][],
  { width, valueAt }: Search,
): Start {
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
      chosen.rows.push(only.rows);
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

/** The sums of some complete way: the first choice of each block. */
function anySums({ chosen, choices }: Start, search: Search): Sums {
  const firsts = choices.flatMap(([first]) => first ?? []);
  for (const choice of firsts) {
    applyChoice(chosen, choice, 1);
    chosen.rows.push(choice.rows);
  }
  const sums = bestOf(chosen, search, 0);
  for (const choice of firsts.toReversed()) {
    chosen.rows.pop();
    applyChoice(chosen, choice, -1);
  }
  return sums;
}

/**
 * The sums of the way with the largest sum - ratio x total, if that is above `least`. Stops at
 * the first that reaches `enough`.
 */
function descend(
  { chosen, choices }: Start,
  search: Search,
  ratio: number,
  least: number,
  enough = Number.POSITIVE_INFINITY,
): Sums | undefined {
  const bounds = boundsAfter(choices, chosen, ratio, search.width);
  let most = least;
  let best: Sums | undefined;
  const visit = (depth: number): void => {
    const blockChoices = choices[depth];
    if (!blockChoices) {
      const sums = bestOf(chosen, search, ratio);
      const value = sums.sum - ratio * sums.total;
      if (value > most) [most, best] = [value, sums];
      return;
    }
    for (const choice of blockChoices) {
      if (most >= enough) return;
      applyChoice(chosen, choice, 1);
      chosen.rows.push(choice.rows);
      if (canExceed(most, chosen, bounds[depth + 1], search, ratio)) visit(depth + 1);
      chosen.rows.pop();
      applyChoice(chosen, choice, -1);
    }
  };
  visit(0);
  return best;
}

/** The sums for a complete choice of importance, with the best row of each block. */
function bestOf(chosen: Chosen, search: Search, ratio: number): Sums {
  const weights = search.weigh(chosen.importance);
  const picked = chosen.rows.flatMap((rows) => {
    let best: Row | undefined;
    let most = Number.NEGATIVE_INFINITY;
    for (const row of rows) {
      const worth = weightedSum(row.values, weights) + steadyWorth(row, chosen.values, ratio);
      if (worth > most) [best, most] = [row, worth];
    }
    return best ?? [];
  });
  return sumsOf(chosen, picked, search);
}

/** What the importance of steady criteria is worth: their values cannot change. */
function steadyWorth({ steady }: Row, values: readonly number[], ratio: number): number {
  let worth = 0;
  for (const { criterion, units } of steady) worth += units * ((values[criterion] ?? 0) - ratio);
  return worth;
}

function sumsOf({ importance, values }: Chosen, picked: readonly Row[], { weigh }: Search): Sums {
  const weights = weigh(importance);
  let [sum, total] = [0, 0];
  for (let c = 0; c < values.length; c++) {
    sum += (weights[c] ?? 0) * (values[c] ?? 0);
    total += weights[c] ?? 0;
  }
  for (const row of picked) {
    sum += weightedSum(row.values, weights) + weightedSum(row.steady, values);
    for (const { units } of row.steady) total += units;
  }
  return { sum, total };
}

/** What the remaining blocks can add: importance, values, and the worth of steady criteria. */
type Bounds = { least: number[]; greatest: number[]; ceiling: number[]; steady: number };

/** Indexed by the number of blocks already chosen. */
function boundsAfter(
  choices: readonly Choice[][],
  { values, rows }: Chosen,
  ratio: number,
  width: number,
): Bounds[] {
  const none = () => Array.from({ length: width }, () => 0);
  const mostSteady = (of: readonly Row[]) =>
    Math.max(...of.map((row) => steadyWorth(row, values, ratio)));
  const settledSteady = rows.reduce((sum, alternatives) => sum + mostSteady(alternatives), 0);
  // A choice keeps its own steady worth in the bound of its block, which is no less.
  const blockSteady = choices.reduce(
    (sum, blockChoices) => sum + Math.max(...blockChoices.map(({ rows: own }) => mostSteady(own))),
    0,
  );
  const steady = settledSteady + blockSteady;
  let before: Bounds = { least: none(), greatest: none(), ceiling: none(), steady };
  const bounds = [before];
  for (const blockChoices of choices.toReversed()) {
    const dense = (of: (choice: Choice) => Choice['most']) =>
      blockChoices.map((choice) => {
        const row = none();
        add(row, of(choice), 1);
        return row;
      });
    const [importance, most] = [dense((choice) => choice.importance), dense((c) => c.most)];
    const added = (to: readonly number[], from: number[][], pick: typeof Math.max) =>
      to.map((units, c) => units + pick(...from.map((row) => row[c] ?? 0)));
    before = {
      least: added(before.least, importance, Math.min),
      greatest: added(before.greatest, importance, Math.max),
      ceiling: added(before.ceiling, most, Math.max),
      steady,
    };
    bounds.unshift(before);
  }
  return bounds;
}

/** Whether the remaining blocks may lead to more than `most`; false is a proof. */
function canExceed(
  most: number,
  { importance, ceiling }: Chosen,
  bounds: Bounds | undefined,
  { weigh }: Search,
  ratio: number,
): boolean {
  if (!bounds) return true;
  const low = [...weigh(importance.map((units, c) => units + (bounds.least[c] ?? 0)))];
  const high = weigh(importance.map((units, c) => units + (bounds.greatest[c] ?? 0)));
  let sum = bounds.steady;
  for (let c = 0; c < ceiling.length; c++) {
    const excess = (ceiling[c] ?? 0) + (bounds.ceiling[c] ?? 0) - ratio;
    sum += excess * ((excess > 0 ? high[c] : low[c]) ?? 0);
  }
  return sum > most - ROUNDING * Math.max(1, Math.abs(most));
}
