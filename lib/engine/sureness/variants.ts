import type { Content } from '../../content/schema';

type Sources = { claims: readonly string[]; references: readonly string[] };

/**
 * The content without one document: without its claims and the rules that rest on it alone.
 * A base value that rests on it alone is replaced by the mean of the remaining ones of the
 * criterion, which makes it neutral, or by 0.5 where none remains. The importance of a
 * criterion, and what rules add to it, is scaled by the share of its documents that remain.
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
  const remainingShares = new Map(
    content.criteria.map(({ id, importance: { claims } }) => {
      const before = countDocuments(content, claims);
      return [id, before === 0 ? 1 : countDocuments(content, remainingClaims(claims)) / before];
    }),
  );
  const remainingPoints = (criterion: string, points: number) =>
    points * (remainingShares.get(criterion) ?? 1);

  return {
    ...content,
    rules: content.rules
      .filter((rule) => !isOnlyFromDocument(rule))
      .map((rule) => ({
        ...rule,
        claims: remainingClaims(rule.claims),
        weights: Object.fromEntries(
          Object.entries(rule.weights).map(([id, points]) => [id, remainingPoints(id, points)]),
        ),
      })),
    criteria: content.criteria.map((criterion) => {
      const { importance, values } = criterion;
      const kept = Object.values(values).filter((value) => !isOnlyFromDocument(value));
      const neutral = kept.length > 0 ? mean(kept.map(({ value }) => value)) : 0.5;
      return {
        ...criterion,
        importance: { ...importance, points: remainingPoints(criterion.id, importance.points) },
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

function countDocuments({ claims }: Content, ids: readonly string[]): number {
  return new Set(claims.filter(({ id }) => ids.includes(id)).map(({ document }) => document)).size;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0) / numbers.length;
}
