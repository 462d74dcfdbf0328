import type { Answers, Content, Question } from '../../content/schema';
import { UNKNOWN } from '../../content/unknown';
import { evaluate, type Known } from './condition';

type Asked = Pick<Question, 'id' | 'appliesWhen'>;

/**
 * What the answers make known. A question that no longer applies is `null` here,
 * whatever its answer: the answer is kept by the caller and counts again when the
 * question applies again. Questions are visited in the order of the content, so a
 * question can only depend on earlier ones.
 */
export function know(questions: readonly Asked[], answers: Answers): Known {
  const known: Record<string, string | null> = {};
  for (const { id, appliesWhen } of questions) {
    const answer = answers[id];
    if (evaluate(appliesWhen, known) === 'fails') known[id] = null;
    else if (answer !== undefined && answer !== UNKNOWN) known[id] = answer;
  }
  return known;
}

/** The questions that apply, or may still apply, in the order of the content. */
export function applicableQuestions(content: Content, answers: Answers): Question[] {
  const known = know(content.questions, answers);
  return content.questions.filter((question) => known[question.id] !== null);
}
