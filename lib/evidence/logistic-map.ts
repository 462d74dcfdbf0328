/** A predicted logit, and whether the prediction was right. */
export type Trial = { logit: number; isRight: boolean };
export type LogisticMap = { intercept: number; slope: number };

const ITERATIONS = 50;
/** Keeps the two numbers finite where one of them separates the trials completely. */
const RIDGE = 1e-3;

/**
 * The line from a predicted logit to the logit of being right that makes the trials most likely
 * (Platt 1999), by Newton's method. The slope is at least 0, so that more never means less.
 */
export function fitLogisticMap(trials: readonly Trial[]): LogisticMap {
  let [intercept, slope] = [0, 1];
  for (let n = 0; n < ITERATIONS; n++) {
    let [g0, g1] = [RIDGE * intercept, RIDGE * (slope - 1)];
    let [h00, h01, h11] = [RIDGE, 0, RIDGE];
    for (const { logit, isRight } of trials) {
      const p = 1 / (1 + Math.exp(-(intercept + slope * logit)));
      const error = p - Number(isRight);
      const weight = p * (1 - p);
      g0 += error;
      g1 += error * logit;
      h00 += weight;
      h01 += weight * logit;
      h11 += weight * logit * logit;
    }
    const determinant = h00 * h11 - h01 * h01;
    intercept -= (h11 * g0 - h01 * g1) / determinant;
    slope -= (h00 * g1 - h01 * g0) / determinant;
  }
  return { intercept, slope: Math.max(0.01, slope) };
}
