import type { Answers, Content, Question } from '../../content/schema';
import { UNKNOWN } from '../../content/unknown';
import { evaluate, type Known } from './condition';

type ConditionalQuestion = Pick<Question, 'id' | 'appliesWhen'>;

/**
 * The answers that count, with `null` for questions that do not apply, whatever their answer.
 * Answers of UNKNOWN are left out. Questions have to be in the order of the content, in which
 * a question depends on earlier ones only.
 */
export function knownAnswers(questions: readonly ConditionalQuestion[], answers: Answers): Known {
  const known: Record<string, string | null> = {};
  for (const { id, appliesWhen } of questions) {
    const answer = answers[id];
    if (evaluate(appliesWhen, known) === 'fails') known[id] = null;
    else if (answer !== undefined && answer !== UNKNOWN) known[id] = answer;
  }
  return known;
}

/** The questions that apply or may still apply, in the order of the content. */
export function applicableQuestions(content: Content, answers: Answers): Question[] {
  const known = knownAnswers(content.questions, answers);
  return content.questions.filter((question) => known[question.id] !== null);
}
