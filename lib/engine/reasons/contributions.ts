import type { Criterion, OwnWeights, Rule } from '../../content/schema';
import { type Score, sum } from '../model/score';

/** Stands in the place of a rule for what a score is before any rule has spoken. */
export const BASE = 'base';
/** Stands in the place of a rule for what the person's own weights change. */
const OWN_WEIGHTS = 'own-weights';

/** The part of an approach's score, in points, that one rule gives on one criterion. */
export type Contribution = {
  rule: string;
  criterion: string;
  approach: string;
  points: number;
  claims: string[];
};

/**
 * Splits every score into contributions that add up to it exactly, and criterion by
 * criterion to weight x value, whatever the order of the rules. With w0, b and w, v the
 * weight and value before and after, w' the weight by documents and answers alone, and S
 * the sum of importance behind it:
 * - the base gives w0 x b;
 * - a rule that moves the value by d gives w x d;
 * - a rule that adds u points of importance to this criterion and U in all gives
 *   b x (u - w0 x U) / S: what its share of the weight gained or lost is worth;
 * - the person's own weights give b x (w - w'). Where they are given for every criterion,
 *   no importance counts any more: rules then give w x d alone, and these b x (w - w0).
 * They add up because w' - w0 is the sum over rules of (u - w0 x U) / S.
 */
export function contributions(
  criteria: readonly Criterion[],
  fired: readonly Rule[],
  before: Score,
  after: Score,
  ownWeights: OwnWeights = {},
): Contribution[] {
  const list: Contribution[] = [];
  const isAllOwn = criteria.every(({ id }) => ownWeights[id] !== undefined);
  const added = (rule: Rule) => sum(Object.values(rule.weights));
  const total =
    sum(criteria.map(({ importance }) => importance.points)) +
    sum(fired.map((rule) => added(rule)));
  for (const { id: criterion, values } of criteria) {
    const oldWeight = before.weights[criterion] ?? 0;
    const weight = after.weights[criterion] ?? 0;
    for (const [approach, base] of Object.entries(values)) {
      const give = (rule: string, points: number, claims: string[]) => {
        if (points !== 0) list.push({ rule, criterion, approach, points, claims });
      };
      give(BASE, 100 * oldWeight * base.value, base.claims);
      const replaced = isAllOwn ? oldWeight : (after.documentWeights[criterion] ?? 0);
      const ownGain = weight - replaced;
      give(OWN_WEIGHTS, 100 * base.value * ownGain, []);
      for (const rule of fired) {
        const moved = weight * (rule.values[criterion]?.[approach] ?? 0);
        const gained = isAllOwn
          ? 0
          : ((rule.weights[criterion] ?? 0) - oldWeight * added(rule)) / total;
        give(rule.id, 100 * (moved + base.value * gained), rule.claims);
      }
    }
  }
  return list;
}
