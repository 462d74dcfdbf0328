import type { Metadata } from 'next';
import Link from 'next/link';
import { ByVerdict } from '@/components/evidence/by-verdict';
import { CaseArticle } from '@/components/evidence/case-article';
import { CaseFilter } from '@/components/evidence/case-filter';
import { Confusion } from '@/components/evidence/confusion';
import { HowOften } from '@/components/evidence/how-often';
import { Misses } from '@/components/evidence/misses';
import { countOf, intervalOf, shareOf } from '@/components/evidence/shares';
import { Citations } from '@/components/recommendation/citations';
import { Contents } from '@/components/recommendation/contents';
import { counted } from '@/components/recommendation/figures';
import { PageTitle, Section } from '@/components/ui/section';
import { parametersOf, type SearchParams } from '@/lib/answers/parameters';
import { content } from '@/lib/content/current';
import { evidence } from '@/lib/evidence/current';
import { facetsOf, filtered, readFilter } from '@/lib/evidence/filter';
import { hrefs } from '@/lib/site';

export const metadata: Metadata = {
  title: 'Evidence',
  description: 'How often the advice agrees with published cases, and what it gets wrong.',
};

export default async function EvidencePage(props: { searchParams: Promise<SearchParams> }) {
  const found = await evidence();
  const { checked, published, nearest } = found;
  const { best, acceptable } = published.agreement;
  const facets = facetsOf(content, checked);
  const filter = readFilter(facets, parametersOf(await props.searchParams));
  const shown = filtered(facets, filter, checked);
  const misses = checked.filter(({ hit }) => hit === 'miss');
  return (
    <>
      <PageTitle title="Is it right?">
        <p>
          Teams have published what came out best: prompts, a tuned model, or both. We gave their
          situations to the advisor. Its advice was best or as good in{' '}
          <strong className="text-ink">
            {countOf(acceptable)} published cases ({shareOf(acceptable)})
          </strong>{' '}
          and exactly the best in {countOf(best)}. With so few cases the true share may be anywhere
          from {intervalOf(acceptable)}.
        </p>
      </PageTitle>
      <Contents
        parts={[
          ['how-often', 'How often it is right'],
          ['verdicts', 'When it says it is sure'],
          ['confusion', 'What it takes for what'],
          ['misses', 'What it gets wrong'],
          ['limits', 'What this cannot show'],
          ['cases', 'All cases'],
        ]}
      />
      <Section id="how-often" title="How often it is right">
        <HowOften content={content} evidence={found} />
      </Section>
      <Section id="verdicts" title="When it says it is sure">
        <ByVerdict evidence={found} />
      </Section>
      <Section id="confusion" title="What it takes for what">
        <Confusion content={content} evidence={found} />
      </Section>
      <Section id="misses" title="What it gets wrong">
        <p className="mb-6 max-w-prose">
          {counted(misses.length, 'case')} of {checked.length}, guidance included, each with our
          guess at the reason and the rules that did most for the approach recommended over the one
          that was best.
        </p>
        <Misses content={content} checked={checked} />
      </Section>
      <Section id="limits" title="What this cannot show">
        <ul className="grid max-w-prose list-disc gap-3 pl-5">
          {content.evidence.limits.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
          <li>
            One case proves little. For a published case, the one most like it from another source
            was won by an approach that is right there too in only {countOf(nearest)} cases.
          </li>
        </ul>
        <p className="mt-4 max-w-prose">
          How the strengths were set by the cases is under{' '}
          <Link href={hrefs.calibration}>Method</Link>.
        </p>
        <Citations content={content} claims={[]} references={content.evidence.references} />
      </Section>
      <Section id="cases" title="All cases">
        <CaseFilter facets={facets} filter={filter} />
        <p className="my-6" role="status">
          {shown.length === checked.length
            ? `All ${checked.length} cases.`
            : `${shown.length} of ${checked.length} cases.`}
        </p>
        <div className="grid gap-5">
          {shown.map((one) => (
            <CaseArticle key={one.case.id} content={content} checked={one} />
          ))}
        </div>
      </Section>
    </>
  );
}
