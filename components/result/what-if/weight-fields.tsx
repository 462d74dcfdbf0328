import { hrefs } from '@/lib/addresses/hrefs';
import { weightParameter } from '@/lib/answers/weight-parameters';
import { MAX_WEIGHT } from '@/lib/engine/model/units';
import { decimalPercent } from '@/lib/wording/figures';
import { hasOwnWeights, type Result } from '@/lib/wording/findings';
import { Link } from '../../site/link';
import { Disclosure } from '../../ui/disclosure';
import { SelectField } from '../../ui/select-field';

const OPTIONS = Array.from({ length: MAX_WEIGHT + 1 }, (_, points) => ({
  id: String(points),
  label:
    points === 0
      ? '0, none'
      : points === MAX_WEIGHT
        ? `${points}, as much as anything`
        : String(points),
}));

/** Fields for the person's own swing weights, from 0 to `MAX_WEIGHT` for each criterion. */
export function WeightFields(props: Result & { query: string; from: string }) {
  const { content, recommendation, query, from } = props;
  const { criteria, ownWeights } = recommendation;
  const maxDocumentWeight = Math.max(...criteria.map(({ documentWeight }) => documentWeight));
  return (
    <Disclosure summary="Weights of your own" isOpen={hasOwnWeights(props)}>
      <p className="mt-3 mb-4 max-w-prose">
        For each criterion: how much would moving from the worst (0) to the best (1) there can be on
        it matter to you? 0 means it makes no difference, 5 that nothing matters more. Leave a
        criterion as it is, and it weighs what the documents and your answers make of it.
      </p>
      <fieldset>
        <legend className="sr-only">How much each criterion matters to you</legend>
        <ul className="grid gap-5 @2xl:grid-cols-2">
          {criteria.map(({ id, weight, documentWeight }) => {
            const criterion = content.criteria.find((candidate) => candidate.id === id);
            const points = (MAX_WEIGHT * documentWeight) / maxDocumentWeight;
            return (
              <li key={id}>
                <SelectField
                  name={weightParameter(id)}
                  label={criterion?.name ?? id}
                  value={ownWeights[id] === undefined ? '' : String(ownWeights[id])}
                  blank={`As it is (${points.toFixed(1)})`}
                  options={OPTIONS}
                  slider={{ blankValue: Math.round(points), max: MAX_WEIGHT }}
                  hint={`${criterion?.asks} Now ${decimalPercent(weight)} of the whole.`}
                />
              </li>
            );
          })}
        </ul>
      </fieldset>
      <p className="mt-4">
        <Link scroll={false} href={hrefs.whatIf(withoutWeights(query), {}, from)}>
          Back to the documents’ weights
        </Link>
      </p>
    </Disclosure>
  );

  function withoutWeights(weightedQuery: string): string {
    const parameters = new URLSearchParams(weightedQuery);
    for (const { id } of criteria) parameters.delete(weightParameter(id));
    return parameters.toString();
  }
}
