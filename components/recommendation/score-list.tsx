import type { Approach } from '@/lib/content/schema';
import type { Ranked } from '@/lib/engine/recommend';
import { IntervalBar } from '../charts/interval-bar';
import { Mark } from '../ui/mark';

/** The approaches with their scores and intervals, best first. */
export function ScoreList({ ranking, approaches }: { ranking: Ranked[]; approaches: Approach[] }) {
  return (
    <ol className="grid gap-3">
      {ranking.map(({ approach: id, score, low, high, vetoed }) => {
        const approach = approaches.find((one) => one.id === id);
        if (!approach) return null;
        return (
          <li key={id}>
            <p className="flex flex-wrap items-baseline gap-x-2">
              <Mark shape={approach.mark} />
              <span className="font-semibold">{approach.name}</span>
              {vetoed && <strong className="text-warning">ruled out now</strong>}
              <span className="ml-auto tabular-nums">
                <strong>{Math.round(score)}</strong>
                <span className="sr-only"> of 100 points,</span>{' '}
                <span className="text-muted text-sm">
                  {Math.round(low)} to {Math.round(high)}
                </span>
              </span>
            </p>
            <IntervalBar shape={approach.mark} value={score} low={low} high={high} faded={vetoed} />
          </li>
        );
      })}
    </ol>
  );
}
