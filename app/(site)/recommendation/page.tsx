import type { Metadata } from 'next';
import { Explained } from '@/components/recommendation/explained';
import { adviseOnChange } from '@/lib/advise';
import { parametersOf, type SearchParams } from '@/lib/answers/parameters';
import { content, version } from '@/lib/content/current';
import { precedentsOf } from '@/lib/evidence/similar';
import { hrefs } from '@/lib/site';
import { verdictHeadline } from '@/lib/wording/verdict';
import { ownOrigin } from '../../own-origin';
import { sharingMetadata } from '../../sharing';

type Props = { searchParams: Promise<SearchParams> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { recommendation, query } = adviseOnChange(parametersOf(await searchParams));
  return {
    ...sharingMetadata(await ownOrigin(), hrefs.recommendation(query)),
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
      origin={await ownOrigin()}
      given={new URLSearchParams(parameters).toString()}
    />
  );
}
