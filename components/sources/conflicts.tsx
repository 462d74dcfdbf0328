import type { ReactNode } from 'react';
import { hrefs } from '@/lib/addresses/hrefs';
import type { Conflict, Content } from '@/lib/content/schema';
import { scoresPhrase } from '@/lib/wording/changes';
import { counted } from '@/lib/wording/figures';
import { decisiveConflicts, type Result } from '@/lib/wording/findings';
import { firstPlace } from '@/lib/wording/verdict';
import { Link } from '../site/link';
import { Citations } from './citations';

/** The conflicts that affected a result, each with the result by the other side's numbers. */
export function TouchedConflicts(props: Result & { conflicts: Conflict[] }) {
  const { content, recommendation, conflicts } = props;
  const changingOutcomes = decisiveConflicts(props);
  return (
    <>
      <p className="mb-6 max-w-prose">
        {changingOutcomes.length === 0
          ? 'The advice stands whichever side is taken in any one of these.'
          : `With the other side, what comes first would change in ${changingOutcomes.length} of ${counted(conflicts.length, 'case')}.`}
      </p>
      <Conflicts content={content} conflicts={conflicts}>
        {({ id }) => {
          const outcome = recommendation.analysis.conflicts.find(({ conflict }) => conflict === id);
          if (!outcome) return null;
          const scores = scoresPhrase(props, outcome.scores, outcome.winners);
          return (
            <p className="mt-2">
              <strong>With the other side:</strong>{' '}
              {firstPlace(
                content.approaches,
                outcome.winners,
                changingOutcomes.includes(outcome) ? 'would' : 'still',
              )}{' '}
              <span className="text-muted text-sm">({scores})</span>
            </p>
          );
        }}
      </Conflicts>
    </>
  );
}

/** Contradictions between the documents: both sides, which one is taken, and why. */
export function Conflicts(props: {
  content: Content;
  conflicts: Conflict[];
  children?: (conflict: Conflict) => ReactNode;
}) {
  const { content, conflicts, children } = props;
  return (
    <ul className="grid gap-8">
      {conflicts.map((conflict) => {
        const { id, question, taken, other, because, references, criteria } = conflict;
        return (
          <li key={id} id={`conflict-${id}`}>
            <h3 className="text-xl">{question}</h3>
            <div className="mt-2 grid gap-x-10 gap-y-3 @2xl:grid-cols-2">
              <Side content={content} name="We go with:" side={taken} />
              <Side content={content} name="The other side:" side={other} />
            </div>
            <p className="mt-2">
              <strong>Why:</strong> {because}
            </p>
            {references.length > 0 && (
              <Citations content={content} claims={[]} references={references} />
            )}
            <p className="text-muted text-sm">
              It bears on{' '}
              {content.criteria
                .filter((criterion) => criteria.includes(criterion.id))
                .map((criterion, index) => (
                  <span key={criterion.id}>
                    {index > 0 && ', '}
                    <Link href={hrefs.criterion(criterion.id)}>{criterion.name.toLowerCase()}</Link>
                  </span>
                ))}
              .
            </p>
            {children?.(conflict)}
            <OtherSideNumbers content={content} conflict={conflict} />
          </li>
        );
      })}
    </ul>
  );
}

function Side(props: { content: Content; name: string; side: Conflict['taken'] }) {
  const { content, name, side } = props;
  return (
    <div>
      <p>
        <strong>{name}</strong> {side.says}
      </p>
      <Citations content={content} claims={side.claims} references={[]} />
    </div>
  );
}

/** The values and moves that the other side would use instead. */
function OtherSideNumbers({ content, conflict }: { content: Content; conflict: Conflict }) {
  const { values, rules } = conflict.other.would;
  const nameOf = (list: readonly { id: string; name: string }[], id: string) =>
    list.find((item) => item.id === id)?.name ?? id;
  const row = (numbers: Readonly<Record<string, number>>) =>
    Object.entries(numbers)
      .map(([approach, number]) => `${nameOf(content.approaches, approach)} ${number.toFixed(2)}`)
      .join(', ');
  return (
    <details className="mt-1 text-sm">
      <summary className="w-fit py-1 text-accent underline">
        The numbers of the other side
        <span className="sr-only">: {conflict.question}</span>
      </summary>
      <ul className="grid gap-1">
        {Object.entries(values).map(([criterion, numbers]) => (
          <li key={criterion}>
            Start on {nameOf(content.criteria, criterion).toLowerCase()}: {row(numbers)}
          </li>
        ))}
        {Object.entries(rules).map(([rule, moves]) =>
          Object.entries(moves).map(([criterion, numbers]) => (
            <li key={`${rule} ${criterion}`}>
              <Link href={hrefs.rule(rule)}>The rule “{rule.replaceAll('-', ' ')}”</Link> on{' '}
              {nameOf(content.criteria, criterion).toLowerCase()}: {row(numbers)}
            </li>
          )),
        )}
      </ul>
    </details>
  );
}
