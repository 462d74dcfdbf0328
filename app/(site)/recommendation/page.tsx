import type { Metadata } from 'next';
import Link from 'next/link';
import { Problems } from '@/components/questionnaire/problems';
import { Remember } from '@/components/questionnaire/remember';
import { AnswerList } from '@/components/recommendation/answer-list';
import { Conflicts } from '@/components/recommendation/conflicts';
import { Criteria } from '@/components/recommendation/criteria';
import { Lead, Scores } from '@/components/recommendation/headline';
import { OpenQuestions } from '@/components/recommendation/open-questions';
import { Reasons } from '@/components/recommendation/reasons';
import { Retrieval } from '@/components/recommendation/retrieval';
import { Steps } from '@/components/recommendation/steps';
import { verdictHeadline } from '@/components/recommendation/verdict';
import { buttonLook } from '@/components/ui/button';
import { CopyLink } from '@/components/ui/copy-link';
import { FocusHeading } from '@/components/ui/focus-heading';
import { PrintButton } from '@/components/ui/print-button';
import { Section } from '@/components/ui/section';
import { adviseOn } from '@/lib/advise';
import type { SearchParams } from '@/lib/answers/parameters';
import { describeProblem } from '@/lib/answers/problems';
import { content, version } from '@/lib/content/current';
import { ALL_SECTIONS, hrefs } from '@/lib/site';

type Props = { searchParams: Promise<SearchParams> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { recommendation } = await adviseOn(searchParams);
  return {
    title: verdictHeadline(recommendation, content.approaches),
    robots: { index: false },
    referrer: 'no-referrer',
  };
}

export default async function RecommendationPage({ searchParams }: Props) {
  const { problems, query, recommendation } = await adviseOn(searchParams);
  const approach = content.approaches.find(({ id }) => id === recommendation.recommended);
  const conflicts = content.conflicts.filter(({ id }) => recommendation.conflicts.includes(id));
  const given = { content, recommendation };
  return (
    <>
      <p className="text-muted text-sm">Your recommendation, by rules version {version}</p>
      <FocusHeading className="mt-2 text-4xl sm:text-5xl">
        {verdictHeadline(recommendation, content.approaches)}
      </FocusHeading>
      <Problems sentences={problems.map((problem) => describeProblem(content, problem))} />
      <Remember query={query} />
      <div className="mt-6 grid gap-x-12 gap-y-8 lg:grid-cols-2">
        <Lead {...given} />
        <div>
          <Scores {...given} />
        </div>
      </div>
      <p className="mt-8 flex flex-wrap gap-3 print:hidden">
        <Link href={hrefs.section(ALL_SECTIONS, query)} className={buttonLook()}>
          {query ? 'Change your answers' : 'Answer the questions'}
        </Link>
        <a href="#share" className={buttonLook('secondary')}>
          Share or print
        </a>
      </p>
      <Contents hasConflicts={conflicts.length > 0} />
      <Section id="reasons" title="Reasons">
        <Reasons {...given} />
      </Section>
      <Section id="open" title="What is still open">
        <OpenQuestions {...given} query={query} />
      </Section>
      {approach && (
        <Section id="steps" title={`First steps with ${approach.name.toLowerCase()}`}>
          <p className="mb-6 max-w-prose">
            {approach.summary} <Link href={hrefs.approach(approach.id)}>More about it</Link>.
          </p>
          <Steps content={content} approach={approach} />
          <Retrieval approaches={content.approaches} />
        </Section>
      )}
      <Section id="answers" title="Your answers">
        <AnswerList {...given} query={query} />
      </Section>
      <Section id="share" title="Share it">
        <p className="mb-4 max-w-prose">
          The address holds your answers and nothing else is kept, so whoever opens it sees this
          result. Anyone with the link sees these answers.
        </p>
        <CopyLink path={hrefs.recommendation(query)} />
        <p className="mt-4 flex flex-wrap gap-3 print:hidden">
          <PrintButton />
          <a href={`${hrefs.api}?${query}`} className={buttonLook('secondary')}>
            As JSON
          </a>
          <a
            href={hrefs.section(content.sections[0]?.id ?? '')}
            className={buttonLook('secondary')}
          >
            Start again
          </a>
        </p>
      </Section>
      <Section id="criteria" title="How it came about">
        <p className="mb-8 max-w-prose">
          Each approach gets a value from 0 (worst) to 1 (best) on {content.criteria.length}{' '}
          criteria. A score is the sum of weight times value. The criteria that tell the approaches
          apart most come first. <Link href={hrefs.method}>The whole method</Link>.
        </p>
        <Criteria {...given} />
      </Section>
      {conflicts.length > 0 && (
        <Section id="conflicts" title="Where the documents disagree on what mattered here">
          <Conflicts content={content} conflicts={conflicts} />
        </Section>
      )}
    </>
  );
}

function Contents({ hasConflicts }: { hasConflicts: boolean }) {
  const parts = [
    ['reasons', 'Reasons'],
    ['open', 'Still open'],
    ['steps', 'First steps'],
    ['answers', 'Your answers'],
    ['share', 'Share it'],
    ['criteria', 'How it came about'],
    ...(hasConflicts ? [['conflicts', 'Where documents disagree']] : []),
  ];
  return (
    <nav aria-label="On this page" className="mt-8 print:hidden">
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {parts.map(([id, name]) => (
          <li key={id}>
            <a href={`#${id}`} className="inline-block py-1">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
