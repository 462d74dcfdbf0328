import { isWinner, type Winners } from '../model/winners';

/** One side of a comparison: by approach, its score and whether it is vetoed; and the winners. */
export type Standing = {
  scores: readonly number[];
  vetoed: readonly boolean[];
  winners: Winners;
};

/** Indices of two approaches; where several are level with one on both sides, of all of these. */
export type ComparedPair = { of: number[]; over: number[] };

/**
 * The approaches by whose lead two sides are compared. `of` won the second side, and `over` the
 * first: of several, the one that did not win the other side, or has the higher score there.
 * Where the winners are the same, `over` is the rival vetoed on the fewest sides, and of these the
 * one that comes closest; where all approaches are level on both sides, it is the same as `of`.
 */
export function comparedPair(before: Standing, after: Standing): ComparedPair {
  const all = before.scores.map((_, a) => a);
  const isSameScore = (a: number, b: number) =>
    before.scores[a] === before.scores[b] && after.scores[a] === after.scores[b];
  const bestOf = (among: readonly number[], ratings: ((a: number) => number)[]) => {
    const rate = (a: number) => ratings.map((rating) => rating(a));
    const [best] = among.toSorted((a, b) => compareParts(rate(b), rate(a)));
    return best === undefined
      ? []
      : among.filter((a) => compareParts(rate(a), rate(best)) === 0 && isSameScore(a, best));
  };
  const winnersOf = (side: Standing, other: Standing) =>
    bestOf(
      all.filter((a) => isWinner(side.winners, a)),
      [(a) => Number(!isWinner(other.winners, a)), (a) => other.scores[a] ?? 0],
    );

  const of = winnersOf(after, before);
  if (before.winners !== after.winners) return { of, over: winnersOf(before, after) };
  const [first = 0] = of;
  const leads = (a: number) =>
    [before, after].map(({ scores }) => (scores[first] ?? 0) - (scores[a] ?? 0));
  const rivals = bestOf(
    all.filter((a) => !of.includes(a)),
    [
      (a) => -[before, after].filter(({ vetoed }) => vetoed[a]).length,
      (a) => -Math.min(...leads(a)),
      (a) => -Math.max(...leads(a)),
    ],
  );
  return { of, over: rivals.length > 0 ? rivals : of };
}

/** The first difference of two lists of numbers; 0 where there is none. */
function compareParts(a: readonly number[], b: readonly number[]): number {
  return a.map((part, n) => part - (b[n] ?? 0)).find((difference) => difference !== 0) ?? 0;
}
