import type { Conflict, Rule } from '../content/schema';
import type { Contribution } from './contributions';
import { sum } from './score';

/** A rule that fired, with the answers that made it and the points it gave. */
export type Fired = {
  rule: string;
  because: string;
  answers: Record<string, string>;
  /** Approach id -> points, over all criteria. */
  points: Record<string, number>;
};

/** How many points a fired rule moves an approach ahead of the mean of the others. */
export type Reason = { rule: string; lead: number };

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
  return explained.sort((a, b) => spread(b) - spread(a) || a.rule.localeCompare(b.rule));
}

function spread({ points }: Fired): number {
  return Math.max(...Object.values(points)) - Math.min(...Object.values(points));
}

/**
 * What speaks for and against one approach: for each fired rule the points it gives to
 * the approach minus the mean of what it gives to the others; strongest first, those
 * under `least` points left out.
 */
export function reasons(
  fired: readonly Fired[],
  approach: string,
  least = 0.1,
): { for: Reason[]; against: Reason[] } {
  const leads = fired.map(({ rule, points }) => {
    const others = Object.entries(points).filter(([id]) => id !== approach);
    const mean = sum(others.map(([, own]) => own)) / others.length;
    return { rule, lead: (points[approach] ?? 0) - mean };
  });
  const strongest = (a: Reason, b: Reason) => Math.abs(b.lead) - Math.abs(a.lead);
  return {
    for: leads.filter(({ lead }) => lead >= least).sort(strongest),
    against: leads.filter(({ lead }) => lead <= -least).sort(strongest),
  };
}

/**
 * The conflicts between documents that bear on a result, by conflict id: those where a
 * fired rule speaks on one of the conflict's criteria and rests on one of its claims.
 */
export function touchedConflicts(conflicts: readonly Conflict[], fired: readonly Rule[]): string[] {
  const touches = ({ criteria, taken, other }: Conflict) =>
    fired.some(
      (rule) =>
        criteria.some((id) => id in rule.values || id in rule.weights) &&
        rule.claims.some((id) => taken.claims.includes(id) || other.claims.includes(id)),
    );
  return conflicts.filter(touches).map(({ id }) => id);
}
