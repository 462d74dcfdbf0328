import type { ReactNode } from 'react';
import { hrefs } from '@/lib/addresses/hrefs';
import type { Content } from '@/lib/content/schema';
import type { Recommendation } from '@/lib/engine/recommend';
import type { SimilarCase } from '@/lib/evidence/similar-cases';
import type { DecisionRecord } from '@/lib/record/text/model';
import type { Release } from '@/lib/releases/release-schema';
import { Retrieval } from '../method/retrieval';
import { FragmentLink } from '../site/fragment-link';
import { Link } from '../site/link';
import { TableOfContents } from '../site/table-of-contents';
import { TouchedConflicts } from '../sources/conflicts';
import { FoldedSection, Section } from '../ui/section';
import { SimilarCases } from './cases/similar-cases';
import { AnswerList } from './numbers/answer-list';
import { Criteria } from './numbers/criteria';
import { Steps } from './plan/steps';
import { RecordSection } from './record/record-section';
import { ShareResult } from './record/share-result';
import { SurenessTests } from './sure/sureness-tests';
import { CompareLinks } from './what-if/compare-links';
import type { OriginalResult } from './what-if/comparison';
import { WhatIf } from './what-if/what-if';
import { WhatWouldChange } from './what-if/what-would-change';
import { Reasons } from './why/reasons';
import { RuledOut } from './why/ruled-out';
import { WhyNot } from './why/why-not';

type Props = {
  content: Content;
  recommendation: Recommendation;
  similar: SimilarCase[];
  query: string;
  /** The query as requested, before it was made canonical. */
  rawQuery: string;
  /** The result to compare with, if this one is a what-if variant. */
  before: OriginalResult | null;
  record?: DecisionRecord | null;
  /** The version of the ruleset that made the result. */
  version: string;
  release: Release | null;
  /** Whether that ruleset is older than the current one. */
  isPast: boolean;
  origin: string;
  /** Whether the parts are collapsed, and large parts only linked. */
  isFolded?: boolean;
};

/** Everything below the first screen, from the reasons to the calculation. */
export function Details(props: Props) {
  const {
    content,
    recommendation,
    similar,
    query,
    version,
    release,
    isPast,
    origin,
    record,
    isFolded = false,
  } = props;
  const result = { content, recommendation };
  const { conflicts, recommended, vetoes, verdict } = recommendation;
  const touchedConflicts = content.conflicts.filter(({ id }) => conflicts.includes(id));
  const approach = content.approaches.find(({ id }) => id === recommended);
  const parts = [
    { id: 'reasons', name: 'Reasons', body: <Reasons {...result} /> },
    { id: 'why-not', name: 'Why not the others?', body: <WhyNot {...result} /> },
    similar.length > 0 && {
      id: 'similar',
      name: 'Published cases like yours',
      body: <SimilarCases {...result} similar={similar} />,
    },
    {
      id: 'sure',
      name: 'How sure, in figures',
      body: <SurenessTests {...result} />,
      isLarge: true,
    },
    {
      id: 'change',
      name: 'What would change it, one by one',
      body: <WhatWouldChange {...result} query={query} />,
    },
    {
      id: 'what-if',
      name: 'What if?',
      body: <WhatIf {...props} />,
      isScreenOnly: true,
      isLarge: true,
    },
    {
      id: 'compare',
      name: 'Compare',
      body: <CompareLinks query={query} before={props.before} />,
      isScreenOnly: true,
      isLarge: true,
    },
    vetoes.length > 0 && {
      id: 'ruled-out',
      name: 'Ruled out for now',
      body: <RuledOut {...result} />,
    },
    approach &&
      verdict !== 'not-enough-answers' && {
        id: 'steps',
        name: `First steps with ${approach.name.toLowerCase()}`,
        body: (
          <>
            <p className="mb-6 max-w-prose">
              {approach.summary} <Link href={hrefs.approach(approach.id)}>More about it</Link>.
            </p>
            <Steps content={content} approach={approach} />
            <Retrieval approaches={content.approaches} isOpen={false} />
          </>
        ),
      },
    { id: 'answers', name: 'Your answers', body: <AnswerList {...result} query={query} /> },
    recommendation.answered.length > 0 && {
      id: 'record',
      name: 'Decision record',
      body: record && <RecordSection record={record} query={query} />,
      isScreenOnly: true,
      isLarge: true,
    },
    {
      id: 'share',
      name: 'Share it',
      body: <ShareResult {...{ content, version, release, isPast, origin, query }} />,
    },
    {
      id: 'criteria',
      name: 'How it came about',
      body: <Criteria {...result} />,
      isLarge: true,
    },
    touchedConflicts.length > 0 && {
      id: 'conflicts',
      name: 'Where the documents disagree on what mattered here',
      body: <TouchedConflicts {...result} conflicts={touchedConflicts} />,
      isLarge: true,
    },
  ].filter((part) => part !== false && part !== undefined);
  return isFolded ? <FoldedParts parts={parts} /> : <ExpandedParts parts={parts} />;
}

type Part = {
  id: string;
  name: string;
  body: ReactNode;
  isScreenOnly?: boolean;
  isLarge?: boolean;
};

function ExpandedParts({ parts }: { parts: Part[] }) {
  return (
    <>
      <TableOfContents parts={parts.map(({ id, name }) => [id, name])} />
      {parts.map(({ id, name, body, isScreenOnly = false }) => (
        <Section key={id} id={id} title={name} isScreenOnly={isScreenOnly}>
          {body}
        </Section>
      ))}
    </>
  );
}

/** The small parts, each collapsed, and a list of links to the large ones. */
function FoldedParts({ parts }: { parts: Part[] }) {
  return (
    <div className="mt-10">
      {parts
        .filter(({ isLarge }) => !isLarge)
        .map(({ id, name, body }) => (
          <FoldedSection key={id} id={id} title={name}>
            {body}
          </FoldedSection>
        ))}
      <div className="border-line border-t py-3">
        <p>More about this result:</p>
        <ul className="list-disc pl-5">
          {parts
            .filter(({ isLarge }) => isLarge)
            .map(({ id, name }) => (
              <li key={id} className="py-1">
                <FragmentLink href={`#${id}`}>{name}</FragmentLink>
              </li>
            ))}
        </ul>
      </div>
    </div>
  );
}
