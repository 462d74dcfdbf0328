import type { Content, Criterion } from '@/lib/content/schema';
import type { WeighedCriterion } from '@/lib/engine/recommend';
import { pointsChange } from '@/lib/wording/figures';
import { Citations } from '../../sources/citations';

type Props = {
  content: Content;
  criterion: Criterion;
  weighed: WeighedCriterion;
  /** Whether the person has set weights. */
  usesOwnWeights: boolean;
};

const HEADINGS = ['Approach', 'Points before', 'Your answers', 'Now', 'Weight × value'];

/** How the weight and the values of a criterion were derived, step by step. */
export function CriterionDerivation({ content, criterion, weighed, usesOwnWeights }: Props) {
  const { importance } = criterion;
  return (
    <div className="mt-2 grid gap-4 border-line border-l-2 pl-4 text-sm">
      <table className="w-full max-w-2xl text-left hyphens-auto tabular-nums">
        <thead>
          <tr className="border-line border-b align-bottom">
            {HEADINGS.map((heading) => (
              <th key={heading} scope="col" className="py-1 pr-3 last:hidden @2xl:last:table-cell">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {content.approaches.map(({ id, name }) => {
            const before = 100 * weighed.baseWeight * (weighed.baseValues[id] ?? 0);
            const now = 100 * weighed.weight * (weighed.values[id] ?? 0);
            return (
              <tr key={id}>
                <th scope="row" className="py-1 pr-3 font-normal">
                  {name}
                </th>
                <td className="pr-3">{before.toFixed(1)}</td>
                <td className="pr-3">{pointsChange(before, now)}</td>
                <td className="pr-3">{now.toFixed(1)}</td>
                <td className="hidden @2xl:table-cell">
                  {`${(100 * weighed.weight).toFixed(1)} × ${(weighed.values[id] ?? 0).toFixed(2)}`}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p>
        “Your answers” includes what weight the criterion gained or lost when an answer gave more
        weight to it or to another one{usesOwnWeights && ', and what your own weights changed'}.
      </p>
      <div>
        <p>{`Importance ${importance.points} before any answer. ${importance.because}`}</p>
        <Citations content={content} {...importance} />
      </div>
      {content.approaches.map(({ id, name }) => {
        const base = criterion.values[id];
        return (
          base && (
            <div key={id}>
              <p>{`${name} starts at ${base.value.toFixed(2)}. ${base.because}`}</p>
              <Citations content={content} claims={base.claims} references={base.references} />
            </div>
          )
        );
      })}
    </div>
  );
}
