import { Fragment } from 'react';
import { hrefs } from '@/lib/addresses/hrefs';
import type { Content } from '@/lib/content/schema';
import type { Reason } from '@/lib/engine/reasons/explain';
import type { Recommendation } from '@/lib/engine/recommend';
import { answerPhrases } from '@/lib/wording/answer-names';
import { signedPoints } from '@/lib/wording/figures';
import { nameInSentence } from '@/lib/wording/verdict';
import { Link } from '../../site/link';
import { Citations } from '../../sources/citations';
import { ReasonItems } from './reason-items';

const VISIBLE_REASONS = 4;

/** The reasons for and against each winner, strongest first. */
export function Reasons(props: { content: Content; recommendation: Recommendation }) {
  const { content, recommendation } = props;
  const { winners, reasons } = recommendation;
  const subject =
    winners.length > 1 ? 'an approach' : nameInSentence(content.approaches, winners[0]);
  return (
    <>
      <p className="mb-6 max-w-prose text-muted">
        Sorted by how far each one moves {subject} ahead of the others, or behind. What your answers
        say comes before what holds in any project. D1, D2 and so on are the documents under{' '}
        <Link href={hrefs.sources}>Sources</Link>.
      </p>
      <div className="grid gap-x-10 gap-y-8 @2xl:grid-cols-2 print:block">
        {winners.map((id) => (
          <Fragment key={id}>
            <ReasonList
              {...props}
              approach={id}
              title={`What speaks for ${nameInSentence(content.approaches, id)}`}
              reasons={reasons[id]?.for ?? []}
              none="Nothing sets it apart from the others by much."
            />
            <ReasonList
              {...props}
              approach={id}
              title={`What speaks against ${nameInSentence(content.approaches, id)}`}
              reasons={reasons[id]?.against ?? []}
              none="Nothing of weight: on no point do the others do better by much."
            />
          </Fragment>
        ))}
      </div>
    </>
  );
}

function ReasonList(props: {
  content: Content;
  recommendation: Recommendation;
  approach: string;
  title: string;
  reasons: Reason[];
  none: string;
}) {
  const { content, recommendation, approach, title, reasons, none } = props;
  const items = reasons.map((reason) => (
    <ReasonItem
      key={`${reason.kind} ${reason.id}`}
      content={content}
      recommendation={recommendation}
      approach={approach}
      reason={reason}
    />
  ));
  return (
    <div>
      <h3 className="mb-3 text-xl">{title}</h3>
      {reasons.length === 0 && <p>{none}</p>}
      <ReasonItems items={items} limit={VISIBLE_REASONS} />
    </div>
  );
}

type ItemProps = {
  content: Content;
  recommendation: Recommendation;
  approach: string;
  reason: Reason;
};

function ReasonItem(props: ItemProps) {
  const { content, recommendation, reason } = props;
  if (reason.kind === 'criterion') return <GeneralReason {...props} />;
  const rule = content.rules.find(({ id }) => id === reason.id);
  const fired = recommendation.fired.find((candidate) => candidate.rule === reason.id);
  if (!rule || !fired) return null;
  return (
    <li className="border-line border-l-2 pl-4">
      <p>{rule.because}</p>
      <p className="mt-1 text-muted text-sm">
        You answered {answerPhrases(content.questions, fired.answers).join('; ')}.
      </p>
      <details>
        <summary className="w-fit py-1 text-accent text-sm underline">
          Points and sources
          <span className="sr-only"> for: {rule.because}</span>
        </summary>
        <ul className="text-sm">
          {content.approaches.map(({ id, name }) => (
            <li key={id}>{`${name}: ${signedPoints(fired.points[id] ?? 0)} points`}</li>
          ))}
          <li>Lead over the mean of the others: {signedPoints(reason.lead)} points</li>
        </ul>
        <Citations content={content} claims={rule.claims} references={rule.references} />
      </details>
    </li>
  );
}

/** A reason from the starting values of a criterion, independent of the answers. */
function GeneralReason({ content, approach, reason }: ItemProps) {
  const criterion = content.criteria.find(({ id }) => id === reason.id);
  const base = criterion?.values[approach];
  if (!criterion || !base) return null;
  return (
    <li className="border-line border-l-2 pl-4">
      <p>
        {criterion.name}: it starts {reason.lead > 0 ? 'ahead of' : 'behind'} the mean of the
        others. {base.because}
      </p>
      <p className="mt-1 text-muted text-sm">
        This holds in any project. None of your answers has moved it.
      </p>
      <Citations content={content} claims={base.claims} references={base.references} />
    </li>
  );
}
