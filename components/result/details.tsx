import type { ReactNode } from 'react';
import { hrefs } from '@/lib/addresses/hrefs';
import type { Content } from '@/lib/content/schema';
import type { Recommendation } from '@/lib/engine/recommend';
import type { Similar } from '@/lib/evidence/similar';
import type { DecisionRecord } from '@/lib/record/text/model';
import type { Release } from '@/lib/releases/release-schema';
import { Retrieval } from '../method/retrieval';
import { Contents } from '../site/contents';
import { Link } from '../site/link';
import { PartLink } from '../site/part-link';
import { TouchedConflicts } from '../sources/conflicts';
import { FoldedSection, Section } from '../ui/section';
import { SimilarCases } from './cases/similar-cases';
import { AnswerList } from './numbers/answer-list';
import { Criteria } from './numbers/criteria';
import { Steps } from './plan/steps';
import { Record } from './record/record';
import { Share } from './record/share';
import { HowSure } from './sure/how-sure';
import { CompareLinks } from './what-if/compare-links';
import type { Before } from './what-if/comparison';
import { WhatIf } from './what-if/what-if';
import { WhatWouldChange } from './what-if/what-would-change';
import { Reasons } from './why/reasons';
import { RuledOut } from './why/ruled-out';
import { WhyNot } from './why/why-not';

type Props = {
  content: Content;
  recommendation: Recommendation;
  similar: Similar[];
  query: string;
  /** The query as it was given, and the result it is to be compared with. */
  given: string;
  before: Before | null;
  /** Where there is room for one. */
  record?: DecisionRecord | null;
  /** The rules it was made by. */
  version: string;
  release: Release | null;
  /** Whether the rules have changed since. */
  isPast: boolean;
  origin: string;
  /** Whether the parts are folded, and those that need room only named. */
  isFolded?: boolean;
};

/** Everything beneath the first screen, from the reasons down to the sums. */
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
  const given = { content, recommendation };
  const { conflicts, recommended, vetoes, verdict } = recommendation;
  const touched = content.conflicts.filter(({ id }) => conflicts.includes(id));
  const approach = content.approaches.find(({ id }) => id === recommended);
  const parts = [
    { id: 'reasons', name: 'Reasons', body: <Reasons {...given} /> },
    { id: 'why-not', name: 'Why not the others?', body: <WhyNot {...given} /> },
    similar.length > 0 && {
      id: 'similar',
      name: 'Published cases like yours',
      body: <SimilarCases {...given} similar={similar} />,
    },
    { id: 'sure', name: 'How sure, test by test', body: <HowSure {...given} />, needsRoom: true },
    {
      id: 'change',
      name: 'What would change it, one by one',
      body: <WhatWouldChange {...given} query={query} />,
    },
    {
      id: 'what-if',
      name: 'What if?',
      body: <WhatIf {...props} />,
      isForScreens: true,
      needsRoom: true,
    },
    {
      id: 'compare',
      name: 'Compare',
      body: <CompareLinks query={query} before={props.before} />,
      isForScreens: true,
      needsRoom: true,
    },
    vetoes.length > 0 && {
      id: 'ruled-out',
      name: 'Ruled out for now',
      body: <RuledOut {...given} />,
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
    { id: 'answers', name: 'Your answers', body: <AnswerList {...given} query={query} /> },
    recommendation.answered.length > 0 && {
      id: 'record',
      name: 'Decision record',
      body: record && <Record record={record} query={query} />,
      isForScreens: true,
      needsRoom: true,
    },
    {
      id: 'share',
      name: 'Share it',
      body: <Share {...{ content, version, release, isPast, origin, query }} />,
    },
    {
      id: 'criteria',
      name: 'How it came about',
      body: <Criteria {...given} />,
      needsRoom: true,
    },
    touched.length > 0 && {
      id: 'conflicts',
      name: 'Where the documents disagree on what mattered here',
      body: <TouchedConflicts {...given} conflicts={touched} />,
      needsRoom: true,
    },
  ].filter((part) => part !== false && part !== undefined);
  return isFolded ? <Folded parts={parts} /> : <Unfolded parts={parts} />;
}

type Part = {
  id: string;
  name: string;
  body: ReactNode;
  isForScreens?: boolean;
  needsRoom?: boolean;
};

function Unfolded({ parts }: { parts: Part[] }) {
  return (
    <>
      <Contents parts={parts.map(({ id, name }) => [id, name])} />
      {parts.map(({ id, name, body, isForScreens = false }) => (
        <Section key={id} id={id} title={name} isForScreens={isForScreens}>
          {body}
        </Section>
      ))}
    </>
  );
}

/** Only what needs little room; the rest is named, and opens elsewhere. */
function Folded({ parts }: { parts: Part[] }) {
  return (
    <div className="mt-10">
      {parts
        .filter(({ needsRoom }) => !needsRoom)
        .map(({ id, name, body }) => (
          <FoldedSection key={id} id={id} title={name}>
            {body}
          </FoldedSection>
        ))}
      <div className="border-line border-t py-3">
        <p>More about this result:</p>
        <ul className="list-disc pl-5">
          {parts
            .filter(({ needsRoom }) => needsRoom)
            .map(({ id, name }) => (
              <li key={id} className="py-1">
                <PartLink href={`#${id}`}>{name}</PartLink>
              </li>
            ))}
        </ul>
      </div>
    </div>
  );
}
