import type { OwnWeights } from '../content/schema';
import type { Block } from './blocks';
import type { Compiled } from './compile';
import { largest } from './extremes';
import { pointsOf, weighOwn } from './units';

export type Interval = { low: number; high: number };
type Split = { settled: Int32Array; blocks: Block[] };

/**
 * The exact lowest and highest score of each approach, in points in [0, 100] and in the
 * order of the content, over all ways to answer what is open or to leave it so.
 */
export function intervals(
  { criteria, approaches }: Compiled,
  { settled, blocks }: Split,
  own: OwnWeights,
): Interval[] {
  const width = criteria.length;
  const weigh = weigherFor(criteria, own);
  return approaches.map((_, a) => {
    const start = width * (1 + a);
    const most = (sign: 1 | -1) =>
      largest(settled, blocks, {
        width,
        row: (tally, c) => sign * (tally[start + c] ?? 0),
        weigh,
        worth: (importance, sum) => pointsOf(sum, total(importance)),
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
  { settled, blocks }: Split,
  own: OwnWeights,
  winner: number,
): boolean {
  const width = criteria.length;
  const vetoSlot = (approach: number) => width * (1 + approaches.length) + approach;
  const isBarred = (tally: Int32Array, approach: number) => (tally[vetoSlot(approach)] ?? 0) > 0;
  if (isBarred(settled, winner)) return false;
  if (blocks.some(({ ways }) => ways.some((way) => isBarred(way, winner)))) return false;

  const weigh = weigherFor(criteria, own);
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
    const lead = largest(settled, allowed, {
      width,
      row: (tally, c) => (tally[rivalStart + c] ?? 0) - (tally[winnerStart + c] ?? 0),
      weigh,
      worth: (_importance, sum) => sum,
      enough: least,
    });
    return lead < least;
  });
}

/** How importance becomes weights, in any unit; without own weights it is left as it is. */
function weigherFor(criteria: readonly string[], own: OwnWeights) {
  const ownWeights = criteria.map((id) => own[id]);
  const isOwn = ownWeights.some((points) => points !== undefined);
  return (importance: readonly number[]) => (isOwn ? weighOwn(importance, ownWeights) : importance);
}

function total(importance: readonly number[]): number {
  let all = 0;
  for (const points of importance) all += points;
  return all;
}
