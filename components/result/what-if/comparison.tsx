import { hrefs } from '@/lib/addresses/hrefs';
import { winnerChange } from '@/lib/wording/changes';
import { pointsChange } from '@/lib/wording/figures';
import { criterionName, type Result } from '@/lib/wording/findings';
import { verdictHeadline } from '@/lib/wording/verdict';
import { Link } from '../../site/link';
import { changePhrase } from './flips';

/** The original result that a what-if variant is compared with, and its canonical query. */
export type OriginalResult = { recommendation: Result['recommendation']; query: string };

type ChangeProps = Result & { previous: Result['recommendation'] };

/** The changed answers and weights of a what-if variant, their effect, and a link back. */
export function Comparison(props: Result & { before: OriginalResult }) {
  const { content, before } = props;
  return (
    <section
      aria-label="Compared with your original answers"
      className="my-6 border-accent border-l-4 bg-panel px-5 py-4"
    >
      <p className="font-bold">What if</p>
      <Changes {...props} previous={before.recommendation} />
      <ScoreChanges {...props} previous={before.recommendation} />
      <p className="mt-2">
        Before: “{verdictHeadline(before.recommendation, content.approaches)}”{' '}
        <Link href={hrefs.recommendation(before.query)}>Back to the original</Link>
      </p>
    </section>
  );
}

/** Whether the winners change, and every score before and after. */
export function ScoreChanges(props: ChangeProps) {
  const { content, recommendation, previous } = props;
  const nameOf = (id: string) => content.approaches.find((approach) => approach.id === id)?.name;
  return (
    <>
      <p>{winnerChange(props, previous)}</p>
      <ul className="text-sm tabular-nums">
        {recommendation.ranking.map(({ approach, score, vetoed }) => {
          const old = previous.ranking.find((candidate) => candidate.approach === approach);
          return (
            <li key={approach}>
              {nameOf(approach)} {(old?.score ?? 0).toFixed(1)} <span aria-hidden="true">→</span>
              <span className="sr-only">becomes</span> {score.toFixed(1)} (
              {pointsChange(old?.score ?? 0, score)}){vetoed && !old?.vetoed && ', now ruled out'}
              {!vetoed && old?.vetoed && ', no longer ruled out'}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Changes(props: ChangeProps) {
  const { content, recommendation, previous } = props;
  const { answers, ownWeights } = recommendation;
  const changed = content.questions.filter(({ id }) => answers[id] !== previous.answers[id]);
  const weighed = content.criteria.filter(({ id }) => ownWeights[id] !== previous.ownWeights[id]);
  const weightText = (value: number | undefined) => value ?? 'as it was';
  return (
    <ul className="mb-2">
      {changed.map((question) => (
        <li key={question.id}>
          {changePhrase(question, previous.answers[question.id], answers[question.id])}
        </li>
      ))}
      {weighed.map(({ id }) => (
        <li key={id}>
          Weight of {criterionName(props, id)}: {weightText(previous.ownWeights[id])}{' '}
          <span aria-hidden="true">→</span>
          <span className="sr-only">changed to</span> {weightText(ownWeights[id])}
        </li>
      ))}
    </ul>
  );
}
