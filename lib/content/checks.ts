import type { Condition, Content } from './schema';
import { UNANSWERED } from './unknown';

/** Returns the function that reports a mistake in an entry, given what was expected there. */
export type ReportAt = (kind: keyof Content, id: string) => (expected: string) => void;
export type CheckContext = {
  reportAt: ReportAt;
  /** Question id -> its option ids. */
  optionIds: Map<string, Set<string>>;
  /** The ids that something cites. */
  citedClaims: Set<string>;
  citedReferences: Set<string>;
};

/** Reports each question and option of a condition that does not exist. */
export function checkCondition(
  condition: Condition,
  optionIds: Map<string, Set<string>>,
  report: (expected: string) => void,
): void {
  for (const [question, wanted] of Object.entries(condition)) {
    const knownOptions = optionIds.get(question);
    if (!knownOptions) report(`a known question, not ${question}`);
    for (const option of wanted) {
      if (knownOptions && !knownOptions.has(option))
        report(`an option of ${question}, not ${option}`);
    }
  }
}

/** The options of each question, and UNANSWERED. */
export const withUnanswered = (optionIds: Map<string, Set<string>>) =>
  new Map([...optionIds].map(([id, options]) => [id, new Set([...options, UNANSWERED])]));

/** The condition that requires these answers. */
export function asCondition(answers: Record<string, string>): Condition {
  return Object.fromEntries(Object.entries(answers).map(([id, option]) => [id, [option]]));
}
