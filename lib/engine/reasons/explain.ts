import type { Conflict, Rule } from '../../content/schema';
import { sum } from '../model/score';
import type { Contribution } from './contributions';

/** A rule that fired, with the answers that fired it and the points it contributed. */
export type FiredRule = {
  rule: string;
  because: string;
  answers: Record<string, string>;
  /** Approach id -> points, over all criteria. */
  points: Record<string, number>;
};

/**
 * A reason for or against an approach: a rule that fired, or a criterion on which no fired
 * rule moves values, so that its base values decide. `lead` is the number of points by which
 * it puts the approach ahead of the mean of the others; negative if behind.
 */
export type Reason = { kind: 'rule' | 'criterion'; id: string; lead: number };

/** The fired rules with their points, by descending difference between approaches. */
export function explainFired(
  fired: readonly Rule[],
  known: Readonly<Record<string, string | null>>,
  contributions: readonly Contribution[],
  approaches: readonly string[],
): FiredRule[] {
  const explained = fired.map((rule) => {
    const ruleContributions = contributions.filter((contribution) => contribution.rule === rule.id);
    const points = approaches.map((approach): [string, number] => [
      approach,
      sum(ruleContributions.filter((c) => c.approach === approach).map((c) => c.points)),
    ]);
    const answers = Object.keys(rule.when).flatMap((question) => {
      const answer = known[question];
      return answer ? [[question, answer]] : [];
    });
    return {
      rule: rule.id,
      because: rule.because,
      answers: Object.fromEntries(answers),
      points: Object.fromEntries(points),
    };
  });
  // Not `localeCompare`: the order must not depend on the locale of the browser or server.
  return explained.sort((a, b) => spread(b) - spread(a) || (a.rule < b.rule ? -1 : 1));
}

function spread({ points }: FiredRule): number {
  return Math.max(...Object.values(points)) - Math.min(...Object.values(points));
}

/**
 * The reasons for and against one approach, without those below `least` points: first rules,
 * then criteria, each strongest first.
 */
export function reasons(
  fired: readonly FiredRule[],
  unmovedCriteria: readonly CriterionValues[],
  approach: string,
  least: number,
): { for: Reason[]; against: Reason[] } {
  const fromRules = fired.map(({ rule, points }): Reason => {
    return { kind: 'rule', id: rule, lead: leadOf(points, approach) };
  });
  const fromCriteria = unmovedCriteria.map(({ id, weight, values }): Reason => {
    return { kind: 'criterion', id, lead: 100 * weight * leadOf(values, approach) };
  });
  const strongest = (a: Reason, b: Reason) => Math.abs(b.lead) - Math.abs(a.lead);
  const allReasons = [...fromRules.sort(strongest), ...fromCriteria.sort(strongest)];
  return {
    for: allReasons.filter(({ lead }) => lead >= least),
    against: allReasons.filter(({ lead }) => lead <= -least),
  };
}

type CriterionValues = { id: string; weight: number; values: Readonly<Record<string, number>> };

function leadOf(points: Readonly<Record<string, number>>, approach: string): number {
  const others = Object.entries(points).filter(([id]) => id !== approach);
  return (points[approach] ?? 0) - sum(others.map(([, value]) => value)) / others.length;
}

/** Ids of the conflicts between documents in which a fired rule takes a side. */
export function touchedConflicts(conflicts: readonly Conflict[], fired: readonly Rule[]): string[] {
  const ids = new Set(fired.map(({ id }) => id));
  return conflicts.filter(({ rules }) => rules.some((id) => ids.has(id))).map(({ id }) => id);
}

/** Criterion ids, by descending difference in points between the best and the worst approach. */
export function byInfluence(criteria: readonly CriterionValues[]): string[] {
  const points = criteria.map(({ id, weight, values }) => {
    const criterionValues = Object.values(values);
    return { id, spread: weight * (Math.max(...criterionValues) - Math.min(...criterionValues)) };
  });
  return points.sort((a, b) => b.spread - a.spread).map(({ id }) => id);
}
