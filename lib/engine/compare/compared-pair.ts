import { isWinner, type Winners } from '../model/winners';

/**
 * The index of a winner of one side of a comparison that is no winner of the other, if there is
 * such; of several, the one with the highest score on the other side.
 */
export function ownMember(
  winners: Winners,
  winnersOfOther: Winners,
  scoresOfOther: readonly number[],
): number {
  const own = winners & ~winnersOfOther;
  const members = scoresOfOther
    .map((_, a) => a)
    .filter((a) => isWinner(own === 0 ? winners : own, a));
  return members.sort((a, b) => (scoresOfOther[b] ?? 0) - (scoresOfOther[a] ?? 0))[0] ?? 0;
}

/** Of the rivals vetoed on the fewest sides, the one that comes closest to `first` on a side. */
export function rivalOf(
  first: number,
  worth: readonly Float64Array[],
  fullMask: number,
  vetoedBefore: readonly boolean[],
  vetoedAfter: readonly boolean[],
): number {
  const smallestLead = (a: number) =>
    Math.min(...[0, fullMask].map((mask) => (worth[first]?.[mask] ?? 0) - (worth[a]?.[mask] ?? 0)));
  const vetoCount = (a: number) =>
    Number(vetoedBefore[a] === true) + Number(vetoedAfter[a] === true);
  const rivals = worth.map((_, a) => a).filter((a) => a !== first);
  return (
    rivals.sort((a, b) => vetoCount(a) - vetoCount(b) || smallestLead(a) - smallestLead(b))[0] ??
    first
  );
}
