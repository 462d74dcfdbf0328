import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { ComparisonPage } from '@/components/compare/comparison-page';
import { LeftOutSets } from '@/components/compare/field-problems';
import { RulesetNotice } from '@/components/compare/ruleset-notice';
import { StartComparing } from '@/components/compare/start-comparing';
import { forQuestions, hrefs } from '@/lib/addresses/hrefs';
import { parametersOf, type SearchParams } from '@/lib/addresses/search-parameters';
import { compareSets, sameSets } from '@/lib/compare/compare';
import { COMPARED } from '@/lib/compare/set-parameters';
import { countLeftOut, isBlank, readSets, tidied } from '@/lib/compare/sets';
import { today } from '@/lib/store/rulesets';
import { originOf } from '@/lib/web/origin';

type Props = { searchParams: Promise<SearchParams> };

export const metadata: Metadata = {
  title: 'Compare',
  description: 'Two to four sets of answers side by side, and which difference matters most.',
  robots: { index: false },
  referrer: 'no-referrer',
};

export default async function Page({ searchParams }: Props) {
  const parameters = [...parametersOf(await searchParams)];
  const input = readSets(parameters, COMPARED);
  const redirectQuery = tidied(input, parameters);
  if (redirectQuery !== null) redirect(hrefs.compare(redirectQuery));

  const { compared, pairs } = compareSets(input.sets);
  const { content } = input.ruleset;
  const notice = (
    <>
      <RulesetNotice
        {...input}
        current={today}
        currentHref={hrefs.compare(forQuestions(input.canonical))}
      />
      <LeftOutSets
        count={countLeftOut(parameters, COMPARED)}
        togetherHref={hrefs.together(new URLSearchParams(parameters).toString())}
      />
    </>
  );
  const pageProps = { content, ...input, compared, origin: originOf(await headers()), notice };
  return compared.length < 2 ? (
    <StartComparing {...pageProps} isBlank={isBlank(parameters, COMPARED)} />
  ) : (
    <ComparisonPage
      {...pageProps}
      pairs={pairs}
      identicalSets={sameSets(input.sets)}
      isReleased={input.ruleset.release !== null}
    />
  );
}
