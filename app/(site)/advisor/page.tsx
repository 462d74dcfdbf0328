import { redirect } from 'next/navigation';
import { hrefs, withQuery } from '@/lib/addresses/hrefs';
import { requestedQuery, type SearchParams } from '@/lib/addresses/search-parameters';
import { content } from '@/lib/store/current-content';

/** Redirects to the first section of the questionnaire and keeps the query. */
export default async function AdvisorPage(props: { searchParams: Promise<SearchParams> }) {
  const firstSection = hrefs.section(content.sections[0]?.id ?? '');
  redirect(withQuery(firstSection, requestedQuery(await props.searchParams)));
}
