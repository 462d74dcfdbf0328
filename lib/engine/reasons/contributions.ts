import type { Criterion, OwnWeights, Rule } from '../../content/schema';
import { type Score, sum } from '../model/score';

/** In place of a rule id: the part of a score that precedes all rules. */
export const BASE = 'base';
/** In place of a rule id: the part of a score that own weights change. */
const OWN_WEIGHTS = 'own-weights';

/** The part of the score of an approach, in points, that comes from one rule on one criterion. */
export type Contribution = {
  rule: string;
  criterion: string;
  approach: string;
  points: number;
  claims: string[];
};

/**
 * Splits every score into contributions that sum to it, and on each criterion to weight x
 * value, independently of the order of the rules. With w0, b and w, v the weight and value
 * before and after the rules, w' the weight by documents and answers alone, and S the sum of
 * importance behind w' (points are 100 times these):
 * - the base gives w0 x b;
 * - a rule that moves the value by d gives w x d;
 * - a rule that adds u points of importance to this criterion and U in all gives
 *   b x (u - w0 x U) / S: the value of its share in the change of the weight;
 * - own weights give b x (w - w'). Where every criterion has one, importance has no effect:
 *   rules then give w x d alone, and own weights b x (w - w0).
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
  const hasAllOwnWeights = criteria.every(({ id }) => ownWeights[id] !== undefined);
  const importanceAdded = (rule: Rule) => sum(Object.values(rule.weights));
  const total =
    sum(criteria.map(({ importance }) => importance.points)) +
    sum(fired.map((rule) => importanceAdded(rule)));
  for (const { id: criterion, values } of criteria) {
    const oldWeight = before.weights[criterion] ?? 0;
    const weight = after.weights[criterion] ?? 0;
    for (const [approach, base] of Object.entries(values)) {
      const addContribution = (rule: string, points: number, claims: string[]) => {
        if (points !== 0) list.push({ rule, criterion, approach, points, claims });
      };
      addContribution(BASE, 100 * oldWeight * base.value, base.claims);
      const replacedWeight = hasAllOwnWeights ? oldWeight : (after.documentWeights[criterion] ?? 0);
      const ownGain = weight - replacedWeight;
      addContribution(OWN_WEIGHTS, 100 * base.value * ownGain, []);
      for (const rule of fired) {
        const moved = weight * (rule.values[criterion]?.[approach] ?? 0);
        const gained = hasAllOwnWeights
          ? 0
          : ((rule.weights[criterion] ?? 0) - oldWeight * importanceAdded(rule)) / total;
        addContribution(rule.id, 100 * (moved + base.value * gained), rule.claims);
      }
    }
  }
  return list;
}
