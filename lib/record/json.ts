import type { Advice } from '../advice/advise';
import { describeProblem } from '../answers/problems';
import type { Content } from '../content/schema';
import { precedentsOf } from '../evidence/similar';

/** The API's value: the recommendation with its trace, what was wrong with the input, its page. */
export function toJson(advice: Advice, url: string) {
  const { content, version, answers, problems, recommendation } = advice;
  return {
    contentVersion: version,
    ...recommendation,
    similarCases: precedentsOf(content, recommendation).map(({ case: one, ...alike }) => ({
      id: one.id,
      title: one.title,
      source: one.source.url,
      best: one.outcome.best,
      acceptable: one.outcome.acceptable,
      ...alike,
    })),
    answers,
    problems: describeProblems(content, problems),
    url,
  };
}

/** Each problem with its sentence, as the API and its error responses list them. */
export function describeProblems(content: Content, problems: Advice['problems']) {
  return problems.map((problem) => ({
    ...problem,
    detail: describeProblem(content, problem, 'program'),
  }));
}
