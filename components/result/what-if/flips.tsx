import { hrefs } from '@/lib/addresses/hrefs';
import type { ChangeKind, Question } from '@/lib/content/schema';
import type { FlipReport } from '@/lib/engine/flip-report';
import { optionLabel } from '@/lib/wording/answer-names';
import { consistencyFinding, leadPhrase, scoresPhrase } from '@/lib/wording/changes';
import { counted } from '@/lib/wording/figures';
import type { Result } from '@/lib/wording/findings';
import { firstPlace } from '@/lib/wording/verdict';
import { Link } from '../../site/link';

type Props = Result & { query: string };

const KINDS: { kind: ChangeKind; title: string; means: string }[] = [
  {
    kind: 'bring-about',
    title: 'Changes you could bring about',
    means: 'They take effort, money or a decision of yours.',
  },
  {
    kind: 'misjudged',
    title: 'Where it would matter if an answer were wrong',
    means: 'Look at these answers again before you act on the advice.',
  },
  {
    kind: 'fixed',
    title: 'Where another situation would lead elsewhere',
    means: 'At least one answer in each of these is as it is; they show where the advice ends.',
  },
];
const VISIBLE_FLIPS = 4;
const LISTED_FLIPS = 9;

/** The smallest sets of answer changes that change the winner, grouped by what they take. */
export function Flips(props: Props) {
  const { flips } = props.recommendation.analysis;
  return (
    <div className="grid gap-6">
      {KINDS.map(({ kind, title, means }) => {
        const flipsOfKind = flips.filter((flip) => flip.kind === kind);
        return (
          flipsOfKind.length > 0 && (
            <section key={kind} aria-labelledby={`flips-${kind}`}>
              <h3 id={`flips-${kind}`} className="text-xl">
                {title}
              </h3>
              <p className="text-muted text-sm">{means}</p>
              <FlipList {...props} flips={flipsOfKind} />
            </section>
          )
        );
      })}
    </div>
  );
}

function FlipList({ flips, ...props }: Props & { flips: FlipReport[] }) {
  const items = flips
    .slice(0, LISTED_FLIPS)
    .map((flip) => <FlipItem key={JSON.stringify(flip.changes)} {...props} flip={flip} />);
  return (
    <>
      <ul className="mt-2 grid gap-3">{items.slice(0, VISIBLE_FLIPS)}</ul>
      {items.length > VISIBLE_FLIPS && (
        <details className="mt-3">
          <summary className="w-fit py-1 text-accent underline">
            {items.length - VISIBLE_FLIPS} more of this kind
          </summary>
          <ul className="mt-2 grid gap-3">{items.slice(VISIBLE_FLIPS)}</ul>
        </details>
      )}
      {flips.length > LISTED_FLIPS && (
        <p className="mt-2 text-muted text-sm">
          {counted(flips.length - LISTED_FLIPS, 'more change')} of this kind can be read in the{' '}
          <a href={hrefs.api(props.query)}>data of this result (JSON)</a>.
        </p>
      )}
    </>
  );
}

function FlipItem({ content, recommendation, query, flip }: Props & { flip: FlipReport }) {
  const { changes, winners, scores, kind } = flip;
  const result = { content, recommendation };
  const changed = content.questions.filter(({ id }) => changes[id] !== undefined);
  return (
    <li className="max-w-prose border-line border-l-2 pl-4">
      <ul>
        {changed.map((question) => (
          <li key={question.id}>
            {changePhrase(question, recommendation.answers[question.id], changes[question.id])}
          </li>
        ))}
      </ul>
      <p>
        Then <strong>{firstPlace(content.approaches, winners, 'now')}</strong>
        {leadPhrase(flip)}.{' '}
        <Link href={hrefs.whatIf(query, changes)}>
          See that result
          <span className="sr-only">
            {` with ${changed.map((question) => optionLabel(question, changes[question.id])).join(', ')}`}
          </span>
        </Link>
      </p>
      <p className="text-muted text-sm">{scoresPhrase(result, scores, winners)}</p>
      {kind === 'bring-about' && (
        <p className="text-sm">
          {changed.map(({ change }) => change.how).join(' ')} {consistencyFinding(result, flip)}
        </p>
      )}
    </li>
  );
}

/** "Label: old → new", with words in place of the arrow for screen readers. */
export function changePhrase(
  question: Question,
  before: string | undefined,
  after: string | undefined,
) {
  return (
    <>
      {`${question.label}: ${optionLabel(question, before)} `}
      <span aria-hidden="true">→</span>
      <span className="sr-only">changed to</span>
      {` ${optionLabel(question, after)}`}
    </>
  );
}
