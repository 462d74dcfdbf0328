import type { Content } from './schema';

/** Values are kept in thousandths; halves go away from 0, so that moves up and down are alike. */
const rounded = (value: number) => (Math.sign(value) * Math.round(Math.abs(value) * 1000)) / 1000;

/**
 * The content with the rules of each calibration setting as strong as its strength says:
 * every move of a value by one of its rules is multiplied by it and rounded to thousandths,
 * on both sides of a conflict alike. Importance and vetoes stay. `strengths` are in the order
 * of the settings.
 */
export function withStrengths(content: Content, strengths: readonly number[]): Content {
  const strengthOf = new Map(
    content.calibration.settings.flatMap(({ rules }, s) =>
      rules.map((id): [string, number] => [id, strengths[s] ?? 1]),
    ),
  );
  const moved = (id: string, values: Moves): Moves => {
    const strength = strengthOf.get(id) ?? 1;
    return mapValues(values, (row) => mapValues(row, (move) => rounded(move * strength)));
  };
  return {
    ...content,
    rules: content.rules.map((rule) => ({ ...rule, values: moved(rule.id, rule.values) })),
    conflicts: content.conflicts.map((conflict) => {
      const { values, rules } = conflict.other.would;
      const scaled = Object.entries(rules).map(([id, moves]) => [id, moved(id, moves)]);
      const would = { values, rules: Object.fromEntries(scaled) };
      return { ...conflict, other: { ...conflict.other, would } };
    }),
  };
}

/** Criterion id -> approach id -> how far a value moves. */
type Moves = Record<string, Record<string, number>>;

function mapValues<A, B>(record: Record<string, A>, change: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
