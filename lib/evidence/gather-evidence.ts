import type { Content } from '../content/schema';
import { type VerdictGroup, verdictGroupOf } from '../engine/sureness/verdict';
import type { Agreement } from './agreement';
import {
  agreementOn,
  type BaselineAgreement,
  baselineAgreements,
  type CheckedCase,
  checkCases,
  type Sample,
  sampleOf,
} from './check-cases';

const VERDICTS: VerdictGroup[] = [
  'clear',
  'leaning',
  'too-close',
  'not-enough-answers',
  'one-left',
];

/** The results for the cases of one sample. */
export type SampleEvidence = {
  checked: CheckedCase[];
  agreement: Agreement;
  baselines: BaselineAgreement[];
  /** Only verdicts that occur, the most certain first. */
  byVerdict: { verdict: VerdictGroup; agreement: Agreement }[];
};

export type Evidence = {
  checked: CheckedCase[];
  published: SampleEvidence;
  guidance: SampleEvidence;
  /** Agreement on the published cases whose source no rule or starting value cites. */
  independent: Agreement;
};

/** All results of checking the content against its cases. */
export function gatherEvidence(
  content: Content,
  checked: CheckedCase[] = checkCases(content),
): Evidence {
  const citedUrls = sourcesOfNumbers(content);
  const inSample = (sample: Sample) =>
    checked.filter(({ case: testCase }) => sampleOf(testCase) === sample);
  return {
    checked,
    published: sampleEvidenceOf(content, inSample('published')),
    guidance: sampleEvidenceOf(content, inSample('guidance')),
    independent: agreementOn(
      content,
      inSample('published').filter((checkedCase) => !citedUrls.has(checkedCase.case.source.url)),
    ),
  };
}

function sampleEvidenceOf(content: Content, checked: CheckedCase[]): SampleEvidence {
  return {
    checked,
    agreement: agreementOn(content, checked),
    baselines: baselineAgreements(content, checked),
    byVerdict: VERDICTS.map((verdict) => ({
      verdict,
      agreement: agreementOn(
        content,
        checked.filter(({ recommendation }) => verdictGroupOf(recommendation) === verdict),
      ),
    })).filter(({ agreement }) => agreement.cases > 0),
  };
}

/** The URLs of the references that rules and starting values cite. */
function sourcesOfNumbers({ rules, criteria, references }: Content): Set<string> {
  const citedIds = new Set([
    ...rules.flatMap((rule) => rule.references),
    ...criteria.flatMap(({ values }) =>
      Object.values(values).flatMap((startingValue) => startingValue.references),
    ),
  ]);
  return new Set(references.filter(({ id }) => citedIds.has(id)).map(({ url }) => url));
}
