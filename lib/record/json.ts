import type { Advice } from '../advice/advise';
import { describeProblem } from '../answers/problems';
import type { Content } from '../content/schema';
import { similarCasesExceptSelf } from '../evidence/similar-cases';

/** The API response: the recommendation with its trace, problems of the input, and its page. */
export function toJson(advice: Advice, url: string) {
  const { content, version, answers, problems, recommendation } = advice;
  return {
    contentVersion: version,
    ...recommendation,
    similarCases: similarCasesExceptSelf(content, recommendation).map(
      ({ case: precedent, ...comparison }) => ({
        id: precedent.id,
        title: precedent.title,
        source: precedent.source.url,
        best: precedent.outcome.best,
        acceptable: precedent.outcome.acceptable,
        ...comparison,
      }),
    ),
    answers,
    problems: describeProblems(content, problems),
    url,
  };
}

/** Problems with a `detail` sentence each, as API responses list them. */
export function describeProblems(content: Content, problems: Advice['problems']) {
  return problems.map((problem) => ({
    ...problem,
    detail: describeProblem(content, problem, 'program'),
  }));
}
