import type { Approach } from '../content/schema';
import type { Recommendation } from '../engine/recommend';

type Told = Pick<
  Recommendation,
  'recommended' | 'verdict' | 'finalists' | 'analysis' | 'answered' | 'ownWeights'
>;

/** The name of an approach as it stands inside a sentence. */
export function nameInSentence(approaches: readonly Approach[], id: string | undefined): string {
  return approaches.find((approach) => approach.id === id)?.name.toLowerCase() ?? '';
}

/** "a", "a and b", "a, b and c"; or with another last word between. */
export function inWords(names: readonly string[], between = 'and'): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${between} ${last}`;
}

/** The recommendation as one line, with how sure it is. */
export function verdictHeadline(told: Told, approaches: readonly Approach[]): string {
  const imperative = approaches.find(({ id }) => id === told.recommended)?.imperative;
  const name = nameInSentence(approaches, told.recommended);
  if (told.finalists.length === 1) return `${imperative}. It is the only way open now.`;
  switch (told.verdict) {
    case 'clear':
      return `${imperative}. Clearly${told.analysis.decided ? '' : ', so far'}.`;
    case 'leaning':
      return `Leaning to ${name}.`;
    case 'too-close':
      return `Too close to call between ${inWords(
        told.finalists.map((id) => nameInSentence(approaches, id)),
      )}.`;
    case 'not-enough-answers':
      if (told.answered.length === 0 && Object.keys(told.ownWeights).length === 0) {
        return 'Nothing to go on yet.';
      }
      return `Not enough answers yet. So far, ${name} is ahead.`;
    default:
      return told.verdict satisfies never;
  }
}

/** The verdict as a short sentence, for where the headline would be too much. */
export function verdictPhrase(told: Told, approaches: readonly Approach[]): string {
  const first = approaches.find(({ id }) => id === told.recommended)?.name;
  if (told.finalists.length === 1) return `${first} is the only way open now.`;
  switch (told.verdict) {
    case 'clear':
      return `${first} is clearly ahead${told.analysis.decided ? '' : ' so far'}.`;
    case 'leaning':
      return `${first} is a little ahead.`;
    case 'too-close':
      return 'Too close to call.';
    case 'not-enough-answers':
      return 'Not enough answers for a verdict yet.';
    default:
      return told.verdict satisfies never;
  }
}
