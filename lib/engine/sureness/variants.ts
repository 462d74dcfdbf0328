import type { Conflict, Content, Rule } from '../../content/schema';

type Sources = { claims: readonly string[]; references: readonly string[] };

/**
 * The content without one document. Its claims go, and with them the rules and the base
 * values that rest on it alone. A base value that goes is replaced by the mean of those
 * that stay on its criterion, so that nothing sets the approach apart there, or by 0.5
 * where none stays; the importance of a criterion falls by the document's share in it.
 */
export function withoutDocument(content: Content, document: string): Content {
  const gone = new Set(
    content.claims.filter((claim) => claim.document === document).map(({ id }) => id),
  );
  const restsOnIt = ({ claims, references }: Sources) =>
    references.length === 0 && claims.length > 0 && claims.every((claim) => gone.has(claim));
  const stays = (claims: readonly string[]) => claims.filter((claim) => !gone.has(claim));

  return {
    ...content,
    rules: content.rules
      .filter((rule) => !restsOnIt(rule))
      .map((rule) => ({ ...rule, claims: stays(rule.claims) })),
    criteria: content.criteria.map((criterion) => {
      const { importance, values } = criterion;
      const kept = Object.values(values).filter((value) => !restsOnIt(value));
      const neutral = kept.length > 0 ? mean(kept.map(({ value }) => value)) : 0.5;
      const all = documentsOf(content, importance.claims);
      const left = documentsOf(content, stays(importance.claims));
      return {
        ...criterion,
        importance: {
          ...importance,
          points: all === 0 ? importance.points : (importance.points * left) / all,
        },
        values: Object.fromEntries(
          Object.entries(values).map(([approach, base]) => [
            approach,
            restsOnIt(base) ? { ...base, value: neutral } : base,
          ]),
        ),
      };
    }),
  };
}

/** The content with the numbers that the other side of a conflict would have given. */
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
  const changed = Object.entries(moves).map(([criterion, own]) => [
    criterion,
    { ...rule.values[criterion], ...own },
  ]);
  return { ...rule, values: { ...rule.values, ...Object.fromEntries(changed) } };
}

function documentsOf({ claims }: Content, ids: readonly string[]): number {
  return new Set(claims.filter(({ id }) => ids.includes(id)).map(({ document }) => document)).size;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0) / numbers.length;
}
