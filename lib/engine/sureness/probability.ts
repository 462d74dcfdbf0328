/**
 * The probability of each approach to be the one that comes out best, by the conditional logit
 * model (McFadden 1974): proportional to exp(scale x sum), in [0, 1], adding up to 1. Vetoed ones
 * have 0, unless all are vetoed. `sums` are sums of importance x value.
 */
export function probabilities(
  sums: readonly number[],
  vetoed: readonly boolean[],
  scale: number,
): number[] {
  const areAllVetoed = vetoed.every((isVetoed) => isVetoed);
  const logits = sums.map((sum, a) => (vetoed[a] && !areAllVetoed ? -Infinity : scale * sum));
  const highest = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/** Probabilities nearer to 0 or 1 count as this near. */
const NEAREST = 1e-6;

/** The logarithm of the odds of a probability in [0, 1]; finite. */
export function logitOf(probability: number): number {
  const inside = Math.min(1 - NEAREST, Math.max(NEAREST, probability));
  return Math.log(inside / (1 - inside));
}

/**
 * The share in [0, 1] of cases in which advice with this probability was best or as good:
 * a logistic curve (Platt 1999). It differs from the probability, since several approaches can be
 * as good.
 */
export function expectedShare(
  probability: number,
  { intercept, slope }: { intercept: number; slope: number },
): number {
  return 1 / (1 + Math.exp(-(intercept + slope * logitOf(probability))));
}
