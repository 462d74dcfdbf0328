import type { Conflict, Content, Rule } from '../../content/schema';

type Sources = { claims: readonly string[]; references: readonly string[] };

/**
 * The content without one document: without its claims and the rules that rest on it alone.
 * A base value that rests on it alone is replaced by the mean of the remaining ones of the
 * criterion, which makes it neutral, or by 0.5 where none remains. The importance of a
 * criterion is scaled by the share of its documents that remain.
 */
export function withoutDocument(content: Content, document: string): Content {
  const removedClaims = new Set(
    content.claims.filter((claim) => claim.document === document).map(({ id }) => id),
  );
  const isOnlyFromDocument = ({ claims, references }: Sources) =>
    references.length === 0 &&
    claims.length > 0 &&
    claims.every((claim) => removedClaims.has(claim));
  const remainingClaims = (claims: readonly string[]) =>
    claims.filter((claim) => !removedClaims.has(claim));

  return {
    ...content,
    rules: content.rules
      .filter((rule) => !isOnlyFromDocument(rule))
      .map((rule) => ({ ...rule, claims: remainingClaims(rule.claims) })),
    criteria: content.criteria.map((criterion) => {
      const { importance, values } = criterion;
      const kept = Object.values(values).filter((value) => !isOnlyFromDocument(value));
      const neutral = kept.length > 0 ? mean(kept.map(({ value }) => value)) : 0.5;
      const documentCount = countDocuments(content, importance.claims);
      const remainingCount = countDocuments(content, remainingClaims(importance.claims));
      return {
        ...criterion,
        importance: {
          ...importance,
          points:
            documentCount === 0
              ? importance.points
              : (importance.points * remainingCount) / documentCount,
        },
        values: Object.fromEntries(
          Object.entries(values).map(([approach, base]) => [
            approach,
            isOnlyFromDocument(base) ? { ...base, value: neutral } : base,
          ]),
        ),
      };
    }),
  };
}

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

function countDocuments({ claims }: Content, ids: readonly string[]): number {
  return new Set(claims.filter(({ id }) => ids.includes(id)).map(({ document }) => document)).size;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0) / numbers.length;
}
