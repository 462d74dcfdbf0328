import type { Case, Content } from '../content/schema';
import { type Recommendation, recommend } from '../engine/recommend';
import { type Agreement, agreementOf, isAcceptable } from './agreement';
import { decide } from './baselines';

/** A case with what the advisor says for its answers. */
export type Checked = {
  case: Case;
  given: string;
  recommendation: Recommendation;
  hit: 'best' | 'acceptable' | 'miss';
};

/** What the advisor says for each case of the content. */
export function checkCases(content: Content): Checked[] {
  return content.cases.map((one) => checkCase(content, one));
}

export function checkCase(content: Content, one: Case): Checked {
  const recommendation = recommend(content, one.answers);
  const given = recommendation.recommended;
  const isHit = isAcceptable({ case: one, given });
  const hit = one.outcome.best === given ? 'best' : isHit ? 'acceptable' : 'miss';
  return { case: one, given, recommendation, hit };
}

/** Guidance prescribes and does not report, so it is always counted apart. */
export const isGuidance = ({ case: { kind } }: { case: Case }) => kind === 'guidance';
export const isPublished = (one: { case: Case }) => !isGuidance(one);

/** How the advisor's choices agree with those cases. */
export function agreementOn(content: Content, checked: readonly Checked[]): Agreement {
  return agreementOf(
    checked,
    content.approaches.map(({ id }) => id),
  );
}

/** How each baseline's choices agree with the same cases. */
export function baselinesOn(
  content: Content,
  checked: readonly Checked[],
): { id: string; agreement: Agreement }[] {
  const approaches = content.approaches.map(({ id }) => id);
  return content.baselines.map((baseline) => {
    const choices = checked.map(({ case: one }) => {
      return { case: one, given: decide(content, baseline, one.answers) };
    });
    return { id: baseline.id, agreement: agreementOf(choices, approaches) };
  });
}

/**
 * The rules that carried the approach given past the one reported best, with the points by
 * which each did, most first; at most `most`, and none where the case is no miss.
 */
export function decidingRules(
  { case: one, given, recommendation }: Checked,
  most: number,
): { rule: string; points: number }[] {
  const leads = recommendation.fired.map(({ rule, points }) => {
    return { rule, points: (points[given] ?? 0) - (points[one.outcome.best] ?? 0) };
  });
  return leads
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .slice(0, most);
}
