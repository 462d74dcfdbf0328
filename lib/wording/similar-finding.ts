import type { Similar } from '../evidence/similar';
import { approachName, type Given, hasOwnWeights } from './findings';
import { inWords } from './verdict';

/** How what is recommended did in the published cases most like the situation. */
export function similarFinding(given: Given, similar: readonly Similar[]): string {
  const name = approachName(given, given.recommendation.recommended);
  const against = similar.filter(({ agrees }) => !agrees);
  const winners = new Set(against.map((one) => approachName(given, one.case.outcome.best)));
  const others = inWords([...winners]);
  const all = similar.length;
  if (all === 0) return '';
  if (all === 1) {
    return against.length === 0
      ? `In the published case most like yours, ${name} came out best or as good.`
      : `In the published case most like yours, ${others} came out best, and ${name} was not as good.`;
  }
  if (against.length === 0) {
    return `In all ${all} published cases most like yours, ${name} came out best or as good.`;
  }
  if (against.length === all) {
    return `In none of the ${all} published cases most like yours was ${name} best or as good: ${others} came out best.`;
  }
  return `In ${all - against.length} of the ${all} published cases most like yours, ${name} came out best or as good; in the other${against.length > 1 ? 's' : ''}, ${others} did better.`;
}

/**
 * How often advice with this verdict was right, by the published cases that got it; nothing
 * where the person's weights count, which the cases did not have, or where there is no contest.
 */
export function verdictRecord(given: Given): string {
  const { content, recommendation } = given;
  const record = content.evidence.reached.verdicts[recommendation.verdict];
  if (!record || hasOwnWeights(given) || recommendation.finalists.length < 2) return '';
  const { known, blind } = record;
  return `In published cases that get this verdict, what comes first was best or as good in ${known.acceptable} of ${known.cases} that were known when the rules were written, and in ${blind.acceptable} of ${blind.cases} that were not.`;
}
