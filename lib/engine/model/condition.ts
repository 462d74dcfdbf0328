import type { Condition } from '../../content/schema';

/**
 * What is known of each question: an option id, `null` when the question does not
 * apply, and absent when it applies (or may) and has no answer.
 */
export type Known = Readonly<Record<string, string | null>>;

/** "open" is the third value: the answers so far do not say. */
export type Truth = 'holds' | 'fails' | 'open';

/**
 * Kleene's strong three-valued conjunction over the questions a condition names.
 * An empty condition holds.
 */
export function evaluate(condition: Condition, known: Known): Truth {
  let truth: Truth = 'holds';
  for (const question in condition) {
    const option = known[question];
    if (option === undefined) truth = 'open';
    else if (option === null || !condition[question]?.includes(option)) return 'fails';
  }
  return truth;
}
