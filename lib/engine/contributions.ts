import type { Criterion, Rule } from '../content/schema';
import type { Score } from './score';

/** Stands in the place of a rule for what a score is before any rule has spoken. */
export const BASE = 'base';

/** The part of an approach's score, in points, that one rule gives on one criterion. */
export type Contribution = {
  rule: string;
  criterion: string;
  approach: string;
  points: number;
  claims: string[];
};

/**
 * Splits every score into contributions that add up to it exactly, whatever the order
 * of the rules. The base gives w0 x b. A rule that moves a value by d gives w x d, at
 * the final weight w. A rule that adds u points of importance to a criterion gives
 * u x (b - B) / total, where b is the approach's base value there and B its base score:
 * weight on what it is better at than usual raises it. The three add up because the
 * final score minus the base score is the sum over criteria of
 * w x (v - b) + (W - W0) x (b - B) / total.
 */
export function contributions(
  criteria: readonly Criterion[],
  fired: readonly Rule[],
  before: Score,
  after: Score,
): Contribution[] {
  const list: Contribution[] = [];
  for (const { id: criterion, values } of criteria) {
    for (const [approach, base] of Object.entries(values)) {
      const give = (rule: string, points: number, claims: string[]) => {
        if (points !== 0) list.push({ rule, criterion, approach, points, claims });
      };
      give(BASE, 100 * (before.weights[criterion] ?? 0) * base.value, base.claims);
      const edge = (100 * base.value - (before.scores[approach] ?? 0)) / after.total;
      for (const rule of fired) {
        const moved =
          100 * (after.weights[criterion] ?? 0) * (rule.values[criterion]?.[approach] ?? 0);
        give(rule.id, moved + (rule.weights[criterion] ?? 0) * edge, rule.claims);
      }
    }
  }
  return list;
}
