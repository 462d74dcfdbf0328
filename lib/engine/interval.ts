import type { Answers, Content } from '../content/schema';
import { type Group, splitIntoBlocks, type Way } from './blocks';
import { score } from './score';

export type Interval = { low: number; high: number };

/**
 * The exact lowest and highest score of each approach over all ways to answer what is
 * unanswered, or to leave it so; approach id -> points in [0, 100].
 *
 * Questions that no rule reads together are independent, so what each block of them can
 * do is listed once, and of the ways that move the weights alike only those are kept that
 * no other beats. What is left is enumerated. Cost: the product over blocks of the ways
 * that remain, which is 1 for a block that moves no weight and one criterion only.
 */
export function intervals(content: Content, answers: Answers): Record<string, Interval> {
  const { settled, blocks } = splitIntoBlocks(content, answers);
  const start = score(content.criteria, settled);
  const importance = content.criteria.map(({ id }) => start.importance[id] ?? 0);

  const found = content.approaches.map(({ id: approach }, a): [string, Interval] => {
    const values = content.criteria.map(({ id }) => start.values[id]?.[approach] ?? 0);
    const worst = branchesOf(blocks, (group) => group.worst[a] ?? []);
    const best = branchesOf(blocks, (group) => group.best[a] ?? []);
    return [
      approach,
      {
        low: 100 * extremeScore(importance, values, worst, Math.min),
        high: 100 * extremeScore(importance, values, best, Math.max),
      },
    ];
  });
  return Object.fromEntries(found);
}

/** One way to answer a block: what it adds to the importance of criteria and to their values. */
type Branch = { importance: number[]; way: Way };

/** The branches of each block, blocks without a choice first. */
function branchesOf(
  blocks: readonly Group[][],
  waysOf: (group: Group) => readonly Way[],
): Branch[][] {
  return blocks
    .map((block) =>
      block.flatMap((group) => waysOf(group).map((way) => ({ importance: group.importance, way }))),
    )
    .sort((a, b) => a.length - b.length);
}

/** The least or greatest weighted mean of the values over one branch of every block. */
function extremeScore(
  importance: readonly number[],
  values: readonly number[],
  blocks: readonly Branch[][],
  extreme: (a: number, b: number) => number,
): number {
  let found: number | undefined;
  const descend = (depth: number, weights: readonly number[], moved: readonly number[]): void => {
    const block = blocks[depth];
    if (!block) {
      const mean = weightedMean(weights, moved);
      found = found === undefined ? mean : extreme(found, mean);
      return;
    }
    for (const branch of block) {
      const nextWeights = weights.map((points, c) => points + (branch.importance[c] ?? 0));
      const nextMoved = [...moved];
      for (const { criterion, move } of branch.way) {
        nextMoved[criterion] = (nextMoved[criterion] ?? 0) + move;
      }
      descend(depth + 1, nextWeights, nextMoved);
    }
  };
  descend(0, importance, values);
  return found ?? weightedMean(importance, values);
}

function weightedMean(weights: readonly number[], values: readonly number[]): number {
  let total = 0;
  let points = 0;
  for (let c = 0; c < weights.length; c++) {
    total += weights[c] ?? 0;
    points += (weights[c] ?? 0) * (values[c] ?? 0);
  }
  return points / total;
}
