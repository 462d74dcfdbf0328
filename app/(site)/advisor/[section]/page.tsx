import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { SectionQuestions, sectionCalled } from '@/components/questionnaire/section-questions';
import { SeenByLink } from '@/components/ui/seen-by-link';
import { advise, readToday } from '@/lib/advise';
import { parametersOf, type SearchParams } from '@/lib/answers/parameters';
import { content } from '@/lib/content/current';
import { hrefs } from '@/lib/site';
import { originOf } from '@/lib/web/origin';
import { sharingMetadata } from '../../../sharing';

type Props = { params: Promise<{ section: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { section } = await params;
  const { query } = readToday(parametersOf(await searchParams));
  return {
    ...sharingMetadata(originOf(await headers()), hrefs.section(section, query)),
    title: sectionCalled(content, section)?.name ?? 'Questions',
    robots: { index: false },
  };
}

export default async function SectionPage({ params, searchParams }: Props) {
  const parameters = [...parametersOf(await searchParams)];
  const given = new URLSearchParams(parameters).toString();
  const section = sectionCalled(content, (await params).section);
  if (!section) redirect(hrefs.section(content.sections[0]?.id ?? '', given));

  const advice = advise(readToday(parameters));
  return (
    <>
      <SectionQuestions content={content} section={section} advice={advice} given={given} />
      {advice.query !== '' && <SeenByLink />}
    </>
  );
}
