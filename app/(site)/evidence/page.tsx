import type { Metadata } from 'next';
import { ByVerdict } from '@/components/evidence/by-verdict';
import { CaseArticle } from '@/components/evidence/case-article';
import { CaseFilter } from '@/components/evidence/case-filter';
import { Confusion } from '@/components/evidence/confusion';
import { HowOften } from '@/components/evidence/how-often';
import { Misses } from '@/components/evidence/misses';
import { countOf, intervalOf, shareOf } from '@/components/evidence/shares';
import { Contents } from '@/components/site/contents';
import { Link } from '@/components/site/link';
import { Citations } from '@/components/sources/citations';
import { PageTitle, Section } from '@/components/ui/section';
import { hrefs } from '@/lib/addresses/hrefs';
import { parametersOf, type SearchParams } from '@/lib/addresses/search-parameters';
import { evidence } from '@/lib/advice/current-evidence';
import { facetsOf, filtered, readFilter } from '@/lib/evidence/filter';
import { content } from '@/lib/store/current-content';

export const metadata: Metadata = {
  title: 'Evidence',
  description: 'How often the advice agrees with published cases, and what it gets wrong.',
};

export default async function EvidencePage(props: { searchParams: Promise<SearchParams> }) {
  const found = await evidence();
  const { checked, published, blind, nearest } = found;
  const [unseen, known] = [blind.agreement.acceptable, published.agreement.acceptable];
  const facets = facetsOf(content, checked);
  const filter = readFilter(facets, parametersOf(await props.searchParams));
  const shown = filtered(facets, filter, checked);
  return (
    <>
      <PageTitle title="Is it right?">
        <p>
          Teams have published what came out best: prompts, a tuned model, or both. We gave their
          situations to the advisor. On cases that had no part in making it, its advice was best or
          as good in{' '}
          <strong className="text-ink">
            {countOf(unseen)} ({shareOf(unseen)})
          </strong>
          . With so few cases the true share may be anywhere from {intervalOf(unseen)}. On the cases
          that were known while its rules were written, it was in {countOf(known)} ({shareOf(known)}
          ).
        </p>
      </PageTitle>
      <Contents
        parts={[
          ['how-often', 'How often it is right'],
          ['verdicts', 'When it says it is sure'],
          ['confusion', 'Which approach it mixes up with which'],
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
      <Section id="confusion" title="Which approach it mixes up with which">
        <Confusion content={content} evidence={found} />
      </Section>
      <Section id="misses" title="What it gets wrong">
        <Misses content={content} checked={checked} />
      </Section>
      <Section id="limits" title="What this cannot show">
        <ul className="grid max-w-prose list-disc gap-3 pl-5">
          {content.evidence.limits.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
          <li>
            One case proves little. If you simply did what was best in the most similar case from
            another source, you would be right in {countOf(nearest)}.
          </li>
        </ul>
        <p className="mt-4 max-w-prose">
          How the strengths were set by the cases is under{' '}
          <Link href={hrefs.calibration}>Method</Link>.
        </p>
        <Citations content={content} claims={[]} references={content.evidence.references} />
      </Section>
      <Section id="cases" title="All cases">
        <p className="mb-6 max-w-prose">
          “Evidence” is a judgement of how well the source bears its outcome out: strong, moderate
          or weak.
        </p>
        <CaseFilter facets={facets} filter={filter} />
        <p className="my-6" role="status">
          {shown.length === checked.length
            ? `All ${checked.length} cases.`
            : `${shown.length} of ${checked.length} cases.`}
          {shown.length === 0 && ' Choose fewer things at once, or show all.'}
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
