import type { Case, Content } from '../content/schema';
import { type Recommendation, recommend } from '../engine/recommend';
import { type Agreement, agreementOf, isAcceptable, isBest } from './agreement';
import { baselineChoice } from './baselines';

/** A case with the recommendation for its answers. */
export type CheckedCase = {
  case: Case;
  winners: string[];
  recommendation: Recommendation;
  hit: 'best' | 'acceptable' | 'miss';
};

/** Runs the advisor on each case of the content. */
export function checkCases(content: Content): CheckedCase[] {
  return content.cases.map((testCase) => checkCase(content, testCase));
}

/** Runs the advisor on one case. */
export function checkCase(content: Content, testCase: Case): CheckedCase {
  const recommendation = recommend(content, testCase.answers);
  const choice = { case: testCase, winners: recommendation.winners };
  const hit = isBest(choice) ? 'best' : isAcceptable(choice) ? 'acceptable' : 'miss';
  return { ...choice, recommendation, hit };
}

/** The kind of test that a case is; each kind is counted separately. */
export type Sample = 'published' | 'guidance';

/** Guidance prescribes and reports no outcome. */
export function sampleOf({ kind }: Case): Sample {
  return kind === 'guidance' ? 'guidance' : 'published';
}

/** Agreement of the advisor's recommendations with the outcomes of these cases. */
export function agreementOn(content: Content, checked: readonly CheckedCase[]): Agreement {
  return agreementOf(
    checked,
    content.approaches.map(({ id }) => id),
  );
}

export type BaselineAgreement = { id: string; agreement: Agreement };

/** Agreement of each baseline with the same cases. */
export function baselineAgreements(
  content: Content,
  checked: readonly CheckedCase[],
): BaselineAgreement[] {
  return content.baselines.map((baseline) => ({
    id: baseline.id,
    agreement: agreementOf(
      checked.map(({ case: testCase }) => ({
        case: testCase,
        winners: [baselineChoice(content, baseline, testCase.answers)],
      })),
      content.approaches.map(({ id }) => id),
    ),
  }));
}

/**
 * The fired rules that gave what came first more points (on average, if several were level) than
 * the one reported best, with the difference, greatest first; at most `limit`. Empty where the
 * two are the same.
 */
export function decidingRules(
  { case: testCase, winners, recommendation }: CheckedCase,
  limit: number,
): { rule: string; points: number }[] {
  const leads = recommendation.fired.map(({ rule, points }) => {
    const total = winners.reduce((sum, id) => sum + (points[id] ?? 0), 0);
    return { rule, points: total / winners.length - (points[testCase.outcome.best] ?? 0) };
  });
  return leads
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .slice(0, limit);
}
