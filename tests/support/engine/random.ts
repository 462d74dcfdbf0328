import type { Answers } from '@/lib/content/schema';

/** Seed of all random tests, so that failures are reproducible. */
export const SEED = 20_260_701;

/** The answers without those to the given questions. */
export function withoutAnswersTo(answers: Answers, ...questions: string[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !questions.includes(id)));
}
