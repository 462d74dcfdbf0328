import type { Answers, Content, OwnWeights, Question } from '../content/schema';
import { UNKNOWN } from '../content/unknown';
import { MOST_WEIGHT } from '../engine/model/units';
import type { Problem } from './problems';
import { criterionOf, weightParameter } from './weight-parameters';

type Decoded = { answers: Answers; ownWeights: OwnWeights; problems: Problem[] };

/** Far above any real set of answers; what lies beyond is not read. */
export const MOST_PARAMETERS = 200;
export const LONGEST_TEXT = 100;

/**
 * Reads answers (question id, option id) and the person's own weights (weight.criterion id,
 * a whole number from 0 to MOST_WEIGHT) from parameters, keeping all that is valid and
 * naming each thing that is not. Where options are bands, a whole number stands for the
 * band it lies in. A blank value is no answer. The first of several values for a parameter
 * counts. Weights that are all 0 weigh nothing and are not kept. Never throws.
 */
export function decodeAnswers(
  content: Content,
  parameters: Iterable<readonly [string, string]>,
): Decoded {
  const given = new Map<string, string>();
  const problems: Problem[] = [];
  let count = 0;

  for (const [parameter, value] of parameters) {
    if (++count > MOST_PARAMETERS) {
      problems.push({ kind: 'too-many', limit: MOST_PARAMETERS });
      break;
    }
    const read = readParameter(content, parameter, value);
    if (read === undefined) continue;
    if (typeof read !== 'string') {
      problems.push(read);
      continue;
    }
    const kept = given.get(parameter);
    if (kept === undefined) given.set(parameter, read);
    else if (kept !== read) problems.push({ kind: 'duplicate', parameter, value, kept });
  }
  const ownWeights = weightsIn(content, given);
  if (ownWeights === undefined) problems.push({ kind: 'no-weight' });
  return { answers: inOrder(content, given), ownWeights: ownWeights ?? {}, problems };
}

/** The option or weight that a parameter gives, what is wrong with it, or nothing if blank. */
function readParameter(
  content: Content,
  parameter: string,
  value: string,
): string | Problem | undefined {
  const question = content.questions.find(({ id }) => id === parameter);
  const criterion = criterionOf(parameter);
  const isKnown = question !== undefined || content.criteria.some(({ id }) => id === criterion);
  if (value.trim() === '' && isKnown) return undefined;
  if (parameter.length > LONGEST_TEXT || value.length > LONGEST_TEXT) {
    return { kind: 'too-long', parameter: parameter.slice(0, LONGEST_TEXT), limit: LONGEST_TEXT };
  }
  if (!isKnown) {
    return { kind: criterion === undefined ? 'unknown-question' : 'unknown-criterion', parameter };
  }
  if (question) {
    return readOption(question, value.trim()) ?? { kind: 'unknown-option', parameter, value };
  }
  return readWeight(value.trim()) ?? { kind: 'bad-weight', parameter, value, most: MOST_WEIGHT };
}

function readWeight(value: string): string | undefined {
  if (!/^\d+$/.test(value)) return undefined;
  const points = Number(value);
  return points <= MOST_WEIGHT ? String(points) : undefined;
}

/** The weights given, by criterion; undefined where every criterion would weigh nothing. */
function weightsIn(
  { criteria }: Content,
  given: ReadonlyMap<string, string>,
): OwnWeights | undefined {
  const weights = criteria.flatMap(({ id }): [string, number][] => {
    const points = given.get(weightParameter(id));
    return points === undefined ? [] : [[id, Number(points)]];
  });
  const isNothing = weights.length === criteria.length && weights.every(([, own]) => own === 0);
  return isNothing ? undefined : Object.fromEntries(weights);
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
