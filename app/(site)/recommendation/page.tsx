import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Explained } from '@/components/recommendation/explained';
import { adviseOnPage } from '@/lib/advise';
import { parametersOf, type SearchParams } from '@/lib/answers/parameters';
import { precedentsOf } from '@/lib/evidence/similar';
import { hrefs, RULES, withRules } from '@/lib/site';
import { verdictHeadline } from '@/lib/wording/verdict';
import { ownOrigin } from '../../own-origin';
import { sharingMetadata } from '../../sharing';

type Props = { searchParams: Promise<SearchParams> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { content, recommendation, query } = adviseOnPage(parametersOf(await searchParams));
  return {
    ...sharingMetadata(await ownOrigin(), hrefs.recommendation(query)),
    title: verdictHeadline(recommendation, content.approaches),
    robots: { index: false },
    referrer: 'no-referrer',
  };
}

export default async function RecommendationPage({ searchParams }: Props) {
  const parameters = [...parametersOf(await searchParams)];
  const given = new URLSearchParams(parameters);
  const advice = adviseOnPage(parameters);
  // The address is what people send on, so it has to say by which rules the result was made.
  if (advice.query !== '' && !given.get(RULES)) {
    given.delete(RULES);
    redirect(hrefs.recommendation(withRules(given.toString(), advice.version)));
  }
  return (
    <Explained
      advice={advice}
      similar={precedentsOf(advice.content, advice.recommendation)}
      origin={await ownOrigin()}
      given={given.toString()}
    />
  );
}
