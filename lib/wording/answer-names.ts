import type { Question } from '../content/schema';
import { UNKNOWN } from '../content/unknown';

export const DONT_KNOW = 'I don’t know yet';

/** An option in the words of the questionnaire. */
export function optionLabel({ options }: Question, option: string | undefined): string {
  if (option === undefined) return 'Not answered';
  if (option === UNKNOWN) return DONT_KNOW;
  return options.find(({ id }) => id === option)?.label ?? option;
}

/** Answers as "Label: option" phrases, in the order of the questionnaire. */
export function answerPhrases(
  questions: readonly Question[],
  answers: Readonly<Record<string, string>>,
): string[] {
  return questions
    .filter(({ id }) => answers[id] !== undefined)
    .map((question) => `${question.label}: ${optionLabel(question, answers[question.id])}`);
}
