import type { Condition, Content } from './schema';

/** Takes what was expected of a record that is wrong. */
export type Report = (kind: keyof Content, id: string) => (expected: string) => void;
export type Check = {
  at: Report;
  /** Question id -> its options. */
  options: Map<string, Set<string>>;
  claims: Set<string>;
  references: Set<string>;
};

/** Reports each question and option of a condition that does not exist. */
export function checkCondition(
  condition: Condition,
  options: Map<string, Set<string>>,
  report: (expected: string) => void,
): void {
  for (const [question, wanted] of Object.entries(condition)) {
    const known = options.get(question);
    if (!known) report(`a known question, not ${question}`);
    for (const option of wanted) {
      if (known && !known.has(option)) report(`an option of ${question}, not ${option}`);
    }
  }
}

/** The condition that holds where these answers are given. */
export function asCondition(answers: Record<string, string>): Condition {
  return Object.fromEntries(Object.entries(answers).map(([id, option]) => [id, [option]]));
}
