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
import { Resume } from './resume';
import { Standing } from './standing';

const EVERYTHING = {
  id: ALL_SECTIONS,
  name: 'All questions',
  intro: 'Answer what you can, in any order.',
};

/** The section of an id, all of them as one, or undefined where there is none. */
export function sectionCalled({ sections }: Content, id: string) {
  return id === ALL_SECTIONS ? EVERYTHING : sections.find((section) => section.id === id);
}

/** A section of the questionnaire with its questions, and how the approaches stand so far. */
export function SectionQuestions(props: {
  content: Content;
  section: { id: string; name: string; intro: string };
  advice: {
    recommendation: Recommendation;
    problems: Problem[];
    query: string;
  };
  /** The query as it was given. */
  given: string;
  /** Whether sections that stand on one page are folded, for little room. */
  isFolded?: boolean;
}) {
  const { content, section, advice, given, isFolded = false } = props;
  const { problems, recommendation } = advice;
  const query = forQuestions(advice.query);
  const { answers, ownWeights } = recommendation;
  const progress = measureProgress(content, answers, section.id);
  const shown = section === EVERYTHING ? content.sections : content.sections.filter(isHere);
  return (
    <>
      <ProgressLine progress={progress} sections={content.sections} here={section.id} />
      <FocusHeading key={section.id} className="text-3xl @2xl:text-4xl">
        {section.name}
      </FocusHeading>
      <p className="mt-3 mb-8 max-w-prose text-lg text-muted">{section.intro}</p>
      <Problems content={content} problems={problems} kept={recommendation} />
      {query === '' && <Resume section={section.id} />}
      <div className="grid gap-10 @5xl:grid-cols-[1fr_18rem]">
        <div className="min-w-0">
          <AdvisorForm
            {...{ content, answers, ownWeights, query, given, progress, shown, isFolded }}
            idle={idleQuestions(recommendation)}
            mayStop={mayStop(recommendation)}
            here={section.id}
            asked={applicableQuestions(content, answers)}
          />
        </div>
        <aside aria-labelledby="standing" className="@5xl:sticky @5xl:top-4 @5xl:self-start">
          <Standing
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

/** Whether there is a verdict, and it is proved that no open question can change the first place. */
function mayStop({ verdict, unanswered, analysis }: Recommendation): boolean {
  return verdict !== 'not-enough-answers' && unanswered.length > 0 && analysis.decided;
}

function idleQuestions({ analysis }: Recommendation): string[] {
  return analysis.open.filter(({ canChange }) => !canChange).map(({ question }) => question);
}
