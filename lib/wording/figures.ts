import type { Experiment } from '../content/schema';

/** A share in [0, 1] as whole percent; "all" and "none" are said only where they are true. */
export function inPercent(share: number): string {
  const whole = Math.round(100 * share);
  if (share < 1 && whole === 100) return 'over\u00a099%';
  if (share > 0 && whole === 0) return 'under\u00a01%';
  return `${whole}%`;
}

/** A share in [0, 1] as percent, with one decimal. */
export function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}

/** A share in [0, 1] as percent, rounded down, so that it never seems to reach a threshold. */
export function percentReached(share: number): string {
  return `${(Math.floor(1000 * share + 1e-9) / 10).toFixed(1)}%`;
}

/** Points with a real minus sign, one decimal. */
export function signed(points: number): string {
  const size = Math.abs(points).toFixed(1);
  if (size === '0.0') return '0';
  return `${points < 0 ? '\u2212' : '+'}${size}`;
}

/**
 * What leads from one number of points to another, as a reader finds it who takes the one
 * from the other as they are shown, with one decimal.
 */
export function changeOf(from: number, to: number): string {
  return signed((tenthsOf(to) - tenthsOf(from)) / 10);
}

/** How far one number of points is above another, in the same way. */
export function pointsAhead(first: number, second: number): string {
  const tenths = tenthsOf(first) - tenthsOf(second);
  return tenths === 0 ? 'under 0.1' : (tenths / 10).toFixed(1);
}

/** Points in whole tenths, rounded as a page with one decimal shows them. */
export function tenthsOf(points: number): number {
  return Math.round(10 * Number(points.toFixed(1)));
}

/** "1 answer", "2 answers". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** "2 to 5 working days of one person". */
export function daysOf({ days }: Experiment): string {
  return `${days.least} to ${days.most} working days of one person`;
}

/**
 * Parts in tenths, rounded so that they add up to `total`, a whole number of tenths within
 * 1 of their sum. The ones that rounding changes least give way; a part of exactly 0 stays.
 */
export function tenthsAddingUp(parts: readonly number[], total: number): number[] {
  const rounded = parts.map((part) => Math.round(10 * part) || 0);
  let rest = total - rounded.reduce((sum, part) => sum + part, 0);
  while (rest !== 0) {
    const step = Math.sign(rest);
    const cost = (n: number) => step * ((rounded[n] ?? 0) + step - 10 * (parts[n] ?? 0));
    const [least] = parts
      .map((_, n) => n)
      .filter((n) => Math.abs(parts[n] ?? 0) > 1e-9)
      .sort((a, b) => cost(a) - cost(b));
    if (least === undefined) break;
    rounded[least] = (rounded[least] ?? 0) + step;
    rest -= step;
  }
  return rounded;
}
