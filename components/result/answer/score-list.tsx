import type { Approach } from '@/lib/content/schema';
import type { RankedApproach } from '@/lib/engine/ranking';
import { scoreTexts } from '@/lib/wording/figures';
import { IntervalBar } from '../../charts/interval-bar';
import { Mark } from '../../ui/mark';

/** The approaches with their scores and score intervals, in the order of `ranking`. */
export function ScoreList(props: {
  ranking: RankedApproach[];
  approaches: Approach[];
  /** Whether scores always show one decimal, as where they are compared with other scores. */
  isInTenths?: boolean;
}) {
  const { ranking, approaches, isInTenths = false } = props;
  const scores = ranking.map(({ score }) => score);
  const texts = isInTenths ? scores.map((score) => score.toFixed(1)) : scoreTexts(scores);
  return (
    <ol className="grid gap-3">
      {ranking.map((ranked, n) => {
        const approach = approaches.find(({ id }) => id === ranked.approach);
        return approach && <ScoreRow key={approach.id} {...{ approach, ranked, text: texts[n] }} />;
      })}
    </ol>
  );
}

function ScoreRow(props: { approach: Approach; ranked: RankedApproach; text: string | undefined }) {
  const { approach, ranked, text } = props;
  const { score, low, high, vetoed } = ranked;
  const [lowest, highest] = [Math.round(low), Math.round(high)];
  return (
    <li>
      <p className="flex items-baseline gap-2">
        <Mark shape={approach.mark} />
        <span className="font-semibold">{approach.name}</span>
        <span className="ml-auto font-semibold tabular-nums">
          {text}
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
