import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { AddressNotice } from '@/components/compare/address-notice';
import { ComparisonPage } from '@/components/compare/comparison-page';
import { LeftOutSets } from '@/components/compare/field-problems';
import { StartComparing } from '@/components/compare/start-comparing';
import { forQuestions, hrefs, withQuery } from '@/lib/addresses/hrefs';
import { parametersOf, requestedQuery, type SearchParams } from '@/lib/addresses/search-parameters';
import { COMPARISON_KEYS } from '@/lib/addresses/set-parameters';
import {
  canonicalRedirect,
  countLeftOut,
  isSubmittedBlank,
  readSets,
} from '@/lib/compare/answer-sets';
import { compareSets, equalSetGroups } from '@/lib/compare/compare';
import { currentRuleset } from '@/lib/store/rulesets';
import { originOf } from '@/lib/web/origin';

type Props = { searchParams: Promise<SearchParams> };

export const metadata: Metadata = {
  title: 'Compare',
  description: 'Two to four sets of answers side by side, and which difference matters most.',
  robots: { index: false },
  referrer: 'no-referrer',
};

export default async function Page({ searchParams }: Props) {
  const query = await searchParams;
  const parameters = parametersOf(query);
  const input = readSets(parameters, COMPARISON_KEYS);
  const redirectQuery = canonicalRedirect(input, parameters, requestedQuery(query));
  if (redirectQuery !== null) redirect(hrefs.compare(redirectQuery));

  const { compared, pairs } = compareSets(input.sets);
  const { content } = input.ruleset;
  const notice = (
    <>
      <AddressNotice
        {...input}
        current={currentRuleset}
        currentHref={hrefs.compare(forQuestions(input.canonicalQuery))}
      />
      <LeftOutSets
        count={countLeftOut(parameters, COMPARISON_KEYS)}
        togetherHref={withQuery(hrefs.together(), requestedQuery(query))}
      />
    </>
  );
  const pageProps = { content, ...input, compared, origin: originOf(await headers()), notice };
  return compared.length < 2 ? (
    <StartComparing {...pageProps} isBlank={isSubmittedBlank(parameters, COMPARISON_KEYS)} />
  ) : (
    <ComparisonPage
      {...pageProps}
      pairs={pairs}
      identicalSets={equalSetGroups(input.sets)}
      isReleased={input.ruleset.release !== null}
    />
  );
}
