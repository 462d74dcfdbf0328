import { hrefs } from '@/lib/addresses/hrefs';
import type { Content, Criterion } from '@/lib/content/schema';
import type { Recommendation, WeighedCriterion } from '@/lib/engine/recommend';
import { answerPhrases } from '@/lib/wording/answer-names';
import { decimalPercent, signedPoints } from '@/lib/wording/figures';
import { hasOwnWeights } from '@/lib/wording/findings';
import { ValueLine } from '../../charts/interval-bar';
import { Link } from '../../site/link';
import { Citations } from '../../sources/citations';
import { Mark } from '../../ui/mark';
import { CriterionDerivation } from './criterion-derivation';

type Props = { content: Content; recommendation: Recommendation };

/** Every criterion with its weight and values, most influential first. */
export function Criteria({ content, recommendation }: Props) {
  return (
    <>
      <p className="mb-8 max-w-prose">
        Each approach gets a value from 0 (worst) to 1 (best) on {content.criteria.length} criteria.
        A score is the sum of weight times value. The criteria that tell the approaches apart most
        come first. <Link href={hrefs.method}>The whole method</Link>.
      </p>
      <ol className="grid gap-10">
        {recommendation.influence.map((id) => {
          const criterion = content.criteria.find((candidate) => candidate.id === id);
          const weighed = recommendation.criteria.find((candidate) => candidate.id === id);
          if (!criterion || !weighed) return null;
          return (
            <li key={id}>
              <CriterionCard {...{ content, recommendation, criterion, weighed }} />
            </li>
          );
        })}
      </ol>
    </>
  );
}

type CardProps = Props & { criterion: Criterion; weighed: WeighedCriterion };

function CriterionCard(props: CardProps) {
  const { content, criterion, weighed } = props;
  const isOwn = hasOwnWeights(props);
  return (
    <article>
      <header className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="text-xl">{criterion.name}</h3>
        <p>
          weighs <strong>{decimalPercent(weighed.weight)}</strong>
          {decimalPercent(weighed.weight) !== decimalPercent(weighed.baseWeight) && (
            <span className="text-muted">
              {' '}
              ({decimalPercent(weighed.baseWeight)} before your answers
              {isOwn &&
                ` and weights, ${decimalPercent(weighed.documentWeight)} by your answers alone`}
              )
            </span>
          )}
        </p>
      </header>
      <p className="text-muted">{criterion.asks}</p>
      <div className="mt-3 grid items-center gap-x-8 gap-y-2 @2xl:grid-cols-[20rem_1fr]">
        <div className="max-w-xs">
          <ValueLine
            values={content.approaches.map(({ id, mark }) => ({
              shape: mark,
              value: weighed.values[id] ?? 0,
            }))}
          />
          <p className="flex justify-between text-muted text-xs">
            <span>0, worst</span>
            <span>1, best</span>
          </p>
        </div>
        <ul>
          {content.approaches.map(({ id, name, mark }) => (
            <li key={id} className="flex items-baseline gap-2">
              <Mark shape={mark} />
              {` ${name} ${(weighed.values[id] ?? 0).toFixed(2)}`}
            </li>
          ))}
        </ul>
      </div>
      <FiredRules {...props} />
      <details className="mt-3">
        <summary className="w-fit py-1 text-accent text-sm underline">
          How these numbers came about
          <span className="sr-only">: {criterion.name}</span>
        </summary>
        <CriterionDerivation {...{ content, criterion, weighed }} usesOwnWeights={isOwn} />
      </details>
    </article>
  );
}

/** The fired rules that changed this criterion, with their contributions to it in points. */
function FiredRules({ content, recommendation, criterion }: CardProps) {
  const rules = content.rules.filter(
    ({ id, values, weights }) =>
      (criterion.id in values || criterion.id in weights) &&
      recommendation.fired.some(({ rule }) => rule === id),
  );
  if (rules.length === 0) return null;
  return (
    <details className="mt-3">
      <summary className="w-fit py-1 text-accent text-sm underline">
        {rules.length === 1
          ? 'One of your answers speaks here'
          : `${rules.length} rules speak here`}
        <span className="sr-only">: {criterion.name}</span>
      </summary>
      <ul className="mt-2 grid gap-3">
        {rules.map(({ id, because, claims, references }) => {
          const fired = recommendation.fired.find(({ rule }) => rule === id);
          return (
            <li key={id} className="border-line border-l-2 pl-4">
              <p>{because}</p>
              <p className="text-muted text-sm">
                {answerPhrases(content.questions, fired?.answers ?? {}).join('; ')}. On this
                criterion alone, with what it gains or loses in weight:{' '}
                {content.approaches
                  .map(
                    ({ id: approach, name }) => `${name} ${signedPoints(pointsOf(id, approach))}`,
                  )
                  .join(', ')}{' '}
                points.
              </p>
              <Citations content={content} claims={claims} references={references} />
            </li>
          );
        })}
        <li className="border-line border-l-2 pl-4 text-muted text-sm">
          What weight this criterion gained or lost by other answers
          {hasOwnWeights({ content, recommendation }) && ' and your own weights'}:{' '}
          {content.approaches
            .map(
              ({ id: approach, name }) => `${name} ${signedPoints(pointsFromElsewhere(approach))}`,
            )
            .join(', ')}{' '}
          points.
        </li>
      </ul>
    </details>
  );

  /** The change of an approach's points on this criterion that the rules above do not explain. */
  function pointsFromElsewhere(approach: string): number {
    const weighed = recommendation.criteria.find(({ id }) => id === criterion.id);
    if (!weighed) return 0;
    const before = 100 * weighed.baseWeight * (weighed.baseValues[approach] ?? 0);
    const now = 100 * weighed.weight * (weighed.values[approach] ?? 0);
    return rules.reduce((rest, { id }) => rest - pointsOf(id, approach), now - before);
  }

  function pointsOf(rule: string, approach: string): number {
    const contribution = recommendation.contributions.find(
      (c) => c.rule === rule && c.criterion === criterion.id && c.approach === approach,
    );
    return contribution?.points ?? 0;
  }
}
