import type { Conflict, Rule } from '../../content/schema';
import { sum } from '../model/score';
import type { Contribution } from './contributions';

/** A rule that fired, with the answers that made it and the points it gave. */
export type Fired = {
  rule: string;
  because: string;
  answers: Record<string, string>;
  /** Approach id -> points, over all criteria. */
  points: Record<string, number>;
};

/**
 * Something that sets an approach apart: a rule that fired, or a criterion on which no
 * rule has moved any value, so that its base values speak. `lead` is how many points it
 * puts the approach ahead of the mean of the others.
 */
export type Reason = { kind: 'rule' | 'criterion'; id: string; lead: number };

/** The fired rules with their points, strongest effect on the differences first. */
export function explainFired(
  fired: readonly Rule[],
  given: Readonly<Record<string, string | null>>,
  contributions: readonly Contribution[],
  approaches: readonly string[],
): Fired[] {
  const explained = fired.map((rule) => {
    const own = contributions.filter((contribution) => contribution.rule === rule.id);
    const points = approaches.map((approach): [string, number] => [
      approach,
      sum(own.filter((c) => c.approach === approach).map((c) => c.points)),
    ]);
    const answers = Object.keys(rule.when).map((question) => [question, given[question] ?? '']);
    return {
      rule: rule.id,
      because: rule.because,
      answers: Object.fromEntries(answers),
      points: Object.fromEntries(points),
    };
  });
  // Not by `localeCompare`: browsers and servers of any language have to agree.
  return explained.sort((a, b) => spread(b) - spread(a) || (a.rule < b.rule ? -1 : 1));
}

function spread({ points }: Fired): number {
  return Math.max(...Object.values(points)) - Math.min(...Object.values(points));
}

/**
 * What speaks for and against one approach, reasons from the answers before those that
 * hold in any project, each kind strongest first; those under `least` points left out.
 */
export function reasons(
  fired: readonly Fired[],
  untouched: readonly Standing[],
  approach: string,
  least: number,
): { for: Reason[]; against: Reason[] } {
  const fromRules = fired.map(({ rule, points }): Reason => {
    return { kind: 'rule', id: rule, lead: leadOf(points, approach) };
  });
  const fromCriteria = untouched.map(({ id, weight, values }): Reason => {
    return { kind: 'criterion', id, lead: 100 * weight * leadOf(values, approach) };
  });
  const strongest = (a: Reason, b: Reason) => Math.abs(b.lead) - Math.abs(a.lead);
  const all = [...fromRules.sort(strongest), ...fromCriteria.sort(strongest)];
  return {
    for: all.filter(({ lead }) => lead >= least),
    against: all.filter(({ lead }) => lead <= -least),
  };
}

type Standing = { id: string; weight: number; values: Readonly<Record<string, number>> };

function leadOf(points: Readonly<Record<string, number>>, approach: string): number {
  const others = Object.entries(points).filter(([id]) => id !== approach);
  return (points[approach] ?? 0) - sum(others.map(([, own]) => own)) / others.length;
}

/** The conflicts between documents in which a fired rule takes a side, by conflict id. */
export function touchedConflicts(conflicts: readonly Conflict[], fired: readonly Rule[]): string[] {
  const ids = new Set(fired.map(({ id }) => id));
  return conflicts.filter(({ rules }) => rules.some((id) => ids.has(id))).map(({ id }) => id);
}

/** Criterion ids by the points that lie between its best and its worst approach, most first. */
export function byInfluence(criteria: readonly Standing[]): string[] {
  const points = criteria.map(({ id, weight, values }) => {
    const all = Object.values(values);
    return { id, spread: weight * (Math.max(...all) - Math.min(...all)) };
  });
  return points.sort((a, b) => b.spread - a.spread).map(({ id }) => id);
}
