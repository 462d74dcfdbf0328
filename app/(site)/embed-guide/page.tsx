import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { ForAdministrators } from '@/components/embed-guide/for-administrators';
import { ForDevelopers } from '@/components/embed-guide/for-developers';
import { HostList } from '@/components/embed-guide/host-list';
import { SnippetBuilder } from '@/components/embed-guide/snippet-builder';
import { WaysToEmbed } from '@/components/embed-guide/ways-to-embed';
import { FragmentLink } from '@/components/site/fragment-link';
import { TableOfContents } from '@/components/site/table-of-contents';
import { PageTitle, Section } from '@/components/ui/section';
import { forQuestions } from '@/lib/addresses/hrefs';
import { parametersOf, type SearchParams } from '@/lib/addresses/search-parameters';
import { readByCurrentRuleset } from '@/lib/advice/advise';
import { problemSentences } from '@/lib/answers/problems';
import { readChoices } from '@/lib/embed/guide-choices';
import { DEFAULT_TITLE } from '@/lib/embed/snippets';
import { content } from '@/lib/store/current-content';
import { readSettings } from '@/lib/store/settings';
import { originOf } from '@/lib/web/origin';

type Props = { searchParams: Promise<SearchParams> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { isEmpty } = readChoices(parametersOf(await searchParams));
  return {
    title: 'Embed',
    description: 'How to put the advisor into a page of your wiki or site, step by step.',
    ...(isEmpty ? {} : { robots: { index: false } }),
  };
}

export default async function EmbedGuidePage({ searchParams }: Props) {
  const choices = readChoices(parametersOf(await searchParams));
  const { query, problems } = readByCurrentRuleset(choices.answers.parameters);
  const origin = originOf(await headers());
  const { embedAncestors: ancestors } = readSettings(process.env);
  const { theme, width, wiki } = choices;
  const embedding = {
    origin,
    query: forQuestions(query),
    theme,
    width,
    title: DEFAULT_TITLE,
  };
  return (
    <>
      <PageTitle title="Put it into your wiki">
        <p>
          Colleagues can answer the questions where they read and write: in a page of your wiki.
          Choose a look, copy a snippet, and follow{' '}
          <FragmentLink href="#hosts">the steps for your wiki</FragmentLink>.
        </p>
      </PageTitle>
      <TableOfContents
        parts={[
          ['ways', 'Four ways'],
          ['make', 'Your snippet'],
          ['hosts', 'Step by step'],
          ['administrators', 'For administrators'],
          ['developers', 'For developers'],
        ]}
      />
      <Section id="ways" title="Four ways">
        <WaysToEmbed />
      </Section>
      <Section id="make" title="Your snippet">
        <SnippetBuilder
          {...{ choices, embedding, ancestors }}
          hosts={content.hosts}
          problems={problemSentences(content, problems)}
        />
      </Section>
      <Section id="hosts" title="Step by step">
        <p className="mb-6 max-w-prose">
          Open the entry of your wiki. Its steps hold what you chose above, the width only where it
          has a place. "Tested" means that our own tests follow the steps. "Tried once" means that
          we did by hand. The rest is what we read in manuals and code.
        </p>
        <HostList {...{ hosts: content.hosts, embedding, ancestors }} wiki={wiki.origin} />
      </Section>
      <Section id="administrators" title="For administrators">
        <ForAdministrators ancestors={ancestors} ownOrigin={origin} />
      </Section>
      <Section id="developers" title="For developers">
        <ForDevelopers />
      </Section>
    </>
  );
}
