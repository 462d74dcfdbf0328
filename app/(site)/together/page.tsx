import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { AddressNotice } from '@/components/compare/address-notice';
import { StartTogether } from '@/components/together/start-together';
import { TogetherPage } from '@/components/together/together-page';
import { forQuestions, hrefs } from '@/lib/addresses/hrefs';
import { parametersOf, requestedQuery, type SearchParams } from '@/lib/addresses/search-parameters';
import { compareSets, equalSetGroups } from '@/lib/compare/compare';
import { adviseGroup } from '@/lib/compare/group';
import {
  canonicalGroupRedirect,
  isComparable,
  isGroupSubmittedBlank,
  readPeople,
} from '@/lib/compare/group-links';
import { currentRuleset } from '@/lib/store/rulesets';
import { originOf } from '@/lib/web/origin';

type Props = { searchParams: Promise<SearchParams> };

export const metadata: Metadata = {
  title: 'Together',
  description: 'Where several people agree, and which disagreement is worth talking about.',
  robots: { index: false },
  referrer: 'no-referrer',
};

export default async function Page({ searchParams }: Props) {
  const query = await searchParams;
  const parameters = parametersOf(query);
  const origin = originOf(await headers());
  const input = readPeople(parameters, (query) => `${origin}${hrefs.recommendation(query)}`);
  const redirectQuery = canonicalGroupRedirect(input, parameters, requestedQuery(query));
  if (redirectQuery !== null) redirect(hrefs.together(redirectQuery));

  const group = adviseGroup(input.ruleset, input.people);
  const { content } = input.ruleset;
  const notice = (
    <AddressNotice
      {...input}
      current={currentRuleset}
      currentHref={hrefs.together(forQuestions(input.canonicalQuery))}
    />
  );
  const pageProps = { content, ...input, origin, notice };
  return group && group.people.length > 1 ? (
    <TogetherPage
      {...pageProps}
      group={group}
      identicalSets={equalSetGroups(input.people)}
      isReleased={input.ruleset.release !== null}
      isComparable={isComparable(input.people)}
    />
  ) : (
    <StartTogether
      {...pageProps}
      people={compareSets(input.people).compared}
      isBlank={isGroupSubmittedBlank(parameters)}
    />
  );
}
