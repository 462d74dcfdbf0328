import type { ComparedSet } from '@/lib/compare/compare';
import type { Content } from '@/lib/content/schema';
import type { FiredRule } from '@/lib/engine/reasons/explain';
import { answerSetName } from '@/lib/wording/comparison-findings';
import { signedPoints } from '@/lib/wording/figures';
import { joinInWords } from '@/lib/wording/verdict';
import { ReasonItems } from '../result/why/reason-items';
import { Citations } from '../sources/citations';

const VISIBLE_REASONS = 5;

type Props = { content: Content; compared: ComparedSet[] };
type Difference = { sets: ComparedSet[]; fired: FiredRule };

/** The rules that fire for some of the sets only, grouped by these sets, largest effect first. */
export function ReasonComparison({ content, compared }: Props) {
  const differences = reasonDifferences({ content, compared });
  const groups = [...new Set(differences.map(keyOf))].map((key) =>
    differences.filter((difference) => keyOf(difference) === key),
  );
  if (differences.length === 0)
    return <p>The same reasons count in each, though their points may differ.</p>;
  return (
    <>
      <p className="mb-6 max-w-prose text-muted">
        What counts in some and not in others, with the points it moves there. All other reasons
        count in each, though their points may differ.
      </p>
      <div className="grid grid-cols-1 gap-x-10 gap-y-8 @2xl:grid-cols-2">
        {groups.map((group) => (
          <Group key={keyOf(group[0])} content={content} group={group} />
        ))}
      </div>
    </>
  );
}

const keyOf = (difference: Difference | undefined) =>
  difference?.sets.map(({ key }) => key).join() ?? '';

function Group({ content, group }: { content: Content; group: Difference[] }) {
  const [firstSet, ...others] = group[0]?.sets ?? [];
  const items = group.map(({ fired }) => (
    <ReasonItem key={fired.rule} content={content} fired={fired} />
  ));
  return (
    <div className="min-w-0">
      <h3 className="mb-2 break-words text-xl">
        Only for {joinInWords(group[0]?.sets.map(answerSetName) ?? [])}
      </h3>
      {firstSet && others.length > 0 && (
        <p className="mb-3 text-muted text-sm">
          Points as they are with the answers of {answerSetName(firstSet)}.
        </p>
      )}
      <ReasonItems items={items} limit={VISIBLE_REASONS} />
    </div>
  );
}

function ReasonItem({ content, fired }: { content: Content; fired: FiredRule }) {
  const rule = content.rules.find(({ id }) => id === fired.rule);
  return (
    <li className="border-line border-l-2 pl-4">
      <p>{fired.because}</p>
      <p className="mt-1 text-muted text-sm tabular-nums">
        {content.approaches
          .map(({ id, name }) => `${name} ${signedPoints(fired.points[id] ?? 0)}`)
          .join(', ')}
        {rule && rule.vetoes.length > 0 && '. It rules an approach out'}
      </p>
      {rule && <Citations content={content} claims={rule.claims} references={rule.references} />}
    </li>
  );
}

/**
 * The rules that fire for some of the sets only, largest spread of points first. The points
 * are those in the first set for which the rule fires.
 */
function reasonDifferences({ content, compared }: Props): Difference[] {
  const differences = content.rules.flatMap(({ id }) => {
    const sets = compared.filter(({ advice }) =>
      advice.recommendation.fired.some(({ rule }) => rule === id),
    );
    const fired = sets[0]?.advice.recommendation.fired.find(({ rule }) => rule === id);
    return fired && sets.length < compared.length ? [{ sets, fired }] : [];
  });
  const spread = ({ fired }: Difference) =>
    Math.max(...Object.values(fired.points)) - Math.min(...Object.values(fired.points));
  return differences.sort((a, b) => spread(b) - spread(a));
}
