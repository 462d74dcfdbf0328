import type { Content } from './schema';

/** Rounds to thousandths; halves go away from 0, so that increases and decreases are symmetric. */
const toThousandths = (value: number) =>
  (Math.sign(value) * Math.round(Math.abs(value) * 1000)) / 1000;

/**
 * The content with calibrated rules: every change of a value by a rule of a calibration setting is
 * multiplied by the strength of that setting and rounded to thousandths, on both sides of a
 * conflict. Importance and vetoes stay the same. `strengths` are in the order of the settings; a
 * missing one is 1.
 */
export function withStrengths(content: Content, strengths: readonly number[]): Content {
  const strengthOf = new Map(
    content.calibration.settings.flatMap(({ rules }, s) =>
      rules.map((id): [string, number] => [id, strengths[s] ?? 1]),
    ),
  );
  const scaled = (id: string, values: ValueChanges): ValueChanges => {
    const strength = strengthOf.get(id) ?? 1;
    return mapValues(values, (row) => mapValues(row, (change) => toThousandths(change * strength)));
  };
  return {
    ...content,
    rules: content.rules.map((rule) => ({ ...rule, values: scaled(rule.id, rule.values) })),
    conflicts: content.conflicts.map((conflict) => {
      const { values, rules } = conflict.other.would;
      const rulePairs = Object.entries(rules).map(([id, changes]) => [id, scaled(id, changes)]);
      const would = { values, rules: Object.fromEntries(rulePairs) };
      return { ...conflict, other: { ...conflict.other, would } };
    }),
  };
}

/** Criterion id -> approach id -> change of the value. */
type ValueChanges = Record<string, Record<string, number>>;

function mapValues<A, B>(object: Record<string, A>, transform: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, transform(value)]));
}
