import type { Question } from '../content/schema';
import { UNKNOWN } from '../content/unknown';

export const UNKNOWN_LABEL = 'I don’t know yet';

/** The label of an option; "Not answered" for undefined, the id itself if it is not known. */
export function optionLabel({ options }: Question, option: string | undefined): string {
  if (option === undefined) return 'Not answered';
  if (option === UNKNOWN) return UNKNOWN_LABEL;
  return options.find(({ id }) => id === option)?.label ?? option;
}

/** Answers as "Label: option" phrases, in the order of `questions`. */
export function answerPhrases(
  questions: readonly Question[],
  answers: Readonly<Record<string, string>>,
): string[] {
  return questions
    .filter(({ id }) => answers[id] !== undefined)
    .map((question) => `${question.label}: ${optionLabel(question, answers[question.id])}`);
}
