/** The 97.5 % quantile of the standard normal distribution. */
const Z = 1.959963984540054;

/**
 * The 95 % Wilson score interval of the share `hits` / `cases`, within [0, 1]; [0, 1] itself
 * without cases (Brown, Cai & DasGupta 2001, section 3.1.1).
 */
export function wilsonInterval(hits: number, cases: number): { low: number; high: number } {
  if (cases === 0) return { low: 0, high: 1 };
  const share = hits / cases;
  const z2 = Z * Z;
  const center = share + z2 / (2 * cases);
  const halfWidth = Z * Math.sqrt((share * (1 - share)) / cases + z2 / (4 * cases * cases));
  const scale = 1 + z2 / cases;
  return {
    low: hits === 0 ? 0 : (center - halfWidth) / scale,
    high: hits === cases ? 1 : (center + halfWidth) / scale,
  };
}
