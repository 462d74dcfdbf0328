import type { Verdict } from '../engine/sureness/verdict';

const NAMES: Record<Verdict, string> = {
  clear: 'clear',
  leaning: 'leaning',
  'too-close': 'too close to call',
  'not-enough-answers': 'not enough answers',
};

/** A verdict in the words of the result page, fit for the inside of a sentence. */
export function verdictName(verdict: Verdict): string {
  return NAMES[verdict];
}
