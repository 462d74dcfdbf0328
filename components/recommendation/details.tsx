import Link from 'next/link';
import type { Content } from '@/lib/content/schema';
import type { Recommendation } from '@/lib/engine/recommend';
import type { Similar } from '@/lib/evidence/similar';
import { hrefs } from '@/lib/site';
import { Section } from '../ui/section';
import { AnswerList } from './answer-list';
import type { Before } from './comparison';
import { TouchedConflicts } from './conflicts';
import { Contents } from './contents';
import { Criteria } from './criteria';
import { HowSure } from './how-sure';
import { Reasons } from './reasons';
import { Retrieval } from './retrieval';
import { RuledOut } from './ruled-out';
import { Share } from './share';
import { SimilarCases } from './similar-cases';
import { Steps } from './steps';
import { WhatIf } from './what-if';
import { WhatWouldChange } from './what-would-change';
import { WhyNot } from './why-not';

type Props = {
  content: Content;
  recommendation: Recommendation;
  similar: Similar[];
  query: string;
  /** The query as it was given, and the result it is to be compared with. */
  given: string;
  before: Before | null;
  version: string;
  origin: string;
};

/** Everything beneath the first screen, from the reasons down to the sums. */
export function Details(props: Props) {
  const { content, recommendation, similar, query, version, origin } = props;
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
    { id: 'sure', name: 'How sure, test by test', body: <HowSure {...given} /> },
    {
      id: 'change',
      name: 'What would change it, one by one',
      body: <WhatWouldChange {...given} query={query} />,
    },
    { id: 'what-if', name: 'What if?', body: <WhatIf {...props} />, isForScreens: true },
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
    { id: 'share', name: 'Share it', body: <Share {...{ content, version, origin, query }} /> },
    { id: 'criteria', name: 'How it came about', body: <Criteria {...given} /> },
    touched.length > 0 && {
      id: 'conflicts',
      name: 'Where the documents disagree on what mattered here',
      body: <TouchedConflicts {...given} conflicts={touched} />,
    },
  ].filter((part) => part !== false && part !== undefined);
  return (
    <>
      <Contents parts={parts.map(({ id, name }) => [id, name])} />
      {parts.map(({ id, name, body, ...rest }) => (
        <Section key={id} id={id} title={name} {...rest}>
          {body}
        </Section>
      ))}
    </>
  );
}
