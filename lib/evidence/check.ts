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

/** What kind of test a case is; each is counted apart. */
export type Sample = 'published' | 'blind' | 'guidance';

/** Guidance prescribes and does not report; blind cases had no part in making the rules. */
export function sampleOf({ kind, blind }: Case): Sample {
  if (kind === 'guidance') return 'guidance';
  return blind ? 'blind' : 'published';
}

/** How the advisor's choices agree with those cases. */
export function agreementOn(content: Content, checked: readonly Checked[]): Agreement {
  return agreementOf(
    checked,
    content.approaches.map(({ id }) => id),
  );
}

export type Compared = {
  id: string;
  agreement: Agreement;
  /** How many cases only the advisor gets right, and only the baseline: acceptable or not. */
  onlyAdvisor: number;
  onlyBaseline: number;
};

/** How each baseline's choices agree with the same cases. */
export function baselinesOn(content: Content, checked: readonly Checked[]): Compared[] {
  const approaches = content.approaches.map(({ id }) => id);
  return content.baselines.map((baseline) => {
    const choices = checked.map(({ case: one, hit }) => {
      const choice = { case: one, given: decide(content, baseline, one.answers) };
      return { ...choice, isRight: isAcceptable(choice), wasRight: hit !== 'miss' };
    });
    return {
      id: baseline.id,
      agreement: agreementOf(choices, approaches),
      onlyAdvisor: choices.filter(({ isRight, wasRight }) => wasRight && !isRight).length,
      onlyBaseline: choices.filter(({ isRight, wasRight }) => isRight && !wasRight).length,
    };
  });
}

/**
 * The rules that carried the approach given past the one reported best, with the points by
 * which each did, most first; at most `most`, and none where it is the best.
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
