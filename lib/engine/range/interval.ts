import type { OwnWeights } from '../../content/schema';
import type { Compiled } from '../model/compile';
import { weighOwn } from '../model/units';
import type { Block } from './blocks';
import { byImportance, largest } from './extremes';

export type Interval = { low: number; high: number };
type Split = { settled: Int32Array; blocks: Block[] };

/**
 * The exact lowest and highest score of each approach, in points in [0, 100] and in the
 * order of the content, over all ways to answer what is open or to leave it so.
 */
export function intervals(model: Compiled, split: Split, own: OwnWeights): Interval[] {
  const { criteria, approaches } = model;
  const width = criteria.length;
  const { weigh, weighs, counts } = weighingFor(criteria, split, own);
  const groups = byImportance(split.blocks, width, counts);
  return approaches.map((_, a) => {
    const start = width * (1 + a);
    const most = (sign: 1 | -1) =>
      largest(split.settled, groups, {
        width,
        row: (tally, c) => (weighs(c) ? sign * (tally[start + c] ?? 0) : 0),
        weigh,
        of: 'mean',
      });
    // Not "-most(-1)", which would make a minus 0 of 0.
    return { low: 0 - most(-1), high: most(1) };
  });
}

/**
 * Whether one approach comes first whatever the open questions are answered, or if they
 * are left open: a proof, since for each rival the largest lead over it is found exactly.
 * Some approach must be free of vetoes in the whole content. Cost: as for `intervals`.
 */
export function isDecided(
  { criteria, approaches }: Compiled,
  split: Split,
  own: OwnWeights,
  winner: number,
): boolean {
  const { settled, blocks } = split;
  const width = criteria.length;
  const vetoSlot = (approach: number) => width * (1 + approaches.length) + approach;
  const isBarred = (tally: Int32Array, approach: number) => (tally[vetoSlot(approach)] ?? 0) > 0;
  if (isBarred(settled, winner)) return false;
  if (blocks.some(({ ways }) => ways.some((way) => isBarred(way, winner)))) return false;

  const { weigh, weighs, counts } = weighingFor(criteria, split, own);
  return approaches.every((_, rival) => {
    if (rival === winner || isBarred(settled, rival)) return true;
    const allowed = blocks.map(({ questions, ways }) => ({
      questions,
      ways: ways.filter((way) => !isBarred(way, rival)),
    }));
    if (allowed.some(({ ways }) => ways.length === 0)) return true;
    const [rivalStart, winnerStart] = [width * (1 + rival), width * (1 + winner)];
    // Sums are whole numbers, and of equals the one that stands earlier comes first.
    const least = rival < winner ? 0 : 1;
    const lead = largest(settled, byImportance(allowed, width, counts), {
      width,
      row: (tally, c) =>
        weighs(c) ? (tally[rivalStart + c] ?? 0) - (tally[winnerStart + c] ?? 0) : 0,
      weigh,
      of: 'sum',
      enough: least,
    });
    return lead < least;
  });
}

/**
 * How importance becomes weights, in any unit; without own weights it is left as it is.
 * `weighs` is false for a criterion that the person gave no weight, and `counts` for one
 * whose importance bears on no weight, not even as the greatest one.
 */
function weighingFor(criteria: readonly string[], { settled, blocks }: Split, own: OwnWeights) {
  const ownWeights = criteria.map((id) => own[id]);
  if (ownWeights.every((points) => points === undefined)) {
    const always = () => true;
    return { weigh: (importance: readonly number[]) => importance, weighs: always, counts: always };
  }
  const reach = (pick: (...units: number[]) => number) =>
    criteria.map((_, c) =>
      blocks.reduce(
        (sum, { ways }) => sum + pick(...ways.map((way) => way[c] ?? 0)),
        settled[c] ?? 0,
      ),
    );
  const highest = reach(Math.max);
  const surely = Math.max(...reach(Math.min));
  const isMostUsed = ownWeights.some((points) => points !== undefined && points > 0);
  const mayBeMost = (c: number) => isMostUsed && (highest[c] ?? 0) >= surely;
  const weighed: number[] = [];
  return {
    weigh: (importance: readonly number[]) => weighOwn(importance, ownWeights, weighed),
    weighs: (c: number) => ownWeights[c] !== 0,
    counts: (c: number) => ownWeights[c] === undefined || mayBeMost(c),
  };
}
