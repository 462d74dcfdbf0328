import type { VerdictGroup } from '../engine/sureness/verdict';

const NAMES: Record<VerdictGroup, string> = {
  clear: 'clear',
  leaning: 'leaning',
  'too-close': 'too close to call',
  'not-enough-answers': 'not enough answers',
  'one-left': 'only one way open',
};

/** The display name of a verdict, in lower case for use inside a sentence. */
export function verdictName(verdict: VerdictGroup): string {
  return NAMES[verdict];
}
