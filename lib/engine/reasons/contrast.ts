/** The part of a lead on one criterion, in points; always above 0. */
export type CriterionLead = { criterion: number; points: number };

type Contrast = {
  rival: number;
  /**
   * `outweighs`: the criteria in `for` alone outweigh all in `against`;
   * `dominates`: the rival leads on no criterion; `equal`: the scores are the same, and `for` and
   * `against` hold all criteria on which they differ.
   */
  kind: 'outweighs' | 'dominates' | 'equal';
  for: CriterionLead[];
  against: CriterionLead[];
};

/**
 * The smallest contrastive reason why the winner's score is above a rival's, after the
 * minimal explanations of Labreuche (2011): the fewest criteria on which it leads whose
 * points together exceed those of all criteria on which it trails. They are the largest leads,
 * so no smaller set would do. Where it trails on none, the largest lead is returned, with those
 * that are equal to it. `weights` sum to 1, values are in [0, 1]; `for` and `against` are largest
 * first.
 */
export function contrast(
  values: readonly (readonly number[])[],
  weights: readonly number[],
  winner: number,
  rival: number,
): Contrast {
  const leads = weights.map((weight, criterion) => ({
    criterion,
    points: 100 * weight * ((values[winner]?.[criterion] ?? 0) - (values[rival]?.[criterion] ?? 0)),
  }));
  const ahead = leads.filter(({ points }) => points > 0).sort((a, b) => b.points - a.points);
  const against = leads
    .filter(({ points }) => points < 0)
    .map(({ criterion, points }) => ({ criterion, points: -points }))
    .sort((a, b) => b.points - a.points);

  const opposed = against.reduce((total, { points }) => total + points, 0);
  const enough = against.length === 0 ? largest(ahead) : smallestSufficient(ahead, opposed);
  if (!enough) return { rival, kind: 'equal', for: ahead, against };
  return { rival, kind: against.length === 0 ? 'dominates' : 'outweighs', for: enough, against };
}

/** Differences of scores below this are rounding errors. */
const TOLERANCE = 1e-9;

/** The largest lead, or those that are equally large; undefined without any. */
function largest(ahead: readonly CriterionLead[]): CriterionLead[] | undefined {
  const [first] = ahead;
  return first && ahead.filter(({ points }) => first.points - points < TOLERANCE);
}

/** The fewest of the largest parts whose sum exceeds `opposed`; undefined where all do not. */
function smallestSufficient(
  ahead: readonly CriterionLead[],
  opposed: number,
): CriterionLead[] | undefined {
  let reached = 0;
  for (let n = 0; n < ahead.length; n++) {
    reached += ahead[n]?.points ?? 0;
    if (reached > opposed + TOLERANCE) return ahead.slice(0, n + 1);
  }
  return undefined;
}
