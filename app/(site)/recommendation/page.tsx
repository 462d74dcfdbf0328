import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { KeepResult } from '@/components/history/keep-result';
import { resultMetadata } from '@/components/preview/link-metadata';
import { Report } from '@/components/print/report';
import { ExplainedResult } from '@/components/result/explained-result';
import {
  COMPARED_WITH_PARAMETER,
  hrefs,
  RULESET_PARAMETER,
  withRuleset,
} from '@/lib/addresses/hrefs';
import { parametersOf, type SearchParams } from '@/lib/addresses/search-parameters';
import { adviseOnPage } from '@/lib/advice/advise';
import { utcDay } from '@/lib/common/date';
import { similarCasesExceptSelf } from '@/lib/evidence/similar-cases';
import { decisionRecord } from '@/lib/record/decision-record';
import { originOf } from '@/lib/web/origin';
import { resultName } from '@/lib/wording/result-name';
import { verdictHeadline } from '@/lib/wording/verdict';

type Props = { searchParams: Promise<SearchParams> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const advice = adviseOnPage(parametersOf(await searchParams));
  return {
    ...resultMetadata(originOf(await headers()), advice),
    robots: { index: false },
    referrer: 'no-referrer',
  };
}

export default async function RecommendationPage({ searchParams }: Props) {
  const parameters = [...parametersOf(await searchParams)];
  const requestParameters = new URLSearchParams(parameters);
  const advice = adviseOnPage(parameters);
  // People share the address, so it has to name the ruleset.
  if (advice.query !== '' && !requestParameters.get(RULESET_PARAMETER)) {
    requestParameters.delete(RULESET_PARAMETER);
    redirect(hrefs.recommendation(withRuleset(requestParameters.toString(), advice.version)));
  }
  const origin = originOf(await headers());
  const similar = similarCasesExceptSelf(advice.content, advice.recommendation);
  const day = utcDay(new Date());
  return (
    <>
      <div className="print:hidden">
        <ExplainedResult
          {...{ advice, similar, origin }}
          record={decisionRecord({ ...advice, day, origin, similar })}
          rawQuery={requestParameters.toString()}
        />
      </div>
      <Report {...advice} {...{ similar, origin, day }} />
      {advice.query !== '' && !requestParameters.has(COMPARED_WITH_PARAMETER) && (
        <KeepResult
          query={advice.query}
          name={resultName(advice)}
          says={verdictHeadline(advice.recommendation, advice.content.approaches)}
        />
      )}
    </>
  );
}
