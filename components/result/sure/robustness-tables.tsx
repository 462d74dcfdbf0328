import { decimalPercent, pointsChange, wholePercent } from '@/lib/wording/figures';
import { approachName, criterionName, type Result } from '@/lib/wording/findings';
import { winnerNames } from '@/lib/wording/verdict';
import { Table } from '../../ui/table';

const RANKS = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth'];

/**
 * Rank acceptability indices and central weights of each approach: the shares of random weights
 * that give it each rank, and the mean of those that rank it first.
 */
export function Robustness(props: Result) {
  const { content, recommendation } = props;
  const { near, uniform, draws, standardError } = recommendation.analysis.robustness;
  const head = ['Approach', ...RANKS.slice(0, content.approaches.length)];
  const rowsOf = (ranks: Record<string, number[]>) =>
    content.approaches.map(({ id, name }) => ({
      key: id,
      name,
      cells: (ranks[id] ?? []).map((share) => decimalPercent(share)),
    }));
  return (
    <>
      <p className="max-w-prose">
        {draws.toLocaleString('en-GB')} weightings were drawn in each of two ways. “Near” multiplies
        every weight by a number between one half and two. “All” draws from every possible
        weighting, as if nothing were known about what matters. Approaches with the same score share
        their ranks equally. A share is uncertain by at most {(100 * standardError).toFixed(1)}{' '}
        percentage points (one standard error). The same answers always give the same draws.
      </p>
      <Table caption="Weightings near those used" head={head} rows={rowsOf(near)} />
      <Table caption="All weightings" head={head} rows={rowsOf(uniform)} />
      <ul className="grid max-w-prose gap-2">
        {content.approaches.map(({ id }) => (
          <li key={id}>{favouringPhrase(props, id)}</li>
        ))}
      </ul>
      <CentralWeights {...props} />
    </>
  );
}

/** A sentence on the mean weights that rank an approach first: the heaviest and the lightest. */
function favouringPhrase(result: Result, approach: string): string {
  const central = result.recommendation.analysis.robustness.centralWeights[approach];
  const share = result.recommendation.analysis.robustness.uniform[approach]?.[0] ?? 0;
  const name = approachName(result, approach);
  if (share > 0 && share < 0.01) {
    return `Too few weightings put ${name} first to say what they have in common.`;
  }
  if (!central) return `None of the weightings drawn puts ${name} first.`;
  const sorted = Object.entries(central).sort(([, a], [, b]) => b - a);
  const [heaviest, lightest] = [sorted[0], sorted.at(-1)];
  if (!heaviest || !lightest || share === 1) return `Every weighting drawn puts ${name} first.`;
  const ratio = Math.round((10 * heaviest[1]) / lightest[1]) / 10;
  const those = `In the ${wholePercent(share)} of all weightings that put ${name} first`;
  if (ratio === 1) return `${those}, all criteria matter about equally on average.`;
  return `${those}, ${criterionName(result, heaviest[0])} matters on average ${ratio} times as much as ${criterionName(result, lightest[0])}.`;
}

function CentralWeights({ content, recommendation }: Result) {
  const { centralWeights } = recommendation.analysis.robustness;
  const favoured = content.approaches.filter(({ id }) => centralWeights[id]);
  return (
    <Table
      caption="Mean weights in the weightings that put each approach first"
      head={['Criterion', ...favoured.map(({ name }) => name), 'Used here']}
      rows={recommendation.criteria.map(({ id, weight }) => ({
        key: id,
        name: content.criteria.find((criterion) => criterion.id === id)?.name,
        cells: [
          ...favoured.map((approach) => decimalPercent(centralWeights[approach.id]?.[id] ?? 0)),
          decimalPercent(weight),
        ],
      }))}
    />
  );
}

/** For each criterion the weight at which another approach has the winner's score. */
export function TippingPoints(props: Result) {
  const { content, recommendation } = props;
  return (
    <>
      <p className="max-w-prose">
        One weight is changed while the others keep their proportions. At the tipping point the
        first approach and another have the same score; beyond it the other comes first.
      </p>
      <Table
        caption="The nearest tipping point of each weight"
        head={['Criterion', 'Weight now', 'Tips at', 'Change in percentage points', 'Then first']}
        rows={recommendation.criteria.map(({ id, weight }) => {
          const tipping = recommendation.analysis.tipping.find(
            (candidate) => candidate.criterion === id,
          );
          const change = tipping?.change ?? null;
          return {
            key: id,
            name: content.criteria.find((criterion) => criterion.id === id)?.name,
            cells:
              change === null
                ? [decimalPercent(weight), 'never', '', '']
                : [
                    decimalPercent(weight),
                    decimalPercent(weight + change),
                    pointsChange(100 * weight, 100 * (weight + change)),
                    change === 0
                      ? 'one of those level now'
                      : winnerNames(content.approaches, tipping?.winners ?? []),
                  ],
          };
        })}
      />
    </>
  );
}

const METHODS = {
  additive: 'Sum of weight times value (used for the scores)',
  topsis: 'TOPSIS: near to the best and far from the worst value on each criterion',
  lexicographic:
    'Lexicographic: what weighs most decides, the next only between equals; criteria of equal weight together',
};

/** The ranking by each aggregation method. */
export function RankingMethods(props: Result) {
  const { content, recommendation } = props;
  const rows = Object.entries(METHODS).map(([method, name]) => ({
    key: method,
    name,
    cells: recommendation.analysis.methods[method as keyof typeof METHODS].flatMap((level) =>
      level.map(() => winnerNames(content.approaches, level)),
    ),
  }));
  return (
    <>
      <p className="max-w-prose">
        The same values and weights, ranked by rules that other advisors use. TOPSIS takes the
        weighted values as they are, since all share one scale. Approaches that are ruled out stand
        last in each.
      </p>
      <Table
        caption="Rankings, best first"
        head={['Way of ranking', ...RANKS.slice(0, content.approaches.length)]}
        rows={rows}
      />
    </>
  );
}
