import type { Answers, Content } from '../content/schema';
import { applicableQuestions } from '../engine/model/known';

export type Progress = {
  answered: number;
  total: number;
  /** Minutes for the unanswered questions from `fromSection` on, rounded up; 0 if none. */
  minutesLeft: number;
  sections: { section: string; answered: number; total: number }[];
};

/**
 * The progress through the questionnaire. Remaining time is counted from `fromSection`, or from the
 * start where it is missing or unknown. "I don't know yet" counts as an answer.
 */
export function measureProgress(
  content: Content,
  answers: Answers,
  fromSection?: string,
): Progress {
  const applicable = applicableQuestions(content, answers);
  const sections = content.sections.map(({ id }) => {
    const sectionQuestions = applicable.filter((question) => question.section === id);
    const answered = sectionQuestions.filter(
      (question) => answers[question.id] !== undefined,
    ).length;
    return { section: id, answered, total: sectionQuestions.length };
  });
  const answered = sections.reduce((sum, section) => sum + section.answered, 0);
  const remaining = sections.slice(
    Math.max(
      0,
      sections.findIndex(({ section }) => section === fromSection),
    ),
  );
  const unanswered = remaining.reduce((sum, section) => sum + section.total - section.answered, 0);
  const secondsLeft = unanswered * content.method.secondsPerQuestion;
  return { answered, total: applicable.length, minutesLeft: Math.ceil(secondsLeft / 60), sections };
}
