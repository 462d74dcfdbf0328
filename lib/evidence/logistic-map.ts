/** A predicted logit, and whether the prediction was right. */
export type Trial = { logit: number; isRight: boolean };
export type LogisticMap = { intercept: number; slope: number };

const ITERATIONS = 50;
const SHORTEST_STEP = 1e-6;
/** Keeps the two numbers finite where one of them separates the trials completely. */
const RIDGE = 1e-3;

/**
 * The line from a predicted logit to the logit of being right that makes the trials most likely
 * (Platt 1999), by Newton's method, with steps halved until the trials become likelier. The slope
 * is at least 0, so that more never means less.
 */
export function fitLogisticMap(trials: readonly Trial[]): LogisticMap {
  let map: LogisticMap = { intercept: 0, slope: 1 };
  let loss = lossOf(trials, map);
  for (let n = 0; n < ITERATIONS; n++) {
    const step = newtonStep(trials, map);
    let length = 1;
    let next = moved(map, step, length);
    while (lossOf(trials, next) > loss && length > SHORTEST_STEP) {
      length /= 2;
      next = moved(map, step, length);
    }
    const nextLoss = lossOf(trials, next);
    if (nextLoss >= loss) break;
    [map, loss] = [next, nextLoss];
  }
  return { ...map, slope: Math.max(0.01, map.slope) };
}

const moved = ({ intercept, slope }: LogisticMap, step: LogisticMap, length: number) => ({
  intercept: intercept - length * step.intercept,
  slope: slope - length * step.slope,
});

/** Minus the logarithm of the likelihood of the trials, with the ridge. */
function lossOf(trials: readonly Trial[], { intercept, slope }: LogisticMap): number {
  let loss = (RIDGE / 2) * (intercept ** 2 + (slope - 1) ** 2);
  for (const { logit, isRight } of trials) {
    const towardsTruth = (isRight ? 1 : -1) * (intercept + slope * logit);
    // The logarithm of 1 + exp(-towardsTruth), without overflow.
    loss += Math.max(0, -towardsTruth) + Math.log1p(Math.exp(-Math.abs(towardsTruth)));
  }
  return loss;
}

/** The inverse of the matrix of second derivatives, times the gradient of the loss. */
function newtonStep(trials: readonly Trial[], { intercept, slope }: LogisticMap): LogisticMap {
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
  return {
    intercept: (h11 * g0 - h01 * g1) / determinant,
    slope: (h00 * g1 - h01 * g0) / determinant,
  };
}
