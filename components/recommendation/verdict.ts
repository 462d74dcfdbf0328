import type { Approach } from '@/lib/content/schema';
import type { Recommendation } from '@/lib/engine/recommend';

type Told = Pick<Recommendation, 'recommended' | 'verdict' | 'ranking'>;

/** The name of an approach as it stands inside a sentence. */
export function nameInSentence(approaches: readonly Approach[], id: string | undefined): string {
  return approaches.find((approach) => approach.id === id)?.name.toLowerCase() ?? '';
}

/** The recommendation as one line, with how sure it is. */
export function verdictHeadline(told: Told, approaches: readonly Approach[]): string {
  const first = approaches.find(({ id }) => id === told.recommended);
  const second = nameInSentence(approaches, told.ranking[1]?.approach);
  switch (told.verdict) {
    case 'clear':
      return `${first?.imperative}. Clearly.`;
    case 'leaning':
      return `${first?.imperative}. On balance.`;
    case 'too-close':
      return `Too close to call between ${nameInSentence(approaches, told.recommended)} and ${second}.`;
    case 'not-enough-answers':
      return `Not enough answers yet. So far, ${nameInSentence(approaches, told.recommended)} is ahead.`;
    default:
      return told.verdict satisfies never;
  }
}

/** The verdict as a short sentence, for where the headline would be too much. */
export function verdictPhrase(told: Told, approaches: readonly Approach[]): string {
  const first = approaches.find(({ id }) => id === told.recommended)?.name;
  switch (told.verdict) {
    case 'clear':
      return `${first} is clearly ahead.`;
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
