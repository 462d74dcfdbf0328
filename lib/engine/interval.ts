import type { Answers, Content } from '../content/schema';
import { type Group, splitIntoBlocks, type Way } from './blocks';
import { score } from './score';

export type Interval = { low: number; high: number };

/**
 * The exact lowest and highest score of each approach over all ways to answer what is
 * unanswered, or to leave it so; approach id -> points in [0, 100].
 *
 * Questions that no rule reads together are independent given the weights. So the ways
 * to move the weights are enumerated, and for each the best and worst of every block of
 * questions are added up. Cost: the product over blocks of their different weight
 * effects, times the sum of the ways that remain in each.
 */
export function intervals(content: Content, answers: Answers): Record<string, Interval> {
  const { settled, blocks } = splitIntoBlocks(content, answers);
  const start = score(content.criteria, settled);
  const importance = content.criteria.map(({ id }) => start.importance[id] ?? 0);
  const weightings = combine(importance, blocks);

  const found = content.approaches.map(({ id: approach }, a): [string, Interval] => {
    const values = content.criteria.map(({ id }) => start.values[id]?.[approach] ?? 0);
    const worst = makeBound(values, blocks, (group) => group.worst[a] ?? [], Math.min);
    const best = makeBound(values, blocks, (group) => group.best[a] ?? [], Math.max);
    let low = Infinity;
    let high = -Infinity;
    for (const weighting of weightings) {
      low = Math.min(low, worst(weighting));
      high = Math.max(high, best(weighting));
    }
    return [approach, { low: 100 * low, high: 100 * high }];
  });
  return Object.fromEntries(found);
}

/** Importance per criterion, with the group that each block contributes to make it so. */
type Weighting = { importance: number[]; total: number; groups: Group[] };

/** Every combination of one group per block. */
function combine(importance: number[], blocks: readonly Group[][]): Weighting[] {
  let combined = [{ importance, groups: [] as Group[] }];
  for (const block of blocks) {
    combined = combined.flatMap((soFar) =>
      block.map((group) => ({
        importance: soFar.importance.map((points, c) => points + (group.importance[c] ?? 0)),
        groups: [...soFar.groups, group],
      })),
    );
  }
  return combined.map(({ importance, groups }) => ({
    importance,
    total: importance.reduce((total, points) => total + points, 0),
    groups,
  }));
}

/**
 * The extreme score in [0, 1] of one approach at given weights. A block with one way only
 * adds the same moves at all weights, so these are added to the values once.
 */
function makeBound(
  values: readonly number[],
  blocks: readonly Group[][],
  waysOf: (group: Group) => Way[],
  extreme: (a: number, b: number) => number,
): (weighting: Weighting) => number {
  const fixed = [...values];
  const open: number[] = [];
  blocks.forEach((block, b) => {
    const [ways, ...otherGroups] = block.map(waysOf);
    const [way, ...otherWays] = ways ?? [];
    if (otherGroups.length + otherWays.length > 0) open.push(b);
    else fold(way ?? [], fixed);
  });
  return ({ importance, total, groups }) => {
    let points = 0;
    for (let c = 0; c < fixed.length; c++) points += (importance[c] ?? 0) * (fixed[c] ?? 0);
    for (const b of open) {
      const group = groups[b];
      if (group) points += extremeGain(importance, waysOf(group), extreme);
    }
    return points / total;
  };
}

function fold(way: Way, values: number[]): void {
  for (const { criterion, move } of way) values[criterion] = (values[criterion] ?? 0) + move;
}

function extremeGain(
  importance: readonly number[],
  [first = [], ...others]: readonly Way[],
  extreme: (a: number, b: number) => number,
): number {
  let points = gain(importance, first);
  for (const way of others) points = extreme(points, gain(importance, way));
  return points;
}

function gain(importance: readonly number[], way: Way): number {
  let points = 0;
  for (const { criterion, move } of way) points += (importance[criterion] ?? 0) * move;
  return points;
}
