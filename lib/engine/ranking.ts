import type { Answers, Content, OwnWeights } from '../content/schema';
import { compile, encode } from './model/compile';
import type { Ranks } from './model/ranks';
import { splitIntoBlocks } from './range/blocks';
import { intervals } from './range/interval';

export type RankedApproach = {
  approach: string;
  /** From 1. Approaches that are level have the same rank, and as many ranks are then left out. */
  rank: number;
  /** Points in [0, 100]; `low` and `high` bound it over all ways to complete the answers. */
  score: number;
  low: number;
  high: number;
  vetoed: boolean;
};

/** The approaches in the order of `ranks`; `scores` and `vetoed` are in the order of the content. */
export function rankedApproaches(
  content: Content,
  answers: Answers,
  ownWeights: OwnWeights,
  by: { ranks: Ranks; scores: readonly number[]; vetoed: readonly boolean[] },
): RankedApproach[] {
  const model = compile(content);
  const bounds = intervals(model, splitIntoBlocks(model, encode(model, answers)), ownWeights);
  return by.ranks.flatMap((level, n) => {
    const rank = 1 + by.ranks.slice(0, n).flat().length;
    return level.map((index) => {
      const score = by.scores[index] ?? 0;
      const { low, high } = bounds[index] ?? { low: score, high: score };
      const approach = model.approaches[index] ?? '';
      return { approach, rank, score, low, high, vetoed: by.vetoed[index] ?? false };
    });
  });
}
