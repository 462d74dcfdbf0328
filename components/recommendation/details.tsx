import Link from 'next/link';
import type { Content } from '@/lib/content/schema';
import type { Recommendation } from '@/lib/engine/recommend';
import { hrefs } from '@/lib/site';
import { Section } from '../ui/section';
import { AnswerList } from './answer-list';
import { Conflicts } from './conflicts';
import { Contents } from './contents';
import { Criteria } from './criteria';
import { OpenQuestions } from './open-questions';
import { Reasons } from './reasons';
import { Retrieval } from './retrieval';
import { RuledOut } from './ruled-out';
import { Share } from './share';
import { Steps } from './steps';

type Props = {
  content: Content;
  recommendation: Recommendation;
  query: string;
  version: string;
  origin: string;
};

/** Everything beneath the first screen, from the reasons down to the sums. */
export function Details({ content, recommendation, query, version, origin }: Props) {
  const given = { content, recommendation };
  const { conflicts, recommended, vetoes, verdict } = recommendation;
  const touched = content.conflicts.filter(({ id }) => conflicts.includes(id));
  const approach = content.approaches.find(({ id }) => id === recommended);
  const parts = [
    { id: 'reasons', name: 'Reasons', body: <Reasons {...given} /> },
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
    { id: 'open', name: 'Still open', body: <OpenQuestions {...given} query={query} /> },
    { id: 'answers', name: 'Your answers', body: <AnswerList {...given} query={query} /> },
    { id: 'share', name: 'Share it', body: <Share {...{ content, version, origin, query }} /> },
    { id: 'criteria', name: 'How it came about', body: <Criteria {...given} /> },
    touched.length > 0 && {
      id: 'conflicts',
      name: 'Where the documents disagree on what mattered here',
      body: <Conflicts content={content} conflicts={touched} />,
    },
  ].filter((part) => part !== false && part !== undefined);
  return (
    <>
      <Contents parts={parts.map(({ id, name }) => [id, name])} />
      {parts.map(({ id, name, body }) => (
        <Section key={id} id={id} title={name}>
          {body}
        </Section>
      ))}
    </>
  );
}
