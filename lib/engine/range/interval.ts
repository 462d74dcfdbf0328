import type { OwnWeights } from '../../content/schema';
import type { Compiled } from '../model/compile';
import { applyOwnWeights } from '../model/units';
import { isWinner, type Winners } from '../model/winners';
import type { Block } from './blocks';
import { byImportance, maximise } from './extremes';

export type Interval = { low: number; high: number };
type Split = { settled: Int32Array; blocks: Block[] };

/**
 * The exact lowest and highest score of each approach, in points in [0, 100], over all ways
 * to answer the open questions or to leave them open. In the order of the content.
 */
export function intervals(model: Compiled, split: Split, ownWeights: OwnWeights): Interval[] {
  const { criteria, approaches } = model;
  const width = criteria.length;
  const { weigh, isWeighed, isRelevant } = weighingFor(criteria, split, ownWeights);
  const groups = byImportance(split.blocks, width, isRelevant);
  return approaches.map((_, a) => {
    const start = width * (1 + a);
    const most = (sign: 1 | -1) =>
      maximise(split.settled, groups, {
        width,
        valueAt: (tally, c) => (isWeighed(c) ? sign * (tally[start + c] ?? 0) : 0),
        weigh,
        objective: 'mean',
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

  const { weigh, isWeighed, isRelevant } = weighingFor(criteria, split, ownWeights);
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
    const lead = maximise(settled, byImportance(allowed, width, isRelevant), {
      width,
      valueAt: (tally, c) =>
        isWeighed(c) ? (tally[rivalStart + c] ?? 0) - (tally[winnerStart + c] ?? 0) : 0,
      weigh,
      objective: 'sum',
      stopAt: threshold,
    });
    return lead < threshold;
  });
}

/**
 * `weigh` turns importance into weights in some common unit; without own weights it is the
 * identity. `isWeighed` is false for a criterion with an own weight of 0, `isRelevant` for one
 * whose importance affects no weight, not even as the greatest importance.
 */
function weighingFor(
  criteria: readonly string[],
  { settled, blocks }: Split,
  ownWeights: OwnWeights,
) {
  const ownPoints = criteria.map((id) => ownWeights[id]);
  if (ownPoints.every((points) => points === undefined)) {
    const always = () => true;
    return {
      weigh: (importance: readonly number[]) => importance,
      isWeighed: always,
      isRelevant: always,
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
  };
}
