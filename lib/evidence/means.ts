import type { Agreement } from './agreement';

export type Means = {
  cases: number;
  /** Mean counts, of as many cases. */
  best: number;
  acceptable: number;
  /** Approach id -> mean share recalled, in [0, 1]. */
  recall: Record<string, number>;
};

/** The means of several rounds over the same cases. There has to be a round. */
export function meansOf(rounds: readonly Agreement[]): Means {
  const mean = (of: (round: Agreement) => number) =>
    rounds.reduce((total, round) => total + of(round), 0) / rounds.length;
  const approaches = Object.keys(rounds[0]?.recall ?? {});
  const recalled = (id: string) =>
    mean(({ recall }) => (recall[id] ? recall[id].hits / Math.max(1, recall[id].cases) : 0));
  return {
    cases: mean(({ cases }) => cases),
    best: mean(({ best }) => best.hits),
    acceptable: mean(({ acceptable }) => acceptable.hits),
    recall: Object.fromEntries(approaches.map((id) => [id, recalled(id)])),
  };
}
