/** Weights that differ by less are considered equal. */
const TOLERANCE = 1e-12;

/** The smallest change of the weight of one criterion that changes the winners. */
export type Tipping = {
  /** Added to the weight, in [-1, 1]; null where no change of this weight does it. */
  change: number | null;
  /**
   * The indices of those that come first beyond it; empty where there is no such change. Where
   * several are level already and this weight decides between them, `change` is 0, and these are
   * those that come first as it rises and as it falls.
   */
  winners: number[];
};

/**
 * Tipping weights (Triantaphyllou & Sanchez 1997) of an additive model, for each criterion:
 * its weight moves within [0, 1] while the others keep their proportions. The lead of a winner
 * over a rival is then linear in that weight, so the weight at which it vanishes is found in
 * closed form, and the nearest one over all rivals counts; of two at one distance, the higher
 * weight. There the two tie; beyond it the rival leads. `weights` sum to 1; `winners` are level,
 * and they and the `rivals` are indices of `values`. Cost: one division for each criterion and
 * rival.
 */
export function tippingWeights(
  values: readonly (readonly number[])[],
  weights: readonly number[],
  winners: readonly number[],
  rivals: readonly number[],
): Tipping[] {
  const [winner = 0] = winners;
  const lineOf = (rival: number, criterion: number): Line => {
    const leads = weights.map((_, c) => (values[winner]?.[c] ?? 0) - (values[rival]?.[c] ?? 0));
    return { atOne: leads[criterion] ?? 0, atZero: leadOnOthers(leads, weights, criterion) };
  };
  return weights.map((weight, criterion) => {
    const lines = winners.map((level) => [level, lineOf(level, criterion)] as const);
    const decided = decidedByLeastChange(lines, weight);
    if (decided.length > 0) return { change: 0, winners: decided };
    const crossings = rivals.flatMap((rival) => {
      const crossing = crossingOf(lineOf(rival, criterion), weight);
      return crossing === null ? [] : [{ rival, ...crossing }];
    });
    const [nearest] = crossings.sort(byNearness);
    const together = crossings.filter((crossing) => nearest && byNearness(nearest, crossing) === 0);
    return { change: nearest?.change ?? null, winners: together.map(({ rival }) => rival) };
  });
}

/** The lead over a rival where a criterion weighs nothing (null if nothing else weighs) and all. */
type Line = { atZero: number | null; atOne: number };

/** Of those that are level, those that come first as a weight rises or falls; none where all stay. */
function decidedByLeastChange(lines: readonly (readonly [number, Line])[], weight: number) {
  const falls = lines.map(([, { atZero, atOne }]) => (atZero === null ? 0 : atOne - atZero));
  const [least, most] = [Math.min(...falls), Math.max(...falls)];
  if (most - least < TOLERANCE) return [];
  // The lead over whoever gains most by a rising weight falls fastest.
  const isFirst = (fall: number) =>
    fall - least < TOLERANCE || (weight > 0 && most - fall < TOLERANCE);
  return lines.flatMap(([level], n) => (isFirst(falls[n] ?? 0) ? [level] : []));
}

type Crossing = { change: number; fall: number };

/** Nearest first; of those that cross at one weight, the fastest falling lead wins beyond it. */
function byNearness(a: Crossing, b: Crossing): number {
  const steps = [Math.abs(a.change) - Math.abs(b.change), b.change - a.change, b.fall - a.fall];
  return steps.find((step) => Math.abs(step) > TOLERANCE) ?? 0;
}

/** The change of a weight by which the lead vanishes, and how fast it falls there. */
function crossingOf({ atZero, atOne }: Line, weight: number): Crossing | null {
  if (atZero === null || atOne === atZero) return null;
  // The lead is t x atOne + (1 - t) x atZero, t being the weight of the criterion.
  const tie = atZero / (atZero - atOne);
  if (!isCrossing(atOne, atZero, weight, tie)) return null;
  return { change: tie - weight, fall: Math.abs(atOne - atZero) };
}

/** The weighted mean lead on the other criteria; null where their weights are 0. */
function leadOnOthers(
  leads: readonly number[],
  weights: readonly number[],
  criterion: number,
): number | null {
  let lead = 0;
  let total = 0;
  weights.forEach((weight, c) => {
    if (c === criterion) return;
    lead += weight * (leads[c] ?? 0);
    total += weight;
  });
  return total > 0 ? lead / total : null;
}

/** Whether the rival leads at weights in [0, 1] beyond the tie, seen from the current weight. */
function isCrossing(atOne: number, atZero: number, weight: number, tie: number): boolean {
  return tie >= 0 && tie <= 1 && (tie > weight ? atOne : atZero) < 0;
}
