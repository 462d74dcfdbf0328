import type { Condition } from '../../content/schema';

/**
 * Question id -> option id, or `null` where the question does not apply. Absent where the
 * question applies, or may apply, and has no answer.
 */
export type Known = Readonly<Record<string, string | null>>;

/** "open" is the third truth value: the answers so far do not determine it. */
export type Truth = 'holds' | 'fails' | 'open';

/**
 * Kleene's strong three-valued conjunction over the questions that a condition names.
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
