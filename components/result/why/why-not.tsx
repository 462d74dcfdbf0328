import { contrastFinding } from '@/lib/wording/contrast-finding';
import { changeOf, signed } from '@/lib/wording/figures';
import { approachName, criterionName, type Given } from '@/lib/wording/findings';
import { PartLink } from '../../site/part-link';
import { Finding } from '../../ui/finding';
import { Table } from '../../ui/table';

/** For each rival the fewest criteria that put the first approach above it. */
export function WhyNot(given: Given) {
  const { analysis } = given.recommendation;
  return (
    <div className="grid gap-6">
      {analysis.contrast.map((contrast) => (
        <Finding
          key={contrast.rival}
          id={`why-not-${contrast.rival}`}
          title={`Why not ${approachName(given, contrast.rival)}?`}
          finding={
            <>
              {contrastFinding(given, contrast)}
              {contrast.kind === 'ruled-out' && (
                <>
                  {' '}
                  <PartLink href="#ruled-out">See which of them, and why</PartLink>
                </>
              )}
            </>
          }
          more="Criterion by criterion"
        >
          <Leads {...given} rival={contrast.rival} />
        </Finding>
      ))}
    </div>
  );
}

/** Every criterion with what it adds to the lead over a rival. */
function Leads(given: Given & { rival: string }) {
  const { recommendation, rival } = given;
  const { recommended, criteria, ranking } = recommendation;
  const scoreOf = (id: string) => ranking.find(({ approach }) => approach === id)?.score ?? 0;
  const leads = criteria
    .map(({ id, weight, values }) => ({
      id,
      weight,
      own: values[recommended] ?? 0,
      other: values[rival] ?? 0,
      points: 100 * weight * ((values[recommended] ?? 0) - (values[rival] ?? 0)),
    }))
    .sort((a, b) => b.points - a.points);
  return (
    <Table
      caption={`Lead over ${approachName(given, rival)} in points: weight times the difference of the values; the sum is the difference of the scores`}
      head={[
        'Criterion',
        'Lead',
        'Weight',
        `Value, ${approachName(given, recommended)}`,
        `Value, ${approachName(given, rival)}`,
      ]}
      rows={[
        ...leads.map(({ id, weight, own, other, points }) => ({
          key: id,
          name: criterionName(given, id),
          cells: [signed(points), (100 * weight).toFixed(1), own.toFixed(2), other.toFixed(2)],
        })),
        {
          key: 'sum',
          name: 'Sum',
          cells: [changeOf(scoreOf(rival), scoreOf(recommended)), '100', '', ''],
        },
      ]}
    />
  );
}
