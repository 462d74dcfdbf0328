import type { Agreement } from './agreement';

export type MeanAgreement = {
  cases: number;
  /** Mean number of hits among the cases. */
  best: number;
  /** Mean number of acceptable recommendations among the cases. */
  acceptable: number;
  /** Approach id -> mean recall, in [0, 1]. */
  recall: Record<string, number>;
};

/** The mean of several rounds over the same cases. NaN without rounds. */
export function meanAgreementOf(rounds: readonly Agreement[]): MeanAgreement {
  const mean = (measure: (round: Agreement) => number) =>
    rounds.reduce((total, round) => total + measure(round), 0) / rounds.length;
  const approaches = Object.keys(rounds[0]?.recall ?? {});
  const meanRecall = (id: string) =>
    mean(({ recall }) => (recall[id] ? recall[id].hits / Math.max(1, recall[id].cases) : 0));
  return {
    cases: mean(({ cases }) => cases),
    best: mean(({ best }) => best.hits),
    acceptable: mean(({ acceptable }) => acceptable.hits),
    recall: Object.fromEntries(approaches.map((id) => [id, meanRecall(id)])),
  };
}
