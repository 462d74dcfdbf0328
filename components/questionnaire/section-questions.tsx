import { ALL_SECTIONS, forQuestions } from '@/lib/addresses/hrefs';
import type { Problem } from '@/lib/answers/problems';
import { measureProgress } from '@/lib/answers/progress';
import type { Content } from '@/lib/content/schema';
import { applicableQuestions } from '@/lib/engine/model/known';
import type { Recommendation } from '@/lib/engine/recommend';
import { FocusHeading } from '../ui/focus-heading';
import { AdvisorForm } from './advisor-form';
import { Problems } from './problems';
import { ProgressLine } from './progress-line';
import { ResumeNotice } from './resume-notice';
import { ScoresSoFar } from './scores-so-far';

const ALL_QUESTIONS = {
  id: ALL_SECTIONS,
  name: 'All questions',
  intro: 'Answer what you can, in any order.',
};

/** The section with this id, the page of all sections for `ALL_SECTIONS`, or undefined. */
export function findSection({ sections }: Content, id: string) {
  return id === ALL_SECTIONS ? ALL_QUESTIONS : sections.find((section) => section.id === id);
}

/** A page of the questionnaire: progress, questions and the scores so far. */
export function SectionQuestions(props: {
  content: Content;
  section: { id: string; name: string; intro: string };
  advice: {
    recommendation: Recommendation;
    problems: Problem[];
    query: string;
  };
  /** The query as requested, before it was made canonical. */
  rawQuery: string;
  /** Whether sections are collapsed where several are on one page. */
  isFolded?: boolean;
}) {
  const { content, section, advice, rawQuery, isFolded = false } = props;
  const { problems, recommendation } = advice;
  const query = forQuestions(advice.query);
  const { answers, ownWeights } = recommendation;
  const progress = measureProgress(content, answers, section.id);
  const visibleSections =
    section === ALL_QUESTIONS ? content.sections : content.sections.filter(isHere);
  return (
    <>
      <ProgressLine progress={progress} sections={content.sections} currentSection={section.id} />
      <FocusHeading key={section.id} className="text-3xl @2xl:text-4xl">
        {section.name}
      </FocusHeading>
      <p className="mt-3 mb-8 max-w-prose text-lg text-muted">{section.intro}</p>
      <Problems content={content} problems={problems} validInput={recommendation} />
      {query === '' && <ResumeNotice section={section.id} />}
      <div className="grid gap-10 @5xl:grid-cols-[1fr_18rem]">
        <div className="min-w-0">
          <AdvisorForm
            {...{
              content,
              answers,
              ownWeights,
              query,
              rawQuery,
              progress,
              visibleSections,
              isFolded,
            }}
            irrelevantQuestions={irrelevantQuestions(recommendation)}
            mayStop={mayStop(recommendation)}
            currentSection={section.id}
            applicableQuestions={applicableQuestions(content, answers)}
          />
        </div>
        <aside aria-labelledby="standing" className="@5xl:sticky @5xl:top-4 @5xl:self-start">
          <ScoresSoFar
            recommendation={recommendation}
            approaches={content.approaches}
            mayStop={mayStop(recommendation)}
          />
        </aside>
      </div>
    </>
  );

  function isHere({ id }: { id: string }): boolean {
    return id === section.id;
  }
}

/** Whether there are enough answers for a verdict, and no open question can change the winner. */
function mayStop({ verdict, unanswered, analysis }: Recommendation): boolean {
  return verdict !== 'not-enough-answers' && unanswered.length > 0 && analysis.decided;
}

function irrelevantQuestions({ analysis }: Recommendation): string[] {
  return analysis.open.filter(({ canChange }) => !canChange).map(({ question }) => question);
}
