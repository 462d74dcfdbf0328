/** Weights nearer to each other than this are the same but for rounding. */
const SAME = 1e-12;

/** The smallest change of one criterion's weight that changes which approach comes first. */
export type Tipping = {
  /** What is added to the weight, in [-1, 1]; null where no change of this weight does it. */
  change: number | null;
  /** The index of the approach that then comes first. */
  winner: number | null;
};

/**
 * Tipping weights (Triantaphyllou & Sanchez 1997) of an additive model, for each criterion:
 * its weight moves within [0, 1] while the others keep their proportions. The lead of the
 * winner over a rival is then linear in that weight, so the weight at which it vanishes is
 * found in closed form, and the nearest one over all rivals counts. At that weight the two
 * tie; beyond it the rival is ahead. `weights` sum to 1; `rivals` are indices of `values`.
 * Cost: one division for each criterion and rival.
 */
export function tippingWeights(
  values: readonly (readonly number[])[],
  weights: readonly number[],
  winner: number,
  rivals: readonly number[],
): Tipping[] {
  return weights.map((weight, criterion) => {
    const crossings = rivals.flatMap((rival) => {
      const leads = weights.map((_, c) => (values[winner]?.[c] ?? 0) - (values[rival]?.[c] ?? 0));
      const own = leads[criterion] ?? 0;
      const others = leadOnOthers(leads, weights, criterion);
      if (others === null || own === others) return [];
      // The lead is t x own + (1 - t) x others, where t is the weight of this criterion.
      const tie = others / (others - own);
      if (!crosses(own, others, weight, tie)) return [];
      return [{ rival, change: tie - weight, fall: Math.abs(own - others) }];
    });
    // Where several meet, the one to which the lead falls fastest is first beyond.
    const [nearest] = crossings.sort((a, b) => {
      const distance = Math.abs(a.change) - Math.abs(b.change);
      return Math.abs(distance) > SAME ? distance : b.fall - a.fall || a.rival - b.rival;
    });
    return { change: nearest?.change ?? null, winner: nearest?.rival ?? null };
  });
}

/** The mean lead on the other criteria by their weights; null where they weigh nothing. */
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

/** Whether beyond the tie, seen from the present weight, there are weights that favour the rival. */
function crosses(own: number, others: number, weight: number, tie: number): boolean {
  const isTied = Math.abs(tie - weight) <= SAME;
  const rises = isTied ? own < others : tie > weight;
  const isReached = isTied || (tie >= 0 && tie <= 1);
  return isReached && (rises ? own : others) < 0;
}
