import type { Answers, Content, OwnWeights, Question } from '../content/schema';
import { UNKNOWN } from '../content/unknown';
import { MAX_WEIGHT } from '../engine/model/units';
import type { Problem } from './problems';
import { criterionOf, weightParameter } from './weight-parameters';

type Decoded = { answers: Answers; ownWeights: OwnWeights; problems: Problem[] };

/** Parameters beyond this number are not read; no real set of answers comes near it. */
export const MAX_PARAMETERS = 200;
/** The longest parameter name or value that is read, in characters. */
export const MAX_TEXT_LENGTH = 100;

/**
 * Decodes answers (question id, option id) and own weights (weight.<criterion id>, a whole number
 * from 0 to MAX_WEIGHT) from parameters. Keeps all valid ones and reports a problem for each of
 * the others. Where options are bands, a whole number selects the band that contains it. A blank
 * value is no answer. Of several values for one parameter the first counts. If every criterion is
 * weighted 0, the weights are dropped and this is reported. Never throws.
 */
export function decodeAnswers(
  content: Content,
  parameters: Iterable<readonly [string, string]>,
): Decoded {
  const values = new Map<string, string>();
  const problems: Problem[] = [];
  let count = 0;

  for (const [parameter, value] of parameters) {
    if (++count > MAX_PARAMETERS) {
      problems.push({ kind: 'too-many', limit: MAX_PARAMETERS });
      break;
    }
    const parsed = readParameter(content, parameter, value);
    if (parsed === undefined) continue;
    if (typeof parsed !== 'string') {
      problems.push(parsed);
      continue;
    }
    const kept = values.get(parameter);
    if (kept === undefined) values.set(parameter, parsed);
    else if (kept !== parsed) problems.push({ kind: 'duplicate', parameter, value, kept });
  }
  const ownWeights = ownWeightsIn(content, values);
  if (ownWeights === undefined) problems.push({ kind: 'no-weight' });
  return { answers: answersIn(content, values), ownWeights: ownWeights ?? {}, problems };
}

/** Whether a parameter is that of a question, or of the weight of a criterion. */
export function isKnownParameter({ questions, criteria }: Content, parameter: string): boolean {
  const criterion = criterionOf(parameter);
  return (
    questions.some(({ id }) => id === parameter) || criteria.some(({ id }) => id === criterion)
  );
}

/** The option or weight that a parameter gives, the problem with it, or undefined if blank. */
function readParameter(
  content: Content,
  parameter: string,
  value: string,
): string | Problem | undefined {
  const question = content.questions.find(({ id }) => id === parameter);
  const isKnown = isKnownParameter(content, parameter);
  if (value.trim() === '' && isKnown) return undefined;
  if (parameter.length > MAX_TEXT_LENGTH || value.length > MAX_TEXT_LENGTH) {
    return {
      kind: 'too-long',
      parameter: parameter.slice(0, MAX_TEXT_LENGTH),
      limit: MAX_TEXT_LENGTH,
    };
  }
  if (!isKnown) {
    const kind = criterionOf(parameter) === undefined ? 'unknown-question' : 'unknown-criterion';
    return { kind, parameter };
  }
  if (question) {
    return readOption(question, value.trim()) ?? { kind: 'unknown-option', parameter, value };
  }
  return readWeight(value.trim()) ?? { kind: 'bad-weight', parameter, value, most: MAX_WEIGHT };
}

function readWeight(value: string): string | undefined {
  if (!/^\d+$/.test(value)) return undefined;
  const points = Number(value);
  return points <= MAX_WEIGHT ? String(points) : undefined;
}

/** Own weights by criterion; undefined where every criterion is weighted 0. */
function ownWeightsIn(
  { criteria }: Content,
  values: ReadonlyMap<string, string>,
): OwnWeights | undefined {
  const weightPairs = criteria.flatMap(({ id }): [string, number][] => {
    const points = values.get(weightParameter(id));
    return points === undefined ? [] : [[id, Number(points)]];
  });
  const areAllZero =
    weightPairs.length === criteria.length && weightPairs.every(([, points]) => points === 0);
  return areAllZero ? undefined : Object.fromEntries(weightPairs);
}

function readOption({ options, unknown }: Question, value: string): string | undefined {
  if (options.some(({ id }) => id === value)) return value;
  if (unknown && value === UNKNOWN) return UNKNOWN;
  if (!/^\d+$/.test(value)) return undefined;
  const number = Number(value);
  return options.findLast(({ from }) => from !== undefined && from <= number)?.id;
}

/** Answers in the order of the questionnaire. */
function answersIn(content: Content, values: ReadonlyMap<string, string>): Answers {
  const answers: Record<string, string> = {};
  for (const { id } of content.questions) {
    const option = values.get(id);
    if (option !== undefined) answers[id] = option;
  }
  return answers;
}
