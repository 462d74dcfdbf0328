import type { Content, Criterion } from '@/lib/content/schema';
import { decimalPercent } from '@/lib/wording/figures';
import { Citations } from '../sources/citations';

/** A criterion before any answer: its weight, and the starting value of each approach. */
export function CriterionBase(props: { content: Content; criterion: Criterion; weight: number }) {
  const { content, criterion, weight } = props;
  const { id, name, asks, importance, values } = criterion;
  return (
    <article id={`criterion-${id}`}>
      <h3 className="text-xl">
        {name}, {decimalPercent(weight)}
      </h3>
      <p className="text-muted">{asks}</p>
      <p className="mt-2">
        Importance {importance.points}. {importance.because}
      </p>
      <Citations content={content} {...importance} />
      <dl className="mt-2 grid gap-2">
        {content.approaches.map((approach) => {
          const base = values[approach.id];
          return (
            base && (
              <div key={approach.id} className="border-line border-l-2 pl-4">
                <dt>
                  {approach.name} starts at <strong>{base.value.toFixed(2)}</strong>
                </dt>
                <dd>
                  {base.because}
                  <Citations content={content} claims={base.claims} references={base.references} />
                </dd>
              </div>
            )
          );
        })}
      </dl>
    </article>
  );
}
