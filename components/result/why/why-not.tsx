import type { ContrastReport } from '@/lib/engine/analysis';
import { contrastFinding, contrastTitle } from '@/lib/wording/contrast-finding';
import { pointsChange, signedPoints } from '@/lib/wording/figures';
import { approachName, criterionName, type Result } from '@/lib/wording/findings';
import { FragmentLink } from '../../site/fragment-link';
import { Finding } from '../../ui/finding';
import { Table } from '../../ui/table';

/** For each rival the smallest set of criteria that decides against it; for a tie, both sides. */
export function WhyNot(props: Result) {
  const { analysis } = props.recommendation;
  return (
    <div className="grid gap-6">
      {analysis.contrast.map((contrast) => (
        <Finding
          key={`${contrast.winner} ${contrast.rival}`}
          id={`why-${contrast.winner}-not-${contrast.rival}`}
          title={contrastTitle(props, contrast)}
          finding={
            <>
              {contrastFinding(props, contrast)}
              {contrast.kind === 'ruled-out' && (
                <>
                  {' '}
                  <FragmentLink href="#ruled-out">See which of them, and why</FragmentLink>
                </>
              )}
            </>
          }
          detailsLabel="Criterion by criterion"
        >
          <LeadTable {...props} contrast={contrast} />
        </Finding>
      ))}
    </div>
  );
}

/** Every criterion with its part in the winner's lead over a rival, in points. */
function LeadTable(props: Result & { contrast: ContrastReport }) {
  const { winner, rival } = props.contrast;
  const { criteria, ranking } = props.recommendation;
  const scoreOf = (id: string) => ranking.find(({ approach }) => approach === id)?.score ?? 0;
  const leads = criteria
    .map(({ id, weight, values }) => ({
      id,
      weight,
      winnerValue: values[winner] ?? 0,
      rivalValue: values[rival] ?? 0,
      points: 100 * weight * ((values[winner] ?? 0) - (values[rival] ?? 0)),
    }))
    .sort((a, b) => b.points - a.points);
  return (
    <Table
      caption={`Lead of ${approachName(props, winner)} over ${approachName(props, rival)} in points: weight times the difference of the values; the sum is the difference of the scores`}
      head={[
        'Criterion',
        'Lead',
        'Weight',
        `Value, ${approachName(props, winner)}`,
        `Value, ${approachName(props, rival)}`,
      ]}
      rows={[
        ...leads.map(({ id, weight, winnerValue, rivalValue, points }) => ({
          key: id,
          name: criterionName(props, id),
          cells: [
            signedPoints(points),
            (100 * weight).toFixed(1),
            winnerValue.toFixed(2),
            rivalValue.toFixed(2),
          ],
        })),
        {
          key: 'sum',
          name: 'Sum',
          cells: [pointsChange(scoreOf(rival), scoreOf(winner)), '100', '', ''],
        },
      ]}
    />
  );
}
