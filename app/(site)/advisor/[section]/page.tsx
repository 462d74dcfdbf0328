import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AdvisorForm } from '@/components/questionnaire/advisor-form';
import { Problems } from '@/components/questionnaire/problems';
import { Remember, Resume } from '@/components/questionnaire/remember';
import { Standing } from '@/components/questionnaire/standing';
import { FocusHeading } from '@/components/ui/focus-heading';
import { adviseOn } from '@/lib/advise';
import type { SearchParams } from '@/lib/answers/parameters';
import { describeProblem } from '@/lib/answers/problems';
import { measureProgress } from '@/lib/answers/progress';
import { content } from '@/lib/content/current';
import { ALL_SECTIONS } from '@/lib/site';

type Props = { params: Promise<{ section: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: sectionCalled((await params).section).name, robots: { index: false } };
}

export default async function SectionPage({ params, searchParams }: Props) {
  const section = sectionCalled((await params).section);
  const { answers, problems, query, recommendation } = await adviseOn(searchParams);
  const progress = measureProgress(content, answers);
  const number = content.sections.findIndex(({ id }) => id === section.id) + 1;
  return (
    <>
      <p className="text-muted text-sm">
        {number > 0 && `Section ${number} of ${content.sections.length}, `}
        {progress.answered} of {progress.total} questions answered,{' '}
        {progress.minutesLeft > 0 ? `about ${progress.minutesLeft} minutes left` : 'nothing left'}
      </p>
      <progress
        className="mt-1 mb-6 h-2 w-full"
        aria-label="Questions answered"
        max={progress.total}
        value={progress.answered}
      />
      <FocusHeading key={section.id} className="text-3xl sm:text-4xl">
        {section.name}
      </FocusHeading>
      <p className="mt-3 mb-8 max-w-prose text-lg text-muted">{section.intro}</p>
      <Problems sentences={problems.map((problem) => describeProblem(content, problem))} />
      <Remember query={query} />
      {query === '' && <Resume section={section.id} />}
      <div className="grid gap-10 lg:grid-cols-[1fr_17rem]">
        <div className="min-w-0">
          <AdvisorForm
            content={content}
            answers={answers}
            query={query}
            here={section.id}
            shown={number > 0 ? [section] : content.sections}
          />
        </div>
        <aside className="lg:sticky lg:top-4 lg:self-start">
          <Standing recommendation={recommendation} approaches={content.approaches} />
        </aside>
      </div>
    </>
  );
}

function sectionCalled(id: string) {
  if (id === ALL_SECTIONS) {
    return { id, name: 'All questions', intro: 'Answer what you can, in any order.' };
  }
  return content.sections.find((section) => section.id === id) ?? notFound();
}
