import type { Advice } from '../advise';
import { describeProblem } from '../answers/problems';
import type { Content } from '../content/schema';

/** The API's value: the recommendation with its trace, what was wrong with the input, its page. */
export function toJson(content: Content, version: string, advice: Advice, url: string) {
  const { answers, problems, recommendation } = advice;
  return {
    contentVersion: version,
    ...recommendation,
    answers,
    problems: describeProblems(content, problems),
    url,
  };
}

/** Each problem with its sentence, as the API and its error responses list them. */
export function describeProblems(content: Content, problems: Advice['problems']) {
  return problems.map((problem) => ({ ...problem, detail: describeProblem(content, problem) }));
}
