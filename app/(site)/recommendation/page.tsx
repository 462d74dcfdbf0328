import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { KeepResult } from '@/components/history/keep-result';
import { resultMetadata } from '@/components/preview/link-metadata';
import { Report } from '@/components/print/report';
import { ExplainedResult } from '@/components/result/explained-result';
import { COMPARED_WITH_PARAMETER, hrefs } from '@/lib/addresses/hrefs';
import { parametersOf, requestedQuery, type SearchParams } from '@/lib/addresses/search-parameters';
import { adviseOnPage, type PageAdvice } from '@/lib/advice/advise';
import { canonicalResultRedirect } from '@/lib/advice/canonical-result';
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
  const query = await searchParams;
  const rawQuery = requestedQuery(query);
  const parameters = parametersOf(query);
  const advice = adviseOnPage(parameters);
  const redirectQuery = canonicalResultRedirect(advice, parameters, rawQuery);
  if (redirectQuery !== null) redirect(hrefs.recommendation(redirectQuery));

  const origin = originOf(await headers());
  const similar = similarCasesExceptSelf(advice.content, advice.recommendation);
  const day = utcDay(new Date());
  return (
    <>
      <div className="print:hidden">
        <ExplainedResult
          {...{ advice, similar, origin }}
          record={decisionRecord({ ...advice, day, origin, similar })}
          rawQuery={rawQuery}
        />
      </div>
      <Report {...advice} {...{ similar, origin, day }} />
      {isKept(advice, parameters) && (
        <KeepResult
          query={advice.query}
          name={resultName(advice)}
          says={verdictHeadline(advice.recommendation, advice.content.approaches)}
        />
      )}
    </>
  );
}

/** Whether the browser keeps the result: not a what-if variant, nor what is left of a link. */
function isKept({ query, problems }: PageAdvice, parameters: [string, string][]): boolean {
  const isIncomplete = problems.some(({ kind }) => kind === 'incomplete-link');
  const isVariant = parameters.some(([name]) => name === COMPARED_WITH_PARAMETER);
  return query !== '' && !isIncomplete && !isVariant;
}
