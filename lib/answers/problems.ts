import type { Content } from '../content/schema';
import type { Problem } from './decode';

/** One plain sentence or two: what is wrong with a parameter, and what was done about it. */
export function describeProblem(content: Content, problem: Problem): string {
  const labelOf = (id: string) => content.questions.find((question) => question.id === id)?.label;
  switch (problem.kind) {
    case 'unknown-question':
      return `There is no question called "${problem.parameter}". It was ignored.`;
    case 'unknown-option':
      return `"${problem.value}" is not an answer to "${labelOf(problem.parameter)}" (${problem.parameter}), so it was ignored. ${expectation(content, problem.parameter)}`;
    case 'duplicate':
      return `"${labelOf(problem.parameter)}" (${problem.parameter}) is answered more than once. The first answer, "${problem.kept}", counts; "${problem.value}" was ignored.`;
    case 'too-long':
      return `The parameter "${problem.parameter}" or its value is longer than ${problem.limit} characters. It was ignored.`;
    case 'too-many':
      return `There are more than ${problem.limit} parameters. Those after the first ${problem.limit} were ignored.`;
    default:
      return problem satisfies never;
  }
}

function expectation(content: Content, id: string): string {
  const question = content.questions.find((question) => question.id === id);
  const ids = question?.options.map((option) => option.id) ?? [];
  const bands = question?.options.some(({ from }) => from !== undefined);
  return `It can be ${ids.join(', ')}${bands ? ', or a whole number' : ''}.`;
}
