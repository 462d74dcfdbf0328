import type { Content } from '../content/schema';
import { criterionOf } from './weight-parameters';

/** A problem with the parameters of a request; describeProblem puts it into words. */
export type Problem =
  | { kind: 'incomplete-link' }
  | { kind: 'unknown-question'; parameter: string }
  | { kind: 'unknown-option'; parameter: string; value: string }
  | { kind: 'unknown-criterion'; parameter: string }
  | { kind: 'bad-weight'; parameter: string; value: string; most: number }
  | { kind: 'no-weight' }
  | { kind: 'bad-comparison'; parameter: string }
  | { kind: 'retired'; parameter: string; value: string; release: number; because: string }
  | { kind: 'unknown-rules'; value: string; newest: string; isNewer: boolean }
  | { kind: 'unknown-theme'; parameter: string; value: string; themes: readonly string[] }
  | { kind: 'duplicate'; parameter: string; value: string; kept: string }
  | { kind: 'too-long'; parameter: string; limit: number }
  | { kind: 'too-many'; limit: number };

/**
 * One or two sentences: what is wrong with a parameter, and what was done about it. Possible
 * options are listed with their labels for people, by id alone for programs.
 */
export function describeProblem(
  content: Content,
  problem: Problem,
  audience: 'person' | 'program' = 'person',
): string {
  const labelOf = (parameter: string) =>
    content.questions.find(({ id }) => id === parameter)?.label ??
    content.criteria.find(({ id }) => id === criterionOf(parameter))?.name;
  /** Programs get no result where there is a problem. */
  const seen = (sentence: string) => (audience === 'person' ? sentence : '');
  switch (problem.kind) {
    case 'incomplete-link':
      return audience === 'person'
        ? 'This link is not complete: a part of it was cut off or changed on its way. What you see rests on what is left. Ask for the whole link, or go through the answers.'
        : 'This link is not complete: its check does not match the rest, so a part was cut off or changed. Send the whole link, or leave its check out.';
    case 'unknown-question':
      return `There is no question called “${problem.parameter}”.`;
    case 'unknown-option':
      return `“${problem.value}” is not an answer to “${labelOf(problem.parameter)}” (${problem.parameter}). ${expectation(content, problem.parameter, audience)}`;
    case 'unknown-criterion':
      return `There is no criterion called “${criterionOf(problem.parameter)}” to weigh (${problem.parameter}).`;
    case 'bad-weight':
      return `“${problem.value}” is not a weight for “${labelOf(problem.parameter)}” (${problem.parameter}). It can be a whole number from 0 to ${problem.most}.`;
    case 'no-weight':
      return 'Every criterion was given the weight 0, so nothing would count. Give at least one criterion more than 0.';
    case 'bad-comparison':
      return `The result to compare with (“${problem.parameter}”) could not be read in full.${seen(' What could be read was used.')}`;
    case 'retired':
      return `“${problem.parameter}=${problem.value}” has no counterpart since release ${problem.release} of the rules. ${problem.because}`;
    case 'unknown-rules':
      return problem.isNewer
        ? `This link was made by newer rules (${problem.value}) than this advisor has (${problem.newest}).${seen(' What you see is the result by the rules it has.')}`
        : `This advisor does not know the rules that this link was made by (${problem.value}).${seen(` What you see is the result by today’s rules (${problem.newest}).`)}`;
    case 'unknown-theme':
      return `“${problem.value}” is not a look (${problem.parameter}). It can be ${problem.themes.join(', ')}.`;
    case 'duplicate':
      return `“${labelOf(problem.parameter) ?? 'Rules'}” (${problem.parameter}) is given more than once, as “${problem.kept}” and as “${problem.value}”. Only the first can count.`;
    case 'too-long':
      return `The parameter “${problem.parameter}” or its value is longer than ${problem.limit} characters.`;
    case 'too-many':
      return `There are more than ${problem.limit} parameters. Only the first ${problem.limit} are read.`;
    default:
      return problem satisfies never;
  }
}

/** The most parameters of unknown names that are named. */
const MAX_NAMED = 3;
const CALLED = { 'unknown-question': 'questions', 'unknown-criterion': 'criteria' } as const;

/**
 * The problems as sentences for people, each sentence once, and one for all parameters of unknown
 * names where there are many.
 */
export function problemSentences(content: Content, problems: readonly Problem[]): string[] {
  const unknownNames = (kind: keyof typeof CALLED) => [
    ...new Set(problems.flatMap((problem) => (problem.kind === kind ? [problem.parameter] : []))),
  ];
  const names = {
    'unknown-question': unknownNames('unknown-question'),
    'unknown-criterion': unknownNames('unknown-criterion'),
  };
  const sentences = problems.map((problem) => {
    if (problem.kind !== 'unknown-question' && problem.kind !== 'unknown-criterion')
      return describeProblem(content, problem);
    const { length } = names[problem.kind];
    if (length <= MAX_NAMED) return describeProblem(content, problem);
    const named = names[problem.kind].slice(0, MAX_NAMED).map((name) => `“${name}”`);
    return `There are no ${CALLED[problem.kind]} called ${named.join(', ')} and ${length - MAX_NAMED} more.`;
  });
  return [...new Set(sentences)];
}

function expectation({ questions }: Content, parameter: string, audience: string): string {
  const question = questions.find(({ id }) => id === parameter);
  const names = question?.options.map(({ id, label }) =>
    audience === 'person' ? `“${label}” (${id})` : id,
  );
  const hasBands = question?.options.some(({ from }) => from !== undefined);
  return `It can be ${names?.join(', ')}${hasBands ? ', or a whole number' : ''}.`;
}
