import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { Problems } from '@/components/questionnaire/problems';
import { Cautions } from '@/components/recommendation/cautions';
import { Details } from '@/components/recommendation/details';
import { FirstScreen } from '@/components/recommendation/first-screen';
import { verdictHeadline } from '@/components/recommendation/verdict';
import { adviseOn } from '@/lib/advise';
import type { SearchParams } from '@/lib/answers/parameters';
import { describeProblem } from '@/lib/answers/problems';
import { content, version } from '@/lib/content/current';
import { originFor } from '@/lib/origin';

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
  const origin = originFor((await headers()).get('host'), 'http://localhost');
  const given = { content, recommendation, query };
  return (
    <FirstScreen
      {...given}
      warnings={
        <>
          <Problems sentences={problems.map((problem) => describeProblem(content, problem))} />
          <Cautions {...given} />
        </>
      }
    >
      <Details {...given} version={version} origin={origin} />
    </FirstScreen>
  );
}
