import { decimalPercent } from '@/lib/wording/figures';
import type { Result } from '@/lib/wording/findings';
import { Mark } from '../ui/mark';
import { ReportSection } from './report-section';

/** All criteria with weights and values, the most discriminating first. */
export function CriteriaTable({ content, recommendation }: Result) {
  const rows = recommendation.influence.flatMap(
    (id) => recommendation.criteria.find((criterion) => criterion.id === id) ?? [],
  );
  return (
    <ReportSection title="How the scores came about">
      <p>
        Each approach gets a value from 0 (worst) to 1 (best) on {content.criteria.length} criteria.
        A score is the sum of weight times value. The criteria that tell the approaches apart most
        come first.
      </p>
      <table>
        <caption>
          {content.approaches.map(({ id, name, mark }) => (
            <span key={id}>
              <Mark shape={mark} /> {name}
            </span>
          ))}
        </caption>
        <thead>
          <tr>
            <th scope="col">Criterion</th>
            <th scope="col">Weight</th>
            {content.approaches.map(({ id, name, mark }) => (
              <th key={id} scope="col">
                <Mark shape={mark} />
                <span className="sr-only">{name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, weight, values }) => (
            <tr key={id}>
              <th scope="row">{content.criteria.find((criterion) => criterion.id === id)?.name}</th>
              <td>{decimalPercent(weight)}</td>
              {content.approaches.map((approach) => (
                <td key={approach.id}>{(values[approach.id] ?? 0).toFixed(2)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ReportSection>
  );
}
