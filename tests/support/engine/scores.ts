import type { Answers, Content, OwnWeights, Rule } from '@/lib/content/schema';
import { evaluate } from '@/lib/engine/model/condition';
import { knownAnswers } from '@/lib/engine/model/known';
import { score } from '@/lib/engine/model/score';

export type Scores = Readonly<Record<string, number>>;

/** The rules whose conditions hold. */
export function firedOn({ questions, rules }: Content, answers: Answers): Rule[] {
  const known = knownAnswers(questions, answers);
  return rules.filter(({ when }) => evaluate(when, known) === 'holds');
}

/** Scores in points and the winner, by the reference engine; winners that are level as "a+b". */
export function outcomeOf(
  content: Content,
  answers: Answers,
  ownWeights: OwnWeights = {},
): { scores: Scores; winner: string } {
  const fired = firedOn(content, answers);
  const vetoed = new Set(fired.flatMap((rule) => rule.vetoes));
  const { scores } = score(content.criteria, fired, ownWeights);
  const allowed = content.approaches.filter(({ id }) => !vetoed.has(id));
  const standing = allowed.length > 0 ? allowed : content.approaches;
  const highest = Math.max(...standing.map(({ id }) => scores[id] ?? 0));
  const winners = standing.filter(({ id }) => scores[id] === highest);
  return { scores, winner: winners.map(({ id }) => id).join('+') };
}

/** Scores in points by approach, by the reference engine. */
export function scoresOf(content: Content, answers: Answers, ownWeights: OwnWeights = {}): Scores {
  return outcomeOf(content, answers, ownWeights).scores;
}

/** The approach that recommend() puts first; those that are level as "a+b". */
export function winnerOf(content: Content, answers: Answers, ownWeights: OwnWeights = {}): string {
  return outcomeOf(content, answers, ownWeights).winner;
}

/** Whether all winners ("a" or "a+b") are still among those of a later result. */
export function stayFirst(before: string, after: string): boolean {
  return before.split('+').every((id) => after.split('+').includes(id));
}

/** The share of results with each set of winners ("a" or "a+b"). */
export function sharesIn(results: readonly { winner: string }[]): Record<string, number> {
  const shares: Record<string, number> = {};
  for (const { winner } of results) shares[winner] = (shares[winner] ?? 0) + 1 / results.length;
  return shares;
}

/** The sum of importance x value of each approach, in points; what laws and probabilities rest on. */
export function sumsOf(content: Content, answers: Answers): Scores {
  const { scores, importance } = score(content.criteria, firedOn(content, answers));
  return Object.fromEntries(
    Object.entries(scores).map(([id, points]) => [id, (points / 100) * importance]),
  );
}

/** The sum of fine-tuning minus that of prompt engineering, in points. */
export function fineTuningLead(content: Content, answers: Answers): number {
  const sums = sumsOf(content, answers);
  return (sums['fine-tuning'] ?? 0) - (sums['prompt-engineering'] ?? 0);
}
