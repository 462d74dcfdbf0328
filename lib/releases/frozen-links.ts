import type { Recommendation } from '../engine/recommend';
import type { FrozenLink } from './release-schema';

const MAX_FLIPS = 20;
const MILLION = 1_000_000;

/** The parts of a result that a released ruleset must always reproduce, to six decimals. */
export function frozenResult(recommendation: Recommendation): Omit<FrozenLink, 'query'> {
  const { recommended, verdict, ranking, sureness, analysis, cautions, conflicts } = recommendation;
  return {
    recommended,
    verdict,
    ranking: ranking.map(({ approach, score, low, high, vetoed }) => ({
      approach,
      score: toSixDecimals(score),
      low: toSixDecimals(low),
      high: toSixDecimals(high),
      vetoed,
    })),
    probabilities: Object.fromEntries(
      Object.entries(sureness.probabilities).map(([id, share]) => [id, toSixDecimals(share)]),
    ),
    stays: toSixDecimals(analysis.completions.stays),
    flips: analysis.flips
      .slice(0, MAX_FLIPS)
      .map(({ changes, winner }) => ({ changes: { ...changes }, winner })),
    cautions,
    conflicts,
  };
}

function toSixDecimals(value: number): number {
  return Math.round(value * MILLION) / MILLION;
}
