import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AdvisorForm } from '@/components/questionnaire/advisor-form';
import { Problems } from '@/components/questionnaire/problems';
import { ProgressLine } from '@/components/questionnaire/progress-line';
import { Resume } from '@/components/questionnaire/resume';
import { Standing } from '@/components/questionnaire/standing';
import { FocusHeading } from '@/components/ui/focus-heading';
import { adviseOn } from '@/lib/advise';
import { parametersOf, type SearchParams } from '@/lib/answers/parameters';
import { describeProblem } from '@/lib/answers/problems';
import { measureProgress } from '@/lib/answers/progress';
import { content } from '@/lib/content/current';
import { applicableQuestions } from '@/lib/engine/known';
import type { Recommendation } from '@/lib/engine/recommend';
import { ALL_SECTIONS, hrefs } from '@/lib/site';

type Props = { params: Promise<{ section: string }>; searchParams: Promise<SearchParams> };

const EVERYTHING = {
  id: ALL_SECTIONS,
  name: 'All questions',
  intro: 'Answer what you can, in any order.',
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { section } = await params;
  return { title: sectionCalled(section)?.name ?? 'Questions', robots: { index: false } };
}

export default async function SectionPage({ params, searchParams }: Props) {
  const given = new URLSearchParams([...parametersOf(await searchParams)]).toString();
  const section = sectionCalled((await params).section);
  if (!section) redirect(hrefs.section(content.sections[0]?.id ?? '', given));

  const { answers, ownWeights, problems, query, recommendation } = await adviseOn(searchParams);
  const progress = measureProgress(content, answers, section.id);
  const shown = section === EVERYTHING ? content.sections : [section];
  return (
    <>
      <ProgressLine progress={progress} sections={content.sections} here={section.id} />
      <FocusHeading key={section.id} className="text-3xl sm:text-4xl">
        {section.name}
      </FocusHeading>
      <p className="mt-3 mb-8 max-w-prose text-lg text-muted">{section.intro}</p>
      <Problems sentences={problems.map((problem) => describeProblem(content, problem))} />
      {query === '' && <Resume section={section.id} />}
      <div className="grid gap-10 lg:grid-cols-[1fr_18rem]">
        <div className="min-w-0">
          <AdvisorForm
            {...{ content, answers, ownWeights, query, given, progress, shown }}
            idle={idleQuestions(recommendation)}
            mayStop={mayStop(recommendation)}
            here={section.id}
            asked={applicableQuestions(content, answers)}
          />
        </div>
        <aside className="lg:sticky lg:top-4 lg:self-start">
          <Standing
            recommendation={recommendation}
            approaches={content.approaches}
            mayStop={mayStop(recommendation)}
          />
        </aside>
      </div>
    </>
  );
}

/** Whether there is a verdict, and it is proved that no open question can change the first place. */
function mayStop({ verdict, unanswered, analysis }: Recommendation): boolean {
  return verdict !== 'not-enough-answers' && unanswered.length > 0 && analysis.decided;
}

function idleQuestions({ analysis }: Recommendation): string[] {
  return analysis.open.filter(({ canChange }) => !canChange).map(({ question }) => question);
}

function sectionCalled(id: string) {
  return id === ALL_SECTIONS ? EVERYTHING : content.sections.find((section) => section.id === id);
}
