import { redirect } from 'next/navigation';
import { hrefs } from '@/lib/addresses/hrefs';
import { parametersOf, type SearchParams } from '@/lib/addresses/search-parameters';
import { content } from '@/lib/store/current-content';

/** Redirects to the first section of the questionnaire and keeps the query. */
export default async function AdvisorPage(props: { searchParams: Promise<SearchParams> }) {
  const rawQuery = new URLSearchParams([...parametersOf(await props.searchParams)]);
  redirect(hrefs.section(content.sections[0]?.id ?? '', rawQuery.toString()));
}
