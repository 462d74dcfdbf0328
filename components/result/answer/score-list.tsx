import type { Approach } from '@/lib/content/schema';
import type { RankedApproach } from '@/lib/engine/recommend';
import { IntervalBar } from '../../charts/interval-bar';
import { Mark } from '../../ui/mark';

/** The approaches with their scores and score intervals, in the order of `ranking`. */
export function ScoreList(props: {
  ranking: RankedApproach[];
  approaches: Approach[];
  /** Whether scores show one decimal, as where they are compared with other scores. */
  isInTenths?: boolean;
}) {
  const { ranking, approaches, isInTenths = false } = props;
  const formatScore = (score: number) => (isInTenths ? score.toFixed(1) : `${Math.round(score)}`);
  return (
    <ol className="grid gap-3">
      {ranking.map((ranked) => {
        const approach = approaches.find(({ id }) => id === ranked.approach);
        return approach && <ScoreRow key={approach.id} {...{ approach, ranked, formatScore }} />;
      })}
    </ol>
  );
}

function ScoreRow(props: {
  approach: Approach;
  ranked: RankedApproach;
  formatScore: (score: number) => string;
}) {
  const { approach, ranked, formatScore } = props;
  const { score, low, high, vetoed } = ranked;
  const [lowest, highest] = [Math.round(low), Math.round(high)];
  return (
    <li>
      <p className="flex items-baseline gap-2">
        <Mark shape={approach.mark} />
        <span className="font-semibold">{approach.name}</span>
        <span className="ml-auto font-semibold tabular-nums">
          {formatScore(score)}
          <span className="sr-only"> of 100 points</span>
        </span>
      </p>
      <IntervalBar
        shape={approach.mark}
        value={score}
        low={vetoed ? score : low}
        high={vetoed ? score : high}
        isFaded={vetoed}
      />
      <p className="text-muted text-sm tabular-nums">
        {vetoed && <strong className="text-warning">Ruled out for now</strong>}
        {!vetoed && lowest < highest && `could still be ${lowest} to ${highest}`}
      </p>
    </li>
  );
}
