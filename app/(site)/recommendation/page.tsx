import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { Explained } from '@/components/recommendation/explained';
import { verdictHeadline } from '@/components/recommendation/verdict';
import { adviseOnChange } from '@/lib/advise';
import { parametersOf, type SearchParams } from '@/lib/answers/parameters';
import { content, version } from '@/lib/content/current';
import { precedentsOf } from '@/lib/evidence/similar';
import { originFor } from '@/lib/origin';

type Props = { searchParams: Promise<SearchParams> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { recommendation } = adviseOnChange(parametersOf(await searchParams));
  return {
    title: verdictHeadline(recommendation, content.approaches),
    robots: { index: false },
    referrer: 'no-referrer',
  };
}

export default async function RecommendationPage({ searchParams }: Props) {
  const parameters = [...parametersOf(await searchParams)];
  const advice = adviseOnChange(parameters);
  return (
    <Explained
      {...{ content, advice, version }}
      similar={precedentsOf(content, advice.recommendation)}
      origin={originFor((await headers()).get('host'), 'http://localhost')}
      given={new URLSearchParams(parameters).toString()}
    />
  );
}
