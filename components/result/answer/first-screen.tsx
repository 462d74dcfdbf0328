import type { ReactNode } from 'react';
import { ALL_SECTIONS, hrefs } from '@/lib/addresses/hrefs';
import type { Content } from '@/lib/content/schema';
import type { Recommendation } from '@/lib/engine/recommend';
import type { SimilarCase } from '@/lib/evidence/similar-cases';
import { mostInformativeQuestion } from '@/lib/wording/open-findings';
import { verdictHeadline } from '@/lib/wording/verdict';
import { FragmentLink } from '../../site/fragment-link';
import { Link } from '../../site/link';
import { buttonClasses } from '../../ui/button';
import { FocusHeading } from '../../ui/focus-heading';
import { MainReasons, Scores } from './headline';
import { SurenessSummary } from './sureness-summary';

/** The top of a result: verdict, scores, strongest reasons, sureness and next actions. */
export function FirstScreen(props: {
  content: Content;
  recommendation: Recommendation;
  similar: readonly SimilarCase[];
  query: string;
  /** Whether the result is a what-if variant of another one. */
  isWhatIf: boolean;
  warnings: ReactNode;
  children: ReactNode;
}) {
  const { content, recommendation, similar, query, isWhatIf, warnings, children } = props;
  const result = { content, recommendation };
  const open = recommendation.unanswered;
  const isBegun = query !== '' || isWhatIf;
  const isDecided = recommendation.analysis.decided;
  const telling = isBegun ? mostInformativeQuestion(result)?.question : undefined;
  const nextQuestion = telling ?? content.questions.find(({ id }) => open.includes(id));
  return (
    <>
      <p className="text-muted text-sm">Your recommendation</p>
      <FocusHeading page={query} className="mt-2 text-4xl @2xl:text-5xl">
        {verdictHeadline(recommendation, content.approaches)}
      </FocusHeading>
      {warnings}
      <div className="mt-6 grid gap-x-12 gap-y-8 @5xl:grid-cols-2">
        <MainReasons {...result} />
        {isBegun && (
          <div>
            <Scores {...result} isInTenths={isWhatIf} />
          </div>
        )}
      </div>
      {isBegun && <SurenessSummary {...result} similar={similar} query={query} />}
      <p className="mt-8 flex flex-wrap gap-3 print:hidden">
        {isDecided &&
          recommendation.recommended &&
          recommendation.verdict !== 'not-enough-answers' && (
            <FragmentLink href="#steps" className={buttonClasses('primary')}>
              See the first steps
            </FragmentLink>
          )}
        {nextQuestion && (
          <Link
            href={hrefs.question(nextQuestion.section, nextQuestion.id, query)}
            className={buttonClasses(isDecided ? 'secondary' : 'primary')}
          >
            {!isBegun && 'Answer the questions'}
            {isBegun &&
              (open.length === 1
                ? 'Answer the open question'
                : `Answer ${open.length} open questions`)}
          </Link>
        )}
        {isBegun && (
          <Link href={hrefs.section(ALL_SECTIONS, query)} className={buttonClasses('secondary')}>
            Change your answers
          </Link>
        )}
      </p>
      {isBegun && children}
    </>
  );
}
