import type { FlipReport } from '../engine/analysis';
import { know } from '../engine/model/known';
import { answerPhrases } from './answer-names';
import { pointsAhead } from './figures';
import type { Given } from './findings';

/** ", by 1.3 points": how far ahead changes of answers put the winner; blank where it is alone. */
export function leadPhrase({ scores, winner, lead }: FlipReport): string {
  if (lead === null) return '';
  const first = scores[winner] ?? 0;
  const [second = 0] = Object.entries(scores)
    .filter(([approach]) => approach !== winner)
    .map(([, score]) => score)
    .sort((a, b) => Math.abs(first - lead - a) - Math.abs(first - lead - b));
  return `, by ${pointsAhead(first, second)} points`;
}

/** Scores that are not those of the result: the first of them first, the others from the highest. */
export function scoresPhrase(
  { content }: Given,
  scores: Readonly<Record<string, number>>,
  winner: string,
): string {
  const rankOf = (id: string) => (id === winner ? Number.POSITIVE_INFINITY : (scores[id] ?? 0));
  return content.approaches
    .toSorted((a, b) => rankOf(b.id) - rankOf(a.id))
    .map(({ id, name }) => `${name} ${(scores[id] ?? 0).toFixed(1)}`)
    .join(', ');
}

/**
 * What else was answered that may stand against a change a team could bring about: answers
 * that the change would set aside, and those by which, with the one changed, something is
 * ruled out. Blank where there are none.
 */
export function fitFinding(
  { content, recommendation }: Given,
  { changes, kind }: Pick<FlipReport, 'changes' | 'kind'>,
): string {
  if (kind !== 'bring-about') return '';
  const { answers, answered, vetoes } = recommendation;
  const after = know(content.questions, { ...answers, ...changes });
  const partners = content.rules
    .filter(({ id, when }) => vetoes.some(({ rule }) => rule === id) && isTouched(when, changes))
    .flatMap(({ when }) => Object.keys(when));
  const against = answered.filter(
    (id) => changes[id] === undefined && (after[id] === null || partners.includes(id)),
  );
  if (against.length === 0) return '';
  const phrases = answerPhrases(
    content.questions.filter(({ id }) => against.includes(id)),
    answers,
  );
  return `Check that it fits what else you answered (${phrases.join('; ')}).`;
}

function isTouched(
  when: Readonly<Record<string, unknown>>,
  changes: FlipReport['changes'],
): boolean {
  return Object.keys(when).some((question) => changes[question] !== undefined);
}
