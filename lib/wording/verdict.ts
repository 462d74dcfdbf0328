import { capitalised } from '../common/capitalised';
import type { Approach } from '../content/schema';
import type { Recommendation } from '../engine/recommend';

type VerdictInput = Pick<
  Recommendation,
  | 'winners'
  | 'verdict'
  | 'sureness'
  | 'finalists'
  | 'opening'
  | 'analysis'
  | 'answered'
  | 'ownWeights'
>;

/** The name of an approach in lower case, for use inside a sentence; blank for an unknown id. */
export function nameInSentence(approaches: readonly Approach[], id: string | undefined): string {
  return approaches.find((approach) => approach.id === id)?.name.toLowerCase() ?? '';
}

/** Joins names as "a", "a and b" or "a, b and c"; `between` is the last conjunction. */
export function joinInWords(names: readonly string[], between = 'and'): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${between} ${last}`;
}

/** The names of winners for use inside a sentence: one, or several joined by "and". */
export function winnerNames(approaches: readonly Approach[], winners: readonly string[]): string {
  return joinInWords(winners.map((id) => nameInSentence(approaches, id)));
}

const FIRST = {
  now: { alone: 'comes first', level: 'share first place' },
  before: { alone: 'came first', level: 'shared first place' },
  still: { alone: 'stays first', level: 'still share first place' },
  would: { alone: 'would come first', level: 'would share first place' },
};

/** "a comes first", or "a and b share first place" where they are level. */
export function firstPlace(
  approaches: readonly Approach[],
  winners: readonly string[],
  when: keyof typeof FIRST,
): string {
  const { alone, level } = FIRST[when];
  return `${winnerNames(approaches, winners)} ${winners.length > 1 ? level : alone}`;
}

/** The recommendation and its verdict in one line, after what must be said first, if anything. */
export function verdictHeadline(
  recommendation: VerdictInput,
  approaches: readonly Approach[],
): string {
  const { opening } = recommendation;
  return `${opening ? `${opening} ` : ''}${plainHeadline(recommendation, approaches)}`;
}

function plainHeadline(recommendation: VerdictInput, approaches: readonly Approach[]): string {
  const { winners } = recommendation;
  const imperative = approaches.find(({ id }) => id === winners[0])?.imperative;
  const names = winnerNames(approaches, winners);
  if (recommendation.finalists.length === 1)
    return `${imperative}. It is the only way open ${recommendation.analysis.decided ? 'now' : 'so far'}.`;
  switch (recommendation.verdict) {
    case 'clear':
      return `${imperative}. It is a clear case.`;
    case 'leaning':
      return `Leaning to ${names}.`;
    case 'too-close':
      if (winners.length > 1) return `A tie: ${firstPlace(approaches, winners, 'now')}.`;
      if (recommendation.sureness.lowered)
        return `${capitalised(names)} is ahead, but with a warning.`;
      return `Too close to call between ${joinInWords(
        recommendation.finalists.map((id) => nameInSentence(approaches, id)),
      )}.`;
    case 'not-enough-answers':
      if (
        recommendation.answered.length === 0 &&
        Object.keys(recommendation.ownWeights).length === 0
      ) {
        return 'Nothing to go on yet.';
      }
      return `Not enough answers yet. So far, ${winners.length > 1 ? firstPlace(approaches, winners, 'now') : `${names} is ahead`}.`;
    default:
      return recommendation.verdict satisfies never;
  }
}

/** The verdict as one short sentence, where the headline is too long. */
export function verdictPhrase(
  recommendation: VerdictInput,
  approaches: readonly Approach[],
): string {
  const first = approaches.find(({ id }) => id === recommendation.winners[0])?.name;
  if (recommendation.finalists.length === 1)
    return `${first} is the only way open ${recommendation.analysis.decided ? 'now' : 'so far'}.`;
  switch (recommendation.verdict) {
    case 'clear':
      return `${first}, a clear case.`;
    case 'leaning':
      return `Leaning to ${nameInSentence(approaches, recommendation.winners[0])}.`;
    case 'too-close':
      if (recommendation.winners.length > 1) return 'A tie for first place.';
      return recommendation.sureness.lowered
        ? `${first} is ahead, with a warning.`
        : 'Too close to call.';
    case 'not-enough-answers':
      return 'Not enough answers for a verdict yet.';
    default:
      return recommendation.verdict satisfies never;
  }
}
