import type { Case } from '../content/schema';
import { wilson } from './wilson';

/** What some way of choosing gave for a case. */
export type Choice = { case: Case; given: string };

export type Share = {
  hits: number;
  cases: number;
  /** 95 % interval of the share, within [0, 1]. */
  low: number;
  high: number;
};

export type Agreement = {
  cases: number;
  /** The approach given is the one reported best, or among those within noise of it. */
  best: Share;
  acceptable: Share;
  /** Cohen's kappa with the best: 1 is full agreement, 0 what chance gives. */
  kappa: number;
  /** Reported best -> given -> how many. */
  confusion: Record<string, Record<string, number>>;
  /** Of the cases in which it is reported best, those for which it was given. */
  recall: Record<string, Share>;
};

/** How far choices agree with what the cases report. */
export function agreementOf(choices: readonly Choice[], approaches: readonly string[]): Agreement {
  const isBest = ({ case: one, given }: Choice) => one.outcome.best === given;
  const count = (best: string, given: string) =>
    choices.filter((one) => one.case.outcome.best === best && one.given === given).length;
  const confusion = record(approaches, (best) => record(approaches, (given) => count(best, given)));
  return {
    cases: choices.length,
    best: shareOf(choices, isBest),
    acceptable: shareOf(choices, isAcceptable),
    kappa: kappaOf(confusion, approaches),
    confusion,
    recall: record(approaches, (best) =>
      shareOf(
        choices.filter((one) => one.case.outcome.best === best),
        isBest,
      ),
    ),
  };
}

export function isAcceptable({ case: one, given }: Choice): boolean {
  return one.outcome.acceptable.includes(given);
}

/** The share of choices that pass, with its 95 % interval. */
export function shareOf(choices: readonly Choice[], passes: (choice: Choice) => boolean): Share {
  const hits = choices.filter(passes).length;
  return { hits, cases: choices.length, ...wilson(hits, choices.length) };
}

/** Cohen 1960: (agreement - agreement by chance) / (1 - agreement by chance); NaN without cases. */
function kappaOf(confusion: Agreement['confusion'], classes: readonly string[]): number {
  const at = (best: string, given: string) => confusion[best]?.[given] ?? 0;
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
  const total = sum(classes.flatMap((best) => classes.map((given) => at(best, given))));
  const agreed = sum(classes.map((one) => at(one, one))) / total;
  const byChance = sum(
    classes.map((one) => {
      const reported = sum(classes.map((given) => at(one, given))) / total;
      const given = sum(classes.map((best) => at(best, one))) / total;
      return reported * given;
    }),
  );
  return byChance === 1 ? 1 : (agreed - byChance) / (1 - byChance);
}

function record<T>(keys: readonly string[], value: (key: string) => T): Record<string, T> {
  return Object.fromEntries(keys.map((key) => [key, value(key)]));
}
