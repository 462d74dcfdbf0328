import type { Answers, Content } from '../content/schema';

/**
 * The canonical query of the answers, without a question mark: one parameter for each
 * answered question, in the order of the questionnaire. Equal answers, equal query.
 */
export function encodeAnswers(content: Pick<Content, 'questions'>, answers: Answers): string {
  const query = new URLSearchParams();
  for (const { id } of content.questions) {
    const option = answers[id];
    if (option !== undefined) query.append(id, option);
  }
  return query.toString();
}
