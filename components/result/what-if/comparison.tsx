import { hrefs } from '@/lib/addresses/hrefs';
import { changeOf } from '@/lib/wording/figures';
import { approachName, criterionName, type Given } from '@/lib/wording/findings';
import { verdictHeadline } from '@/lib/wording/verdict';
import { Link } from '../../site/link';
import { changePhrase } from './flips';

export type Before = { recommendation: Given['recommendation']; query: string };

/** What was changed to get this result, what that does to the scores, and the way back. */
export function Comparison(props: Given & { before: Before }) {
  const { content, before } = props;
  return (
    <section
      aria-label="Compared with your original answers"
      className="my-6 border-accent border-l-4 bg-panel px-5 py-4"
    >
      <p className="font-bold">What if</p>
      <Changes {...props} was={before.recommendation} />
      <ScoreChanges {...props} was={before.recommendation} />
      <p className="mt-2">
        Before: “{verdictHeadline(before.recommendation, content.approaches)}”{' '}
        <Link href={hrefs.recommendation(before.query)}>Back to the original</Link>
      </p>
    </section>
  );
}

/** Whether another approach comes first, and every score before and after. */
export function ScoreChanges(props: Given & { was: Given['recommendation'] }) {
  const { content, recommendation, was } = props;
  const nameOf = (id: string) => content.approaches.find((one) => one.id === id)?.name;
  const isOther = was.recommended !== recommendation.recommended;
  return (
    <>
      <p>
        {isOther
          ? `${nameOf(recommendation.recommended)} comes first instead of ${approachName(props, was.recommended)}.`
          : `${nameOf(was.recommended)} stays first.`}{' '}
      </p>
      <ul className="text-sm tabular-nums">
        {recommendation.ranking.map(({ approach, score, vetoed }) => {
          const old = was.ranking.find((one) => one.approach === approach);
          return (
            <li key={approach}>
              {nameOf(approach)} {(old?.score ?? 0).toFixed(1)} <span aria-hidden="true">→</span>
              <span className="sr-only">becomes</span> {score.toFixed(1)} (
              {changeOf(old?.score ?? 0, score)}){vetoed && !old?.vetoed && ', now ruled out'}
              {!vetoed && old?.vetoed && ', no longer ruled out'}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Changes(props: Given & { was: Given['recommendation'] }) {
  const { content, recommendation, was } = props;
  const { answers, ownWeights } = recommendation;
  const changed = content.questions.filter(({ id }) => answers[id] !== was.answers[id]);
  const weighed = content.criteria.filter(({ id }) => ownWeights[id] !== was.ownWeights[id]);
  const points = (value: number | undefined) => value ?? 'as it was';
  return (
    <ul className="mb-2">
      {changed.map((question) => (
        <li key={question.id}>
          {changePhrase(question, was.answers[question.id], answers[question.id])}
        </li>
      ))}
      {weighed.map(({ id }) => (
        <li key={id}>
          Weight of {criterionName(props, id)}: {points(was.ownWeights[id])}{' '}
          <span aria-hidden="true">→</span>
          <span className="sr-only">changed to</span> {points(ownWeights[id])}
        </li>
      ))}
    </ul>
  );
}
