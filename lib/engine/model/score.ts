import type { Criterion, OwnWeights, Rule } from '../../content/schema';
import { importanceUnits, pointsOf, VALUE_UNITS, valueUnits, weighOwn } from './units';

/** Criterion id -> approach id -> value in [0, 1]. */
type Values = Record<string, Record<string, number>>;

export type Score = {
  /** Criterion id -> weight in [0, 1] by documents and answers; they sum to 1. */
  documentWeights: Record<string, number>;
  /** The same with the person's own weights in their place. */
  weights: Record<string, number>;
  values: Values;
  /** Approach id -> 100 x the weighted sum of its values, in [0, 100]. */
  scores: Record<string, number>;
};

/**
 * The additive multi-attribute value model (Keeney & Raiffa 1976, chapter 3):
 * score(a) = 100 x sum over criteria of weight x value(a), where rules have moved the
 * base values and the importance from which the weights are normalised.
 * Nothing is clamped: the content keeps values in [0, 1] and importance above 0.
 * At least one criterion must weigh more than 0. This is the readable form; `scorerFor`
 * is the fast one, and gives the same numbers.
 */
export function score(
  criteria: readonly Criterion[],
  fired: readonly Rule[],
  own: OwnWeights = {},
): Score {
  const documents = criteria.map(
    ({ id, importance }) =>
      importanceUnits(importance.points) +
      sum(fired.map((rule) => importanceUnits(rule.weights[id] ?? 0))),
  );
  const importance = weighOwn(
    documents,
    criteria.map(({ id }) => own[id]),
  );
  const values: Values = {};
  const sums: Record<string, number> = {};
  criteria.forEach(({ id, values: base }, c) => {
    values[id] = {};
    for (const [approach, { value }] of Object.entries(base)) {
      const moved = sum(fired.map((rule) => valueUnits(rule.values[id]?.[approach] ?? 0)));
      const units = valueUnits(value) + moved;
      values[id][approach] = units / VALUE_UNITS;
      sums[approach] = (sums[approach] ?? 0) + (importance[c] ?? 0) * units;
    }
  });
  const total = sum(importance);
  const scores = Object.entries(sums).map(([approach, added]) => [
    approach,
    pointsOf(added, total),
  ]);
  return {
    documentWeights: normalised(criteria, documents),
    weights: normalised(criteria, importance),
    values,
    scores: Object.fromEntries(scores),
  };
}

function normalised(
  criteria: readonly Criterion[],
  importance: readonly number[],
): Record<string, number> {
  const total = sum(importance);
  return Object.fromEntries(criteria.map(({ id }, c) => [id, (importance[c] ?? 0) / total]));
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
