/**
 * The engine adds integers, so that sums are exact and independent of order: values in
 * thousandths, importance in tenths of a point. The content has no finer numbers.
 */
export const VALUE_UNITS = 1000;
const IMPORTANCE_UNITS = 10;

/** A value or a change of one in integer units. */
export const valueUnits = (value: number) => Math.round(value * VALUE_UNITS);
/** Points of importance in integer units. */
export const importanceUnits = (points: number) => Math.round(points * IMPORTANCE_UNITS);
/** Points of importance from integer units. */
export const pointsOfImportance = (units: number) => units / IMPORTANCE_UNITS;

/**
 * Score in [0, 100] from the sum of importance x value and the sum of importance; 0 where
 * the latter is 0, as in content without its only document.
 */
export const pointsOf = (sum: number, importance: number) =>
  importance === 0 ? 0 : (100 * sum) / (importance * VALUE_UNITS);

/** The value, in units, that corresponds to a score in points. */
export const unitsOf = (points: number) => (points * VALUE_UNITS) / 100;

/** The upper end of the scale of own weights, which starts at 0. */
export const MAX_WEIGHT = 5;

/**
 * Importance with own weights applied, in a unit common to all criteria. Swing weights
 * (Edwards & Barron 1994) are relative to the widest swing: at MAX_WEIGHT, the top of the
 * scale, a criterion weighs as much as the one that weighs most by documents and answers.
 * Where `ownPoints` is undefined, a criterion keeps the importance from documents and answers.
 * `ownPoints` has one entry for each criterion; `importance` may be longer. Writes into
 * `result` and returns it.
 */
export function applyOwnWeights(
  importance: ArrayLike<number>,
  ownPoints: readonly (number | undefined)[],
  result: number[] = [],
): number[] {
  let most = 0;
  for (let c = 0; c < ownPoints.length; c++) most = Math.max(most, importance[c] ?? 0);
  for (let c = 0; c < ownPoints.length; c++) {
    const points = ownPoints[c];
    result[c] = points === undefined ? MAX_WEIGHT * (importance[c] ?? 0) : points * most;
  }
  return result;
}
