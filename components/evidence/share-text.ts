import type { Share } from '@/lib/evidence/agreement';
import { wholePercent } from '@/lib/wording/figures';

/** "86%", or a dash where there are no cases. */
export function shareText({ hits, cases }: Share): string {
  return cases === 0 ? '–' : wholePercent(hits / cases);
}

/** "42 of 49". */
export function countText({ hits, cases }: Share): string {
  return `${hits} of ${cases}`;
}

/** "73 to 93%". */
export function intervalText({ low, high }: Share): string {
  return `${Math.round(100 * low)} to ${Math.round(100 * high)}%`;
}
