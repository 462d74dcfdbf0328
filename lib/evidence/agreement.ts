import type { Case } from '../content/schema';
import { wilsonInterval } from './wilson';

/** What a method (the advisor, a baseline) puts first for a case; more than one is a tie. */
export type Choice = { case: Case; winners: readonly string[] };

export type Share = {
  hits: number;
  cases: number;
  /** 95 % interval of the share, within [0, 1]. */
  low: number;
  high: number;
};

export type Agreement = {
  cases: number;
  /** Cases in which the one reported best comes first alone. */
  best: Share;
  /** Cases in which all that come first are reported best or within noise of it. */
  acceptable: Share;
  /** Cohen's kappa with the reported best: 1 is full agreement, 0 is chance. */
  kappa: number;
  /** Reported best -> recommended -> number of cases; a tie counts as an equal part of each. */
  confusion: Record<string, Record<string, number>>;
  /** Approach id -> of the cases in which it is reported best, those in which it is recommended. */
  recall: Record<string, Share>;
};

/** Agreement of the choices with the outcomes that the cases report. */
export function agreementOf(choices: readonly Choice[], approaches: readonly string[]): Agreement {
  const count = (best: string, recommended: string) =>
    choices
      .filter(({ case: testCase, winners }) => {
        return testCase.outcome.best === best && winners.includes(recommended);
      })
      .reduce((sum, { winners }) => sum + 1 / winners.length, 0);
  const confusion = objectFrom(approaches, (best) =>
    objectFrom(approaches, (recommended) => count(best, recommended)),
  );
  return {
    cases: choices.length,
    best: shareOf(choices, isBest),
    acceptable: shareOf(choices, isAcceptable),
    kappa: kappaOf(confusion, approaches),
    confusion,
    recall: objectFrom(approaches, (best) =>
      shareOf(
        choices.filter((choice) => choice.case.outcome.best === best),
        isBest,
      ),
    ),
  };
}

/** True if the approach that the case reports as best comes first alone. */
export function isBest({ case: testCase, winners }: Choice): boolean {
  return winners.length === 1 && winners[0] === testCase.outcome.best;
}

/** True if the case reports all that come first as best or as good as the best. */
export function isAcceptable({ case: testCase, winners }: Choice): boolean {
  return winners.every((id) => testCase.outcome.acceptable.includes(id));
}

/** The share of choices that satisfy a predicate, with its 95 % interval. */
export function shareOf(choices: readonly Choice[], passes: (choice: Choice) => boolean): Share {
  return shareFrom(choices.filter(passes).length, choices.length);
}

/** A share with its 95 % interval, from counts or from means of counts, which may not be whole. */
export function shareFrom(hits: number, cases: number): Share {
  return { hits, cases, ...wilsonInterval(hits, cases) };
}

/** Whether the 95 % intervals of two shares have a point in common. */
export const doOverlap = (a: Share, b: Share) => a.low <= b.high && b.low <= a.high;

/**
 * Cohen's kappa (Cohen 1960): (agreement - chance agreement) / (1 - chance agreement). NaN
 * without cases.
 */
function kappaOf(confusion: Agreement['confusion'], classes: readonly string[]): number {
  const countAt = (best: string, recommended: string) => confusion[best]?.[recommended] ?? 0;
  const sumOf = (numbers: readonly number[]) => numbers.reduce((total, value) => total + value, 0);
  const total = sumOf(
    classes.flatMap((best) => classes.map((recommended) => countAt(best, recommended))),
  );
  const agreed = sumOf(classes.map((approach) => countAt(approach, approach))) / total;
  const byChance = sumOf(
    classes.map((approach) => {
      const reportedShare =
        sumOf(classes.map((recommended) => countAt(approach, recommended))) / total;
      const recommendedShare = sumOf(classes.map((best) => countAt(best, approach))) / total;
      return reportedShare * recommendedShare;
    }),
  );
  return byChance === 1 ? 1 : (agreed - byChance) / (1 - byChance);
}

function objectFrom<T>(keys: readonly string[], value: (key: string) => T): Record<string, T> {
  return Object.fromEntries(keys.map((key) => [key, value(key)]));
}
