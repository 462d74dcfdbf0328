/** The quantile of the normal distribution that 95 % intervals are built on. */
const Z = 1.959963984540054;

/**
 * The 95 % interval of Wilson for a share of which `hits` of `cases` were seen, within
 * [0, 1]; all of it where there are no cases (Brown, Cai & DasGupta 2001, section 3.1.1).
 */
export function wilson(hits: number, cases: number): { low: number; high: number } {
  if (cases === 0) return { low: 0, high: 1 };
  const share = hits / cases;
  const z2 = Z * Z;
  const middle = share + z2 / (2 * cases);
  const reach = Z * Math.sqrt((share * (1 - share)) / cases + z2 / (4 * cases * cases));
  const scale = 1 + z2 / cases;
  return {
    low: hits === 0 ? 0 : (middle - reach) / scale,
    high: hits === cases ? 1 : (middle + reach) / scale,
  };
}
