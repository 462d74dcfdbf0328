import type { Recommendation } from '../engine/recommend';
import type { FrozenLink } from './release-schema';

const MOST_FLIPS = 20;
const MILLION = 1_000_000;

/** What of a result has to stay for ever, with numbers to six decimals. */
export function seenIn(recommendation: Recommendation): Omit<FrozenLink, 'query'> {
  const { recommended, verdict, ranking, grounds, analysis, cautions, conflicts } = recommendation;
  return {
    recommended,
    verdict,
    ranking: ranking.map(({ approach, score, low, high, vetoed }) => ({
      approach,
      score: rounded(score),
      low: rounded(low),
      high: rounded(high),
      vetoed,
    })),
    grounds: Object.fromEntries(grounds.map(({ test, value }) => [test, rounded(value)])),
    flips: analysis.flips
      .slice(0, MOST_FLIPS)
      .map(({ changes, winner }) => ({ changes: { ...changes }, winner })),
    cautions,
    conflicts,
  };
}

function rounded(value: number): number {
  return Math.round(value * MILLION) / MILLION;
}
