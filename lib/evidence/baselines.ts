import type { Answers, Baseline, Content } from '../content/schema';
import { evaluate } from '../engine/model/condition';
import { know } from '../engine/model/known';

/** The approach of a baseline's first condition that holds, otherwise its `otherwise`. */
export function decide({ questions }: Content, baseline: Baseline, answers: Answers): string {
  const known = know(questions, answers);
  const decided = baseline.list.find(({ when }) => evaluate(when, known) === 'holds');
  return decided?.approach ?? baseline.otherwise;
}
