import { redirect } from 'next/navigation';
import { parametersOf, type SearchParams } from '@/lib/answers/parameters';
import { content } from '@/lib/content/current';
import { hrefs } from '@/lib/site';

/** The bare address of the questionnaire leads to its first section, with all it was given. */
export default async function AdvisorPage(props: { searchParams: Promise<SearchParams> }) {
  const given = new URLSearchParams([...parametersOf(await props.searchParams)]);
  redirect(hrefs.section(content.sections[0]?.id ?? '', given.toString()));
}
