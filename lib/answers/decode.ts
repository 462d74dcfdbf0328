import type { Answers, Content, Question } from '../content/schema';
import { UNKNOWN } from '../content/unknown';

/** What was wrong with one parameter; the sentence for it is made by describeProblem. */
export type Problem =
  | { kind: 'unknown-question'; parameter: string }
  | { kind: 'unknown-option'; parameter: string; value: string }
  | { kind: 'duplicate'; parameter: string; value: string; kept: string }
  | { kind: 'too-long'; parameter: string; limit: number }
  | { kind: 'too-many'; limit: number };

export type Decoded = { answers: Answers; problems: Problem[] };

/** Far above any real set of answers; what lies beyond is not read. */
export const MOST_PARAMETERS = 200;
export const LONGEST_TEXT = 100;

/**
 * Reads answers from parameters (question id, option id), keeping all that is valid and
 * naming each thing that is not. Where options are bands, a whole number stands for the
 * band it lies in. A blank value is no answer. The first of several answers to a
 * question counts. Never throws.
 */
export function decodeAnswers(
  content: Content,
  parameters: Iterable<readonly [string, string]>,
): Decoded {
  const questions = new Map(content.questions.map((question) => [question.id, question]));
  const given = new Map<string, string>();
  const problems: Problem[] = [];
  let count = 0;

  for (const [parameter, value] of parameters) {
    if (++count > MOST_PARAMETERS) {
      problems.push({ kind: 'too-many', limit: MOST_PARAMETERS });
      break;
    }
    if (value.trim() === '' && questions.has(parameter)) continue;
    if (parameter.length > LONGEST_TEXT || value.length > LONGEST_TEXT) {
      const short = parameter.slice(0, LONGEST_TEXT);
      problems.push({ kind: 'too-long', parameter: short, limit: LONGEST_TEXT });
      continue;
    }
    const question = questions.get(parameter);
    if (!question) {
      problems.push({ kind: 'unknown-question', parameter });
      continue;
    }
    const option = readOption(question, value.trim());
    const kept = given.get(parameter);
    if (option === undefined) problems.push({ kind: 'unknown-option', parameter, value });
    else if (kept === undefined) given.set(parameter, option);
    else if (kept !== option) problems.push({ kind: 'duplicate', parameter, value, kept });
  }
  return { answers: inOrder(content, given), problems };
}

function readOption({ options, unknown }: Question, value: string): string | undefined {
  if (options.some(({ id }) => id === value)) return value;
  if (unknown && value === UNKNOWN) return UNKNOWN;
  if (!/^\d+$/.test(value)) return undefined;
  const number = Number(value);
  return options.findLast(({ from }) => from !== undefined && from <= number)?.id;
}

function inOrder(content: Content, given: ReadonlyMap<string, string>): Answers {
  const answers: Record<string, string> = {};
  for (const { id } of content.questions) {
    const option = given.get(id);
    if (option !== undefined) answers[id] = option;
  }
  return answers;
}
