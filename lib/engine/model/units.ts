/**
 * The engine adds whole numbers, so that sums are exact and no order of adding matters:
 * values in thousandths, importance in tenths of a point. The content has no finer numbers.
 */
export const VALUE_UNITS = 1000;
const IMPORTANCE_UNITS = 10;

export const valueUnits = (value: number) => Math.round(value * VALUE_UNITS);
export const importanceUnits = (points: number) => Math.round(points * IMPORTANCE_UNITS);

/**
 * Points of a score in [0, 100] from a sum of importance x value and a sum of importance;
 * 0 where nothing weighs anything, as in a content without its only document.
 */
export const pointsOf = (sum: number, importance: number) =>
  importance === 0 ? 0 : (100 * sum) / (importance * VALUE_UNITS);

/** The value, in units, whose points these are. */
export const unitsOf = (points: number) => (points * VALUE_UNITS) / 100;

/** The upper end of the scale on which a person weighs a criterion. */
export const MOST_WEIGHT = 5;

/**
 * Importance once the person's own weights are counted, in some unit common to all
 * criteria. Swing weights (Edwards & Barron 1994) are relative to the widest swing: of
 * MOST_WEIGHT, the top of the scale, a criterion weighs as much as the one that weighs
 * most by documents and answers. `undefined` keeps a criterion at what these make of it.
 * `own` has one place for each criterion, where `importance` may go on; what comes out is
 * written into `weighed`.
 */
export function weighOwn(
  importance: ArrayLike<number>,
  own: readonly (number | undefined)[],
  weighed: number[] = [],
): number[] {
  let most = 0;
  for (let c = 0; c < own.length; c++) most = Math.max(most, importance[c] ?? 0);
  for (let c = 0; c < own.length; c++) {
    const points = own[c];
    weighed[c] = points === undefined ? MOST_WEIGHT * (importance[c] ?? 0) : points * most;
  }
  return weighed;
}
