import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { sharingMetadata } from '@/components/preview/link-metadata';
import { findSection, SectionQuestions } from '@/components/questionnaire/section-questions';
import { LinkPrivacyNote } from '@/components/ui/link-privacy-note';
import { isCanonical } from '@/lib/addresses/check';
import { forQuestions, hrefs, withQuery } from '@/lib/addresses/hrefs';
import { parametersOf, requestedQuery, type SearchParams } from '@/lib/addresses/search-parameters';
import { advise, readByCurrentRuleset } from '@/lib/advice/advise';
import { content } from '@/lib/store/current-content';
import { originOf } from '@/lib/web/origin';

type Props = { params: Promise<{ section: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { section } = await params;
  const { query } = readByCurrentRuleset(parametersOf(await searchParams));
  return {
    ...sharingMetadata(originOf(await headers()), hrefs.section(section, query)),
    title: findSection(content, section)?.name ?? 'Questions',
    robots: { index: false },
  };
}

export default async function SectionPage({ params, searchParams }: Props) {
  const query = await searchParams;
  const rawQuery = requestedQuery(query);
  const section = findSection(content, (await params).section);
  if (!section) redirect(withQuery(hrefs.section(content.sections[0]?.id ?? ''), rawQuery));

  const advice = advise(readByCurrentRuleset(parametersOf(query)));
  // People go on with the address elsewhere, so it has to tell whether it is complete.
  const canonicalQuery = forQuestions(advice.query);
  if (advice.problems.length === 0 && !isCanonical(rawQuery, canonicalQuery)) {
    redirect(hrefs.section(section.id, canonicalQuery));
  }
  return (
    <>
      <SectionQuestions content={content} section={section} advice={advice} rawQuery={rawQuery} />
      {advice.query !== '' && <LinkPrivacyNote />}
    </>
  );
}
