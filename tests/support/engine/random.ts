import type { Answers } from '@/lib/content/schema';

/** Every random test starts here, so that a failure comes back. */
export const SEED = 20_260_701;

/** The answers without those to the questions named. */
export function without(answers: Answers, ...questions: string[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !questions.includes(id)));
}
