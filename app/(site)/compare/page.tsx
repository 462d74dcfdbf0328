import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { ComparisonPage } from '@/components/compare/comparison-page';
import { LeftOut } from '@/components/compare/field-problems';
import { RulesNotice } from '@/components/compare/rules-notice';
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
  const read = readSets(parameters, COMPARED);
  const canonical = tidied(read, parameters);
  if (canonical !== null) redirect(hrefs.compare(canonical));

  const { compared, pairs } = compareSets(read.sets);
  const { content } = read.ruleset;
  const notice = (
    <>
      <RulesNotice {...read} newest={today} now={hrefs.compare(forQuestions(read.canonical))} />
      <LeftOut
        count={countLeftOut(parameters, COMPARED)}
        all={hrefs.together(new URLSearchParams(parameters).toString())}
      />
    </>
  );
  const shown = { content, ...read, compared, origin: originOf(await headers()), notice };
  return compared.length < 2 ? (
    <StartComparing {...shown} isBlank={isBlank(parameters, COMPARED)} />
  ) : (
    <ComparisonPage
      {...shown}
      pairs={pairs}
      same={sameSets(read.sets)}
      isReleased={read.ruleset.release !== null}
    />
  );
}
