import type { Experiment } from '../content/schema';

/**
 * A share in [0, 1] as whole percent. 0% and 100% only where they are exact: otherwise
 * "under 1%" and "over 99%".
 */
export function wholePercent(share: number): string {
  const whole = Math.round(100 * share);
  if (share < 1 && whole === 100) return 'over\u00a099%';
  if (share > 0 && whole === 0) return 'under\u00a01%';
  return `${whole}%`;
}

/** A share in [0, 1] as percent, with one decimal. */
export function decimalPercent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}

/** A share in [0, 1] as percent, rounded down so that it never appears to reach a threshold. */
export function percentRoundedDown(share: number): string {
  return `${(Math.floor(1000 * share + 1e-9) / 10).toFixed(1)}%`;
}

/** Points with a sign (U+2212 for minus) and one decimal; "0" where they round to 0. */
export function signedPoints(points: number): string {
  const size = Math.abs(points).toFixed(1);
  if (size === '0.0') return '0';
  return `${points < 0 ? '\u2212' : '+'}${size}`;
}

/**
 * The signed change between two numbers of points, computed from the values rounded to one
 * decimal, so that it agrees with the figures shown.
 */
export function pointsChange(from: number, to: number): string {
  return signedPoints((tenthsOf(to) - tenthsOf(from)) / 10);
}

/** How many points `first` is above `second`, computed from the rounded values likewise. */
export function pointsAhead(first: number, second: number): string {
  const tenths = tenthsOf(first) - tenthsOf(second);
  return tenths === 0 ? 'under 0.1' : (tenths / 10).toFixed(1);
}

/** Points in whole tenths, rounded as `toFixed(1)` rounds them. */
export function tenthsOf(points: number): number {
  return Math.round(10 * Number(points.toFixed(1)));
}

/** The most decimals of a score. */
const MAX_DECIMALS = 3;

/** Scores as text: whole points, or as many decimals as it takes to tell different scores apart. */
export function scoreTexts(scores: readonly number[]): string[] {
  const textsWith = (decimals: number) =>
    scores.map((score) => (decimals === 0 ? `${Math.round(score)}` : score.toFixed(decimals)));
  const distinct = (texts: readonly unknown[]) => new Set(texts).size;
  let decimals = 0;
  while (decimals < MAX_DECIMALS && distinct(textsWith(decimals)) < distinct(scores)) decimals++;
  return textsWith(decimals);
}

/** "1 answer", "2 answers". */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : plural}`;
}

/** "2 to 5 working days of one person". */
export function daysOf({ days }: Experiment): string {
  return `${days.least} to ${days.most} working days of one person`;
}

/**
 * Parts (in points) as whole tenths that add up to `total`, a whole number of tenths within 1
 * of their sum. The remainder goes, one tenth at a time, to the parts with the least rounding
 * error; a part of 0 (within 1e-9) stays 0.
 */
export function tenthsAddingUp(parts: readonly number[], total: number): number[] {
  const rounded = parts.map((part) => Math.round(10 * part) || 0);
  let remainder = total - rounded.reduce((sum, part) => sum + part, 0);
  while (remainder !== 0) {
    const step = Math.sign(remainder);
    const cost = (n: number) => step * ((rounded[n] ?? 0) + step - 10 * (parts[n] ?? 0));
    const [least] = parts
      .map((_, n) => n)
      .filter((n) => Math.abs(parts[n] ?? 0) > 1e-9)
      .sort((a, b) => cost(a) - cost(b));
    if (least === undefined) break;
    rounded[least] = (rounded[least] ?? 0) + step;
    remainder -= step;
  }
  return rounded;
}
