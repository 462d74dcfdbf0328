/** Weights that differ by less are considered equal. */
const TOLERANCE = 1e-12;

/** The smallest change of the weight of one criterion that changes the winner. */
export type Tipping = {
  /** Added to the weight, in [-1, 1]; null where no change of this weight does it. */
  change: number | null;
  /** The index of the new winner; null where there is no such change. */
  winner: number | null;
};

/**
 * Tipping weights (Triantaphyllou & Sanchez 1997) of an additive model, for each criterion:
 * its weight moves within [0, 1] while the others keep their proportions. The lead of the
 * winner over a rival is then linear in that weight, so the weight at which it vanishes is
 * found in closed form, and the nearest one over all rivals counts. At that weight the two
 * tie; beyond it the rival leads. `weights` sum to 1; `rivals` are indices of `values`.
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
      const criterionLead = leads[criterion] ?? 0;
      const othersLead = leadOnOthers(leads, weights, criterion);
      if (othersLead === null || criterionLead === othersLead) return [];
      // The lead is t x criterionLead + (1 - t) x othersLead, t being the weight of this criterion.
      const tie = othersLead / (othersLead - criterionLead);
      if (!isCrossing(criterionLead, othersLead, weight, tie)) return [];
      return [{ rival, change: tie - weight, fall: Math.abs(criterionLead - othersLead) }];
    });
    // Of rivals that tie at one weight, the one with the fastest falling lead wins beyond it.
    const [nearest] = crossings.sort((a, b) => {
      const distance = Math.abs(a.change) - Math.abs(b.change);
      return Math.abs(distance) > TOLERANCE ? distance : b.fall - a.fall || a.rival - b.rival;
    });
    return { change: nearest?.change ?? null, winner: nearest?.rival ?? null };
  });
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
function isCrossing(
  criterionLead: number,
  othersLead: number,
  weight: number,
  tie: number,
): boolean {
  const isTied = Math.abs(tie - weight) <= TOLERANCE;
  const rises = isTied ? criterionLead < othersLead : tie > weight;
  const isReached = isTied || (tie >= 0 && tie <= 1);
  return isReached && (rises ? criterionLead : othersLead) < 0;
}
