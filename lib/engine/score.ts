import type { Criterion, Rule } from '../content/schema';

/** Criterion id -> approach id -> value in [0, 1]. */
type Values = Record<string, Record<string, number>>;

export type Score = {
  /** Criterion id -> points of importance, at least 0. */
  importance: Record<string, number>;
  /** Sum of the importance. */
  total: number;
  /** Criterion id -> weight in [0, 1]; the weights sum to 1. */
  weights: Record<string, number>;
  values: Values;
  /** Approach id -> 100 x the weighted sum of its values, in [0, 100]. */
  scores: Record<string, number>;
};

/**
 * The additive multi-attribute value model (Keeney & Raiffa 1976, chapter 3):
 * score(a) = 100 x sum over criteria of weight x value(a), where rules have moved the
 * base values and the importance from which the weights are normalised.
 * Nothing is clamped: the content keeps values in [0, 1] and importance at 0 or above.
 */
export function score(criteria: readonly Criterion[], fired: readonly Rule[]): Score {
  const importance: Record<string, number> = {};
  const values: Values = {};
  for (const { id, importance: base, values: baseValues } of criteria) {
    importance[id] = sum(fired.map((rule) => rule.weights[id] ?? 0)) + base.points;
    values[id] = {};
    for (const [approach, { value }] of Object.entries(baseValues)) {
      values[id][approach] = sum(fired.map((rule) => rule.values[id]?.[approach] ?? 0)) + value;
    }
  }
  const total = sum(Object.values(importance));
  const weights: Record<string, number> = {};
  const scores: Record<string, number> = {};
  for (const [criterion, row] of Object.entries(values)) {
    const weight = (importance[criterion] ?? 0) / total;
    weights[criterion] = weight;
    for (const [approach, value] of Object.entries(row)) {
      scores[approach] = (scores[approach] ?? 0) + 100 * weight * value;
    }
  }
  return { importance, total, weights, values, scores };
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
