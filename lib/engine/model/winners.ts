/**
 * The approaches that rank first, as a set: bit n stands for the nth approach of the content. More
 * than one bit is a tie, which nothing breaks. Equal sets are equal numbers; content has at most
 * 31 approaches.
 */
export type Winners = number;

/** Whether an approach, given by its index, is one of them. */
export const isWinner = (winners: Winners, approach: number) => ((winners >>> approach) & 1) === 1;

/** The set of some approaches, given by their indices. */
export const winnersOf = (indices: readonly number[]): Winners =>
  indices.reduce((set, index) => set | (1 << index), 0);

/** The items of a list, one for each approach, that belong to the winners. */
export function itemsOf<T>(winners: Winners, byApproach: readonly T[]): T[] {
  return byApproach.filter((_, approach) => isWinner(winners, approach));
}

/** A winner and all winners by id; `winner` is null where several are level. */
export type NamedWinners = { winner: string | null; winners: string[] };

/** The same set by ids, in the order of the content. */
export function namedWinners(winners: Winners, approaches: readonly string[]): NamedWinners {
  const ids = itemsOf(winners, approaches);
  return { winner: ids.length === 1 ? (ids[0] ?? null) : null, winners: ids };
}

/** Whether two lists of winners by id hold the same approaches. */
export const isSameSet = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((id) => b.includes(id));

/** Winners by id, and the share in [0, 1] of cases in which they are first, alone or level. */
export type FirstPlace = { winners: string[]; share: number };

/** The sets of winners in a list, with the share of each; the most frequent first. */
export function firstPlaces(sets: readonly Winners[], approaches: readonly string[]): FirstPlace[] {
  const times = new Map<Winners, number>();
  for (const set of sets) times.set(set, (times.get(set) ?? 0) + 1);
  return [...times]
    .sort(([setA, a], [setB, b]) => b - a || setA - setB)
    .map(([set, count]) => ({ winners: itemsOf(set, approaches), share: count / sets.length }));
}

/** Whether some sets of winners are not all the same. */
export const areDifferent = (sets: readonly Winners[]) =>
  sets.some((winners) => winners !== sets[0]);

/** The share in [0, 1] of sets without the approach that is in most of them. */
export function missedShare(sets: readonly Winners[], approaches: number): number {
  let most = 0;
  for (let a = 0; a < approaches; a++) {
    most = Math.max(most, sets.filter((winners) => isWinner(winners, a)).length);
  }
  return (sets.length - most) / sets.length;
}

/** Whether a set includes all of these winners: they still rank first, alone or level. */
export const includesAll = (set: Winners, winners: Winners) => (set & winners) === winners;
