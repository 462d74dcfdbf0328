import type { Condition } from '../../content/schema';
import { UNANSWERED } from '../../content/unknown';

/**
 * Question id -> option id, or `null` where the question does not apply. Absent where the
 * question applies, or may apply, and has no answer.
 */
export type Known = Readonly<Record<string, string | null>>;

/** "open" is the third truth value: the answers so far do not determine it. */
export type Truth = 'holds' | 'fails' | 'open';

/**
 * Kleene's strong three-valued conjunction over the questions that a condition names; a question
 * without an answer that may stay unanswered counts as true. An empty condition holds.
 */
export function evaluate(condition: Condition, known: Known): Truth {
  let truth: Truth = 'holds';
  for (const question in condition) {
    const option = known[question];
    const wanted = condition[question] ?? [];
    if (option === undefined) {
      if (!wanted.includes(UNANSWERED)) truth = 'open';
    } else if (option === null || !wanted.includes(option)) return 'fails';
  }
  return truth;
}
