import type { Answers, Content, OwnWeights } from '../content/schema';
import { weightParameter } from './weight-parameters';

/**
 * The canonical query of answers and own weights, without a question mark: one parameter for each
 * answered question, in the order of the questionnaire, then one for each weight, in the order of
 * the criteria. Equal answers and weights give equal queries.
 */
export function encodeAnswers(
  content: Pick<Content, 'questions' | 'criteria'>,
  answers: Answers,
  ownWeights: OwnWeights = {},
): string {
  const parameters = new URLSearchParams();
  for (const { id } of content.questions) {
    const option = answers[id];
    if (option !== undefined) parameters.append(id, option);
  }
  for (const { id } of content.criteria) {
    const points = ownWeights[id];
    if (points !== undefined) parameters.append(weightParameter(id), String(points));
  }
  return parameters.toString();
}
