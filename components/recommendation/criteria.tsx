import type { Content, Criterion } from '@/lib/content/schema';
import type { Recommendation, WeighedCriterion } from '@/lib/engine/recommend';
import { ValueLine } from '../charts/interval-bar';
import { Mark } from '../ui/mark';
import { answerPhrases } from './answer-names';
import { Citations } from './citations';
import { signed } from './reasons';

type Props = { content: Content; recommendation: Recommendation };

/** Every criterion, the ones that tell the approaches apart most first. */
export function Criteria({ content, recommendation }: Props) {
  return (
    <ol className="grid gap-10">
      {recommendation.influence.map((id) => {
        const criterion = content.criteria.find((one) => one.id === id);
        const weighed = recommendation.criteria.find((one) => one.id === id);
        if (!criterion || !weighed) return null;
        return (
          <li key={id} id={`criterion-${id}`}>
            <CriterionCard {...{ content, recommendation, criterion, weighed }} />
          </li>
        );
      })}
    </ol>
  );
}

type CardProps = Props & { criterion: Criterion; weighed: WeighedCriterion };

function CriterionCard({ content, recommendation, criterion, weighed }: CardProps) {
  const { approaches } = content;
  const spoke = recommendation.fired.filter(({ rule }) =>
    recommendation.contributions.some((c) => c.rule === rule && c.criterion === criterion.id),
  );
  return (
    <article>
      <header className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="text-xl">{criterion.name}</h3>
        <p>
          weighs <strong>{percent(weighed.weight)}</strong>
          {percent(weighed.weight) !== percent(weighed.baseWeight) && (
            <span className="text-muted"> ({percent(weighed.baseWeight)} before your answers)</span>
          )}
        </p>
      </header>
      <p className="text-muted">{criterion.asks}</p>
      <div className="mt-3 grid items-center gap-x-8 gap-y-2 sm:grid-cols-[20rem_1fr]">
        <ValueLine
          values={approaches.map(({ id, mark }) => ({
            shape: mark,
            value: weighed.values[id] ?? 0,
          }))}
        />
        <ul>
          {approaches.map(({ id, name, mark }) => (
            <li key={id} className="flex items-baseline gap-2">
              <Mark shape={mark} /> {name} {(weighed.values[id] ?? 0).toFixed(2)}
            </li>
          ))}
        </ul>
      </div>
      <ul className="mt-3 grid gap-3">
        {spoke.map(({ rule, because, answers }) => (
          <li key={rule} className="border-line border-l-2 pl-4">
            <p>{because}</p>
            <p className="text-muted text-sm">
              {answerPhrases(content.questions, answers).join('; ')}.{' '}
              {approaches.map(({ id, name }) => `${name} ${signed(pointsOf(rule, id))}`).join(', ')}{' '}
              points.
            </p>
            <Citations content={content} {...sourcesOf(rule)} />
          </li>
        ))}
      </ul>
      <Numbers {...{ content, recommendation, criterion, weighed }} />
    </article>
  );

  function pointsOf(rule: string, approach: string): number {
    const own = recommendation.contributions.find(
      (c) => c.rule === rule && c.criterion === criterion.id && c.approach === approach,
    );
    return own?.points ?? 0;
  }

  function sourcesOf(id: string) {
    const { claims = [], references = [] } = content.rules.find((rule) => rule.id === id) ?? {};
    return { claims, references };
  }
}

/** How the weight and the values came about, for those who want to check. */
function Numbers({ content, criterion, weighed }: CardProps) {
  const { importance } = criterion;
  return (
    <details className="mt-3">
      <summary className="w-fit py-1 text-accent text-sm underline">
        How these numbers came about
        <span className="sr-only">: {criterion.name}</span>
      </summary>
      <div className="mt-2 grid gap-4 border-line border-l-2 pl-4 text-sm">
        <div className="overflow-x-auto">
          <table className="w-full max-w-xl text-left tabular-nums">
            <thead>
              <tr className="border-line border-b">
                <th scope="col" className="py-1 pr-4">
                  Approach
                </th>
                <th scope="col" className="py-1 pr-4">
                  Value before answers
                </th>
                <th scope="col" className="py-1 pr-4">
                  Value now
                </th>
                <th scope="col" className="py-1">
                  Points of the score
                </th>
              </tr>
            </thead>
            <tbody>
              {content.approaches.map(({ id, name }) => (
                <tr key={id}>
                  <th scope="row" className="py-1 pr-4 font-normal">
                    {name}
                  </th>
                  <td className="pr-4">{(weighed.baseValues[id] ?? 0).toFixed(2)}</td>
                  <td className="pr-4">{(weighed.values[id] ?? 0).toFixed(2)}</td>
                  <td>{(100 * weighed.weight * (weighed.values[id] ?? 0)).toFixed(1)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <div>
          <p>
            Weight before your answers: {percent(weighed.baseWeight)}. {importance.because}
          </p>
          <Citations content={content} {...importance} />
        </div>
        {content.approaches.map(({ id, name }) => {
          const base = criterion.values[id];
          return (
            base && (
              <div key={id}>
                <p>
                  {name} starts at {base.value.toFixed(2)}. {base.because}
                </p>
                <Citations content={content} claims={base.claims} references={base.references} />
              </div>
            )
          );
        })}
      </div>
    </details>
  );
}

/** A share in [0, 1] as whole percent. */
export function percent(share: number): string {
  return `${Math.round(100 * share)}\u00a0%`;
}
