import type { Answers, Content } from '../content/schema';
import { applicableQuestions } from '../engine/known';

export type SectionProgress = { section: string; answered: number; total: number };
export type Progress = {
  answered: number;
  total: number;
  /** Rounded up; 0 when nothing is left. */
  minutesLeft: number;
  sections: SectionProgress[];
};

/** How much of the questionnaire is done. "I don't know yet" is an answer here. */
export function measureProgress(content: Content, answers: Answers): Progress {
  const asked = applicableQuestions(content, answers);
  const sections = content.sections.map(({ id }) => {
    const own = asked.filter((question) => question.section === id);
    const answered = own.filter((question) => answers[question.id] !== undefined).length;
    return { section: id, answered, total: own.length };
  });
  const answered = sections.reduce((sum, section) => sum + section.answered, 0);
  const secondsLeft = (asked.length - answered) * content.method.secondsPerQuestion;
  return { answered, total: asked.length, minutesLeft: Math.ceil(secondsLeft / 60), sections };
}
