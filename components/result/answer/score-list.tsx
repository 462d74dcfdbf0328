import type { Approach } from '@/lib/content/schema';
import type { Ranked } from '@/lib/engine/recommend';
import { IntervalBar } from '../../charts/interval-bar';
import { Mark } from '../../ui/mark';

/** The approaches with their scores and intervals, best first. */
export function ScoreList(props: {
  ranking: Ranked[];
  approaches: Approach[];
  /** For scores that stand beside others with a decimal. */
  isInTenths?: boolean;
}) {
  const { ranking, approaches, isInTenths = false } = props;
  const show = (score: number) => (isInTenths ? score.toFixed(1) : `${Math.round(score)}`);
  return (
    <ol className="grid gap-3">
      {ranking.map((ranked) => {
        const approach = approaches.find(({ id }) => id === ranked.approach);
        return approach && <ScoreRow key={approach.id} {...{ approach, ranked, show }} />;
      })}
    </ol>
  );
}

function ScoreRow(props: { approach: Approach; ranked: Ranked; show: (score: number) => string }) {
  const { approach, ranked, show } = props;
  const { score, low, high, vetoed } = ranked;
  const [lowest, highest] = [Math.round(low), Math.round(high)];
  return (
    <li>
      <p className="flex items-baseline gap-2">
        <Mark shape={approach.mark} />
        <span className="font-semibold">{approach.name}</span>
        <span className="ml-auto font-semibold tabular-nums">
          {show(score)}
          <span className="sr-only"> of 100 points</span>
        </span>
      </p>
      <IntervalBar
        shape={approach.mark}
        value={score}
        low={vetoed ? score : low}
        high={vetoed ? score : high}
        faded={vetoed}
      />
      <p className="text-muted text-sm tabular-nums">
        {vetoed && <strong className="text-warning">Ruled out for now</strong>}
        {!vetoed && lowest < highest && `could still be ${lowest} to ${highest}`}
      </p>
    </li>
  );
}
