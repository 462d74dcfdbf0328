import type { Verdict } from '../engine/sureness/verdict';

const NAMES: Record<Verdict, string> = {
  clear: 'clear',
  leaning: 'leaning',
  'too-close': 'too close to call',
  'not-enough-answers': 'not enough answers',
};

/** The display name of a verdict, in lower case for use inside a sentence. */
export function verdictName(verdict: Verdict): string {
  return NAMES[verdict];
}
