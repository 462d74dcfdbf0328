import type { Criterion, OwnWeights, Rule } from '../../content/schema';
import {
  applyOwnWeights,
  importanceUnits,
  pointsOf,
  pointsOfImportance,
  VALUE_UNITS,
  valueUnits,
} from './units';

/** Criterion id -> approach id -> value in [0, 1]. */
type Values = Record<string, Record<string, number>>;

export type Score = {
  /** Criterion id -> weight in [0, 1] from documents and answers alone; they sum to 1. */
  documentWeights: Record<string, number>;
  /** The same with own weights applied; these are the weights used for the scores. */
  weights: Record<string, number>;
  values: Values;
  /** Approach id -> score, in [0, 100]. */
  scores: Record<string, number>;
  /** Points of importance of all criteria together, from documents and answers alone. */
  importance: number;
};

/**
 * The additive multi-attribute value model (Keeney & Raiffa 1976, chapter 3):
 * score(a) = 100 x sum over criteria of weight x value(a). Fired rules add to the base values
 * and to the importance from which the weights are normalised. Nothing is clamped: the content
 * has to keep values in [0, 1] and importance above 0, and at least one criterion must weigh
 * more than 0. This is the readable form; `scorerFor` is the fast one with the same results.
 */
export function score(
  criteria: readonly Criterion[],
  fired: readonly Rule[],
  ownWeights: OwnWeights = {},
): Score {
  const documents = criteria.map(
    ({ id, importance }) =>
      importanceUnits(importance.points) +
      sum(fired.map((rule) => importanceUnits(rule.weights[id] ?? 0))),
  );
  const importance = applyOwnWeights(
    documents,
    criteria.map(({ id }) => ownWeights[id]),
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
  const scores = Object.entries(sums).map(([approach, weightedSum]) => [
    approach,
    pointsOf(weightedSum, total),
  ]);
  return {
    documentWeights: normalised(criteria, documents),
    weights: normalised(criteria, importance),
    values,
    scores: Object.fromEntries(scores),
    importance: pointsOfImportance(sum(documents)),
  };
}

function normalised(
  criteria: readonly Criterion[],
  importance: readonly number[],
): Record<string, number> {
  const total = sum(importance);
  return Object.fromEntries(criteria.map(({ id }, c) => [id, (importance[c] ?? 0) / total]));
}

/** The sum of some numbers; 0 without any. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
