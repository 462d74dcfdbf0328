import { capitalised } from '../common/capitalised';
import type { FlipReport } from '../engine/flip-report';
import { knownAnswers } from '../engine/model/known';
import { isSameSet } from '../engine/model/winners';
import { answerPhrases } from './answer-names';
import { pointsAhead } from './figures';
import type { Result } from './findings';
import { firstPlace, winnerNames } from './verdict';

/**
 * The lead of the winner after a flip, as ", by 1.3 points", or that it has no rival left; blank
 * where several share first place.
 */
export function leadPhrase({ scores, winner, lead }: FlipReport): string {
  if (winner === null) return '';
  if (lead === null) return ', since the others are then ruled out';
  const first = scores[winner] ?? 0;
  const [second = 0] = Object.entries(scores)
    .filter(([approach]) => approach !== winner)
    .map(([, score]) => score)
    .sort((a, b) => Math.abs(first - lead - a) - Math.abs(first - lead - b));
  return `, by ${pointsAhead(first, second)} points`;
}

/** Scores as a list: the winners, then the others from the highest. */
export function scoresPhrase(
  { content }: Result,
  scores: Readonly<Record<string, number>>,
  winners: readonly string[],
): string {
  const rankOf = (id: string) => (winners.includes(id) ? 100 : 0) + (scores[id] ?? 0);
  return content.approaches
    .toSorted((a, b) => rankOf(b.id) - rankOf(a.id))
    .map(({ id, name }) => `${name} ${(scores[id] ?? 0).toFixed(1)}`)
    .join(', ');
}

/**
 * Answers that may be inconsistent with a flip the team could bring about: those that would no
 * longer apply, and those that share the condition of an active veto rule with a changed answer.
 * Blank without any, and for flips of another kind.
 */
export function consistencyFinding(
  { content, recommendation }: Result,
  { changes, kind }: Pick<FlipReport, 'changes' | 'kind'>,
): string {
  if (kind !== 'bring-about') return '';
  const { answers, answered, vetoes } = recommendation;
  const knownAfter = knownAnswers(content.questions, { ...answers, ...changes });
  const vetoQuestions = content.rules
    .filter(({ id, when }) => vetoes.some(({ rule }) => rule === id) && isAffected(when, changes))
    .flatMap(({ when }) => Object.keys(when));
  const conflicting = answered.filter(
    (id) => changes[id] === undefined && (knownAfter[id] === null || vetoQuestions.includes(id)),
  );
  if (conflicting.length === 0) return '';
  const phrases = answerPhrases(
    content.questions.filter(({ id }) => conflicting.includes(id)),
    answers,
  );
  return `Check that it fits what else you answered (${phrases.join('; ')}).`;
}

function isAffected(
  when: Readonly<Record<string, unknown>>,
  changes: FlipReport['changes'],
): boolean {
  return Object.keys(when).some((question) => changes[question] !== undefined);
}

/** Whether the winners of a result are those of a previous one, in one sentence. */
export function winnerChange(
  { content: { approaches }, recommendation: { winners } }: Result,
  { winners: former }: Result['recommendation'],
): string {
  const clause = (list: readonly string[], when: 'now' | 'before' | 'still') =>
    firstPlace(approaches, list, when);
  if (isSameSet(winners, former)) return `${capitalised(clause(winners, 'still'))}.`;
  return winners.length === 1 && former.length === 1
    ? `${capitalised(clause(winners, 'now'))} instead of ${winnerNames(approaches, former)}.`
    : `${capitalised(clause(winners, 'now'))}; before, ${clause(former, 'before')}.`;
}
