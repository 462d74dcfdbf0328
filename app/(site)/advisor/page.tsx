import { redirect } from 'next/navigation';
import { hrefs } from '@/lib/addresses/hrefs';
import { parametersOf, type SearchParams } from '@/lib/addresses/search-parameters';
import { content } from '@/lib/store/current-content';

/** The bare address of the questionnaire leads to its first section, with all it was given. */
export default async function AdvisorPage(props: { searchParams: Promise<SearchParams> }) {
  const given = new URLSearchParams([...parametersOf(await props.searchParams)]);
  redirect(hrefs.section(content.sections[0]?.id ?? '', given.toString()));
}
