import type { Answers, Content } from '../content/schema';
import { applicableQuestions } from '../engine/model/known';

export type Progress = {
  answered: number;
  total: number;
  /** For the questions from this section on, rounded up; 0 when nothing is left there. */
  minutesLeft: number;
  sections: { section: string; answered: number; total: number }[];
};

/**
 * How much of the questionnaire is done, and how long the rest takes for somebody who
 * stands at a section (from the start, where it is none). "I don't know yet" is an answer.
 */
export function measureProgress(content: Content, answers: Answers, at?: string): Progress {
  const asked = applicableQuestions(content, answers);
  const sections = content.sections.map(({ id }) => {
    const own = asked.filter((question) => question.section === id);
    const answered = own.filter((question) => answers[question.id] !== undefined).length;
    return { section: id, answered, total: own.length };
  });
  const answered = sections.reduce((sum, section) => sum + section.answered, 0);
  const ahead = sections.slice(
    Math.max(
      0,
      sections.findIndex(({ section }) => section === at),
    ),
  );
  const left = ahead.reduce((sum, section) => sum + section.total - section.answered, 0);
  const secondsLeft = left * content.method.secondsPerQuestion;
  return { answered, total: asked.length, minutesLeft: Math.ceil(secondsLeft / 60), sections };
}
