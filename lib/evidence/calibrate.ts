import type { Calibration } from '../content/schema';
import { probabilities } from '../engine/sureness/probability';
import { type Evaluated, minimise } from './spectral-gradient';
import type { TrainingCase, TrainingSet } from './training-set';

/** Strengths in the order of the parameters, and the scale of the sums. */
export type Fit = { strengths: number[]; scale: number };

/** The logarithm of the scale stays within these bounds. */
const [LEAST_LOG_SCALE, MOST_LOG_SCALE] = [-4, 4];

/** The probability of each approach for a case, in the order of the content. */
export function probabilitiesOf(
  { base, moves, vetoed }: TrainingCase,
  { strengths, scale }: Fit,
): number[] {
  const sums = [...base];
  for (const { parameter, approach, amount } of moves) {
    sums[approach] = (sums[approach] ?? 0) + amount * (strengths[parameter] ?? 1);
  }
  return probabilities(sums, vetoed, scale);
}

/** Whether the case can tell anything: some acceptable approach is not ruled out. */
const isTelling = ({ acceptable, vetoed }: TrainingCase) =>
  acceptable.some((isAcceptable, a) => isAcceptable && !vetoed[a]);

/**
 * The penalised log-likelihood, with its sign turned, as a function of the strengths and, last, of
 * the logarithm of the scale: minus the sum over cases of the logarithm of the probability that an
 * acceptable approach comes out best, plus `penalty` for each squared unit that a strength
 * is away from 1 (ridge; Hoerl & Kennard 1970). Cases whose acceptable approaches are all ruled
 * out are left aside.
 */
export function objectiveOf(
  { parameters, cases }: TrainingSet,
  penalty: number,
): (point: readonly number[]) => Evaluated {
  const telling = cases.filter(isTelling);
  return (point) => {
    const fit = fitAt(point);
    const gradient = point.map(() => 0);
    let value = 0;
    for (const trainingCase of telling) {
      const { base, moves, acceptable, vetoed } = trainingCase;
      const p = probabilitiesOf(trainingCase, fit);
      const hit = p.reduce((sum, share, a) => sum + (acceptable[a] ? share : 0), 0);
      value -= Math.log(hit);
      // The derivative of the loss by the logit of each approach.
      const slopes = p.map((share, a) => share - (acceptable[a] ? share / hit : 0));
      const sums = [...base];
      for (const { parameter, approach, amount } of moves) {
        sums[approach] = (sums[approach] ?? 0) + amount * (fit.strengths[parameter] ?? 1);
        gradient[parameter] =
          (gradient[parameter] ?? 0) + fit.scale * amount * (slopes[approach] ?? 0);
      }
      sums.forEach((sum, a) => {
        if (vetoed[a]) return;
        const last = parameters.length;
        gradient[last] = (gradient[last] ?? 0) + fit.scale * sum * (slopes[a] ?? 0);
      });
    }
    fit.strengths.forEach((strength, k) => {
      value += penalty * (strength - 1) ** 2;
      gradient[k] = (gradient[k] ?? 0) + 2 * penalty * (strength - 1);
    });
    return { value, gradient };
  };
}

const fitAt = (point: readonly number[]): Fit => ({
  strengths: point.slice(0, -1),
  scale: Math.exp(point.at(-1) ?? 0),
});

/** A fit as a point of the objective. */
export const pointOf = ({ strengths, scale }: Fit) => [...strengths, Math.log(scale)];

/** The strengths and the scale that minimise the objective within the bounds of strengths. */
export function fit(
  set: TrainingSet,
  { strengths: { least, most } }: Pick<Calibration, 'strengths'>,
  penalty: number,
): Fit {
  const each = <T>(value: T) => set.parameters.map(() => value);
  const { point } = minimise(objectiveOf(set, penalty), [...each(1), 0], {
    least: [...each(least), LEAST_LOG_SCALE],
    most: [...each(most), MOST_LOG_SCALE],
  });
  return fitAt(point);
}
