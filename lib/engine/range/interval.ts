import type { OwnWeights } from '../../content/schema';
import type { Compiled } from '../model/compile';
import { applyOwnWeights } from '../model/units';
import { isWinner, type Winners } from '../model/winners';
import type { Block } from './blocks';
import { byImportance } from './choices';
import { largestMean, largestSum } from './extremes';

export type Interval = { low: number; high: number };
type Split = { settled: Int32Array; blocks: Block[] };

/**
 * The exact lowest and highest score of each approach, in points in [0, 100], over all ways
 * to answer the open questions or to leave them open. In the order of the content.
 */
export function intervals(model: Compiled, split: Split, ownWeights: OwnWeights): Interval[] {
  const { criteria, approaches } = model;
  const width = criteria.length;
  const { weigh, isWeighed, ...kinds } = weighingFor({ criteria, approaches }, split, ownWeights);
  const groups = byImportance(split.blocks, width, kinds);
  return approaches.map((_, a) => {
    const start = width * (1 + a);
    const most = (sign: 1 | -1) =>
      largestMean(split.settled, groups, {
        width,
        valueAt: (tally, c) => (isWeighed(c) ? sign * (tally[start + c] ?? 0) : 0),
        weigh,
      });
    // Not "-most(-1)", which would turn 0 into -0.
    return { low: 0 - most(-1), high: most(1) };
  });
}

/**
 * Whether `winners`, and nobody else, rank first however the open questions are answered or left
 * open. True is a proof, since the largest lead of each approach over each winner is found
 * exactly. Requires that the content has an approach that no rule vetoes. Cost: as for
 * `intervals`, for each winner.
 */
export function isDecided(
  { criteria, approaches }: Compiled,
  split: Split,
  ownWeights: OwnWeights,
  winners: Winners,
): boolean {
  return approaches.every(
    (_, a) =>
      !isWinner(winners, a) ||
      isAlwaysFirst({ criteria, approaches }, split, ownWeights, winners, a),
  );
}

function isAlwaysFirst(
  { criteria, approaches }: Pick<Compiled, 'criteria' | 'approaches'>,
  split: Split,
  ownWeights: OwnWeights,
  winners: Winners,
  winner: number,
): boolean {
  const { settled, blocks } = split;
  const width = criteria.length;
  const vetoSlot = (approach: number) => width * (1 + approaches.length) + approach;
  const isVetoed = (tally: Int32Array, approach: number) => (tally[vetoSlot(approach)] ?? 0) > 0;
  if (isVetoed(settled, winner)) return false;
  if (blocks.some(({ ways }) => ways.some((way) => isVetoed(way, winner)))) return false;

  const { weigh, isWeighed, ...kinds } = weighingFor({ criteria, approaches }, split, ownWeights);
  return approaches.every((_, rival) => {
    if (rival === winner || isVetoed(settled, rival)) return true;
    const allowed = blocks.map(({ questions, ways }) => ({
      questions,
      ways: ways.filter((way) => !isVetoed(way, rival)),
    }));
    if (allowed.some(({ ways }) => ways.length === 0)) return true;
    const [rivalStart, winnerStart] = [width * (1 + rival), width * (1 + winner)];
    // Sums are integers. Another winner may draw level; anybody else would then be a winner too.
    const threshold = isWinner(winners, rival) ? 1 : 0;
    const lead = largestSum(settled, byImportance(allowed, width, kinds), {
      width,
      valueAt: (tally, c) =>
        isWeighed(c) ? (tally[rivalStart + c] ?? 0) - (tally[winnerStart + c] ?? 0) : 0,
      weigh,
      stopAt: threshold,
    });
    return lead < threshold;
  });
}

/** The criteria on which some way changes a value. */
function movedCriteria(
  blocks: readonly Block[],
  width: number,
  approaches: number,
): ReadonlySet<number> {
  const moved = new Set<number>();
  for (const { ways } of blocks) {
    for (const way of ways) {
      for (let slot = width; slot < width * (1 + approaches); slot++) {
        if (way[slot] !== 0) moved.add(slot % width);
      }
    }
  }
  return moved;
}

/**
 * `weigh` turns importance into weights in some common unit; without own weights it is the
 * identity. `isWeighed` is false for a criterion with an own weight of 0, `isRelevant` for one
 * whose importance affects no weight, not even as the greatest importance. `isSteady` holds for one
 * on which no way changes a value; with own weights for none, as its importance can affect others.
 */
function weighingFor(
  { criteria, approaches: { length: approaches } }: Pick<Compiled, 'criteria' | 'approaches'>,
  { settled, blocks }: Split,
  ownWeights: OwnWeights,
) {
  const ownPoints = criteria.map((id) => ownWeights[id]);
  if (ownPoints.every((points) => points === undefined)) {
    const always = () => true;
    const moved = movedCriteria(blocks, criteria.length, approaches);
    return {
      weigh: (importance: readonly number[]) => importance,
      isWeighed: always,
      isRelevant: always,
      isSteady: (c: number) => !moved.has(c),
    };
  }
  const reach = (pick: (...units: number[]) => number) =>
    criteria.map((_, c) =>
      blocks.reduce(
        (sum, { ways }) => sum + pick(...ways.map((way) => way[c] ?? 0)),
        settled[c] ?? 0,
      ),
    );
  const highest = reach(Math.max);
  const guaranteed = Math.max(...reach(Math.min));
  const isGreatestUsed = ownPoints.some((points) => points !== undefined && points > 0);
  const canBeGreatest = (c: number) => isGreatestUsed && (highest[c] ?? 0) >= guaranteed;
  const weighed: number[] = [];
  return {
    weigh: (importance: readonly number[]) => applyOwnWeights(importance, ownPoints, weighed),
    isWeighed: (c: number) => ownPoints[c] !== 0,
    isRelevant: (c: number) => ownPoints[c] === undefined || canBeGreatest(c),
    isSteady: () => false,
  };
}
