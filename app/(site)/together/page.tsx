import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { RulesNotice } from '@/components/compare/rules-notice';
import { StartTogether } from '@/components/together/start-together';
import { TogetherPage } from '@/components/together/together-page';
import { forQuestions, hrefs } from '@/lib/addresses/hrefs';
import { parametersOf, type SearchParams } from '@/lib/addresses/search-parameters';
import { compareSets, sameSets } from '@/lib/compare/compare';
import { isBlankGroup, isComparable, readPeople, tidiedPeople } from '@/lib/compare/links';
import { bringTogether } from '@/lib/compare/together';
import { today } from '@/lib/store/rulesets';
import { originOf } from '@/lib/web/origin';

type Props = { searchParams: Promise<SearchParams> };

export const metadata: Metadata = {
  title: 'Together',
  description: 'Where several people agree, and which disagreement is worth talking about.',
  robots: { index: false },
  referrer: 'no-referrer',
};

export default async function Page({ searchParams }: Props) {
  const parameters = [...parametersOf(await searchParams)];
  const origin = originOf(await headers());
  const read = readPeople(parameters, (query) => `${origin}${hrefs.recommendation(query)}`);
  const canonical = tidiedPeople(read, parameters);
  if (canonical !== null) redirect(hrefs.together(canonical));

  const group = bringTogether(read.ruleset, read.people);
  const { content } = read.ruleset;
  const notice = (
    <RulesNotice {...read} newest={today} now={hrefs.together(forQuestions(read.canonical))} />
  );
  const shown = { content, ...read, origin, notice };
  return group && group.people.length > 1 ? (
    <TogetherPage
      {...shown}
      group={group}
      same={sameSets(read.people)}
      isReleased={read.ruleset.release !== null}
      isComparable={isComparable(read.people)}
    />
  ) : (
    <StartTogether
      {...shown}
      people={compareSets(read.people).compared}
      isBlank={isBlankGroup(parameters)}
    />
  );
}
