import type { Content } from '../content/schema';
import type { Verdict } from '../engine/sureness/verdict';
import type { Agreement, Share } from './agreement';
import {
  agreementOn,
  baselinesOn,
  type Checked,
  type Compared,
  checkCases,
  type Sample,
  sampleOf,
} from './check';
import { nearestAgreement } from './similar';

const VERDICTS: Verdict[] = ['clear', 'leaning', 'too-close', 'not-enough-answers'];

export type Kind = {
  checked: Checked[];
  agreement: Agreement;
  baselines: Compared[];
  /** Verdicts that were given, the surest first. */
  byVerdict: { verdict: Verdict; agreement: Agreement }[];
};

export type Evidence = {
  checked: Checked[];
  published: Kind;
  blind: Kind;
  guidance: Kind;
  /** The published cases whose source no rule or starting value rests on. */
  independent: Agreement;
  nearest: Share;
};

/** Everything that the check of the content against its cases finds. */
export function gather(content: Content, checked: Checked[] = checkCases(content)): Evidence {
  const rests = sourcesOfNumbers(content);
  const of = (sample: Sample) => checked.filter(({ case: one }) => sampleOf(one) === sample);
  return {
    checked,
    published: kindOf(content, of('published')),
    blind: kindOf(content, of('blind')),
    guidance: kindOf(content, of('guidance')),
    independent: agreementOn(
      content,
      of('published').filter((one) => !rests.has(one.case.source.url)),
    ),
    nearest: nearestAgreement(content, checked),
  };
}

function kindOf(content: Content, checked: Checked[]): Kind {
  return {
    checked,
    agreement: agreementOn(content, checked),
    baselines: baselinesOn(content, checked),
    byVerdict: VERDICTS.map((verdict) => ({
      verdict,
      agreement: agreementOn(
        content,
        checked.filter(({ recommendation }) => recommendation.verdict === verdict),
      ),
    })).filter(({ agreement }) => agreement.cases > 0),
  };
}

/** The addresses of the references that rules and starting values rest on. */
function sourcesOfNumbers({ rules, criteria, references }: Content): Set<string> {
  const named = new Set([
    ...rules.flatMap((rule) => rule.references),
    ...criteria.flatMap(({ values }) => Object.values(values).flatMap((one) => one.references)),
  ]);
  return new Set(references.filter(({ id }) => named.has(id)).map(({ url }) => url));
}
