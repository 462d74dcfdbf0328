import type { Answers, Baseline, Content } from '../content/schema';
import { evaluate } from '../engine/model/condition';
import { knownAnswers } from '../engine/model/known';

/** The approach of a baseline's first condition that holds, otherwise its `otherwise`. */
export function baselineChoice(
  { questions }: Content,
  baseline: Baseline,
  answers: Answers,
): string {
  const known = knownAnswers(questions, answers);
  const decided = baseline.list.find(({ when }) => evaluate(when, known) === 'holds');
  return decided?.approach ?? baseline.otherwise;
}
