import type { Metadata } from 'next';
import { AgreementByVerdict } from '@/components/evidence/agreement-by-verdict';
import { AgreementWithCases } from '@/components/evidence/agreement-with-cases';
import { CaseArticle } from '@/components/evidence/case-article';
import { CaseFilter } from '@/components/evidence/case-filter';
import { ConfusionMatrix } from '@/components/evidence/confusion-matrix';
import { MissedCases } from '@/components/evidence/missed-cases';
import { intervalText, shareText } from '@/components/evidence/share-text';
import { Link } from '@/components/site/link';
import { TableOfContents } from '@/components/site/table-of-contents';
import { Citations } from '@/components/sources/citations';
import { PageTitle, Section } from '@/components/ui/section';
import { hrefs } from '@/lib/addresses/hrefs';
import { parametersOf, type SearchParams } from '@/lib/addresses/search-parameters';
import { currentEvidence } from '@/lib/advice/current-evidence';
import { shareFrom } from '@/lib/evidence/agreement';
import { facetsOf, filterCases, readFilter } from '@/lib/evidence/filter';
import { content } from '@/lib/store/current-content';

export const metadata: Metadata = {
  title: 'Evidence',
  description: 'How often the advice agrees with published cases, and what it gets wrong.',
};

export default async function EvidencePage(props: { searchParams: Promise<SearchParams> }) {
  const allEvidence = await currentEvidence();
  const { checked } = allEvidence;
  const { unseen, nearest } = content.calibration.found;
  const share = shareFrom(unseen.published.acceptable, unseen.published.cases);
  const facets = facetsOf(content, checked);
  const filter = readFilter(facets, parametersOf(await props.searchParams));
  const matching = filterCases(facets, filter, checked);
  return (
    <>
      <PageTitle title="Is it right?">
        <p>
          Teams have published what came out best: prompts, a tuned model, or both. We gave their
          situations to the advisor. On published cases that had no part in setting its strengths,
          its advice was best or as good in{' '}
          <strong className="text-ink">
            {shareText(share)} of {share.cases}
          </strong>
          ; with so few cases the true share may be anywhere from {intervalText(share)}.
        </p>
      </PageTitle>
      <TableOfContents
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
        <AgreementWithCases content={content} evidence={allEvidence} />
      </Section>
      <Section id="verdicts" title="When it says it is sure">
        <AgreementByVerdict content={content} />
      </Section>
      <Section id="confusion" title="Which approach it mixes up with which">
        <ConfusionMatrix content={content} evidence={allEvidence} />
      </Section>
      <Section id="misses" title="What it gets wrong">
        <MissedCases content={content} checked={checked} />
      </Section>
      <Section id="limits" title="What this cannot show">
        <ul className="grid max-w-prose list-disc gap-3 pl-5">
          {content.evidence.limits.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
          <li>
            One case proves little. If you simply did what was best in the most similar case from
            another source, you would be right in {nearest.hits} of {nearest.cases}.
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
          {matching.length === checked.length
            ? `All ${checked.length} cases.`
            : `${matching.length} of ${checked.length} cases.`}
          {matching.length === 0 && ' Choose fewer things at once, or show all.'}
        </p>
        <div className="grid gap-5">
          {matching.map((checkedCase) => (
            <CaseArticle key={checkedCase.case.id} content={content} checked={checkedCase} />
          ))}
        </div>
      </Section>
    </>
  );
}
