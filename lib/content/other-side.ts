import type { Conflict, Content, Rule } from './schema';

/** The content with the numbers of the other side of a conflict. */
export function withOtherSide(content: Content, conflict: Conflict): Content {
  const { values, rules } = conflict.other.would;
  return {
    ...content,
    criteria: content.criteria.map((criterion) => ({
      ...criterion,
      values: Object.fromEntries(
        Object.entries(criterion.values).map(([approach, base]) => [
          approach,
          { ...base, value: values[criterion.id]?.[approach] ?? base.value },
        ]),
      ),
    })),
    rules: content.rules.map((rule) => withMoves(rule, rules[rule.id] ?? {})),
  };
}

function withMoves(rule: Rule, moves: Rule['values']): Rule {
  const changed = Object.entries(moves).map(([criterion, valueChanges]) => [
    criterion,
    { ...rule.values[criterion], ...valueChanges },
  ]);
  return { ...rule, values: { ...rule.values, ...Object.fromEntries(changed) } };
}
