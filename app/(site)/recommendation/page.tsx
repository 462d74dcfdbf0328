import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { Problems } from '@/components/questionnaire/problems';
import { Cautions } from '@/components/recommendation/cautions';
import { Comparison } from '@/components/recommendation/comparison';
import { Details } from '@/components/recommendation/details';
import { FirstScreen } from '@/components/recommendation/first-screen';
import { verdictHeadline } from '@/components/recommendation/verdict';
import { adviseOnChange } from '@/lib/advise';
import { parametersOf, type SearchParams } from '@/lib/answers/parameters';
import { describeProblem } from '@/lib/answers/problems';
import { content, version } from '@/lib/content/current';
import { precedentsOf } from '@/lib/evidence/similar';
import { originFor } from '@/lib/origin';

type Props = { searchParams: Promise<SearchParams> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { recommendation } = await adviseOnChange(searchParams);
  return {
    title: verdictHeadline(recommendation, content.approaches),
    robots: { index: false },
    referrer: 'no-referrer',
  };
}

export default async function RecommendationPage({ searchParams }: Props) {
  const { problems, query, recommendation, before } = await adviseOnChange(searchParams);
  const address = new URLSearchParams([...parametersOf(await searchParams)]).toString();
  const origin = originFor((await headers()).get('host'), 'http://localhost');
  const similar = precedentsOf(content, recommendation);
  const given = { content, recommendation, query };
  return (
    <FirstScreen
      {...given}
      similar={similar}
      isWhatIf={before !== null}
      warnings={
        <>
          <Problems sentences={problems.map((problem) => describeProblem(content, problem))} />
          <Cautions {...given} />
          {before && <Comparison {...given} before={before} />}
        </>
      }
    >
      <Details {...{ ...given, similar, before, version, origin }} given={address} />
    </FirstScreen>
  );
}
