import { type Advice, advise } from '../advice/advise';
import { boundedCache } from '../common/bounded-cache';
import { type Attribution, attribute } from '../engine/compare/attribution';
import type { AnswerSet } from './answer-sets';

export type ComparedSet = AnswerSet & { advice: Advice };
/** The first set, another one, and the attribution of the difference between them. */
export type ComparedPair = { from: ComparedSet; to: ComparedSet; attribution: Attribution };

const cachedAttribution = boundedCache<Attribution>(200);

/** The advice for each set, and the attribution of each difference from the first. */
export function compareSets(sets: readonly AnswerSet[]): {
  compared: ComparedSet[];
  pairs: ComparedPair[];
} {
  const compared = sets.map((set) => ({ ...set, advice: advise(set.reading) }));
  const [first, ...others] = compared;
  if (!first) return { compared, pairs: [] };
  const pairs = others.map((other) => ({
    from: first,
    to: other,
    attribution: cachedAttribution(`${first.reading.version} ${first.query} ${other.query}`, () =>
      attribute(first.reading.content, sideOf(first), sideOf(other)),
    ),
  }));
  return { compared, pairs };
}

function sideOf({ reading }: AnswerSet) {
  return { answers: reading.answers, ownWeights: reading.ownWeights };
}

/** Groups of at least two sets with the same answers and weights. */
export function equalSetGroups<Set extends AnswerSet>(sets: readonly Set[]): Set[][] {
  return sets
    .map(({ query }) => sets.filter((other) => other.query === query))
    .filter((group, n) => group.length > 1 && group[0] === sets[n]);
}
