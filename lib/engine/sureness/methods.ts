import { type Ranks, rank } from '../model/ranks';
import { valueUnits } from '../model/units';

/** Distances that differ by less differ by rounding only. */
const TOLERANCE = 1e-12;

type Alternatives = { values: readonly (readonly number[])[]; vetoed: readonly boolean[] };

/**
 * TOPSIS (Hwang & Yoon 1981): ranks by closeness to the ideal, d- / (d+ + d-), where d+ and
 * d- are the Euclidean distances of the weighted values to the best and the worst value
 * that any approach has on each criterion. All values are on one scale from 0 to 1, so the
 * normalisation step is omitted. Where all are equal the closeness is 0.5. Returns the
 * closeness of each approach, in [0, 1], and the ranks, best first.
 */
export function topsis(
  { values, vetoed }: Alternatives,
  weights: readonly number[],
): { closeness: number[]; ranks: Ranks } {
  const weighted = values.map((row) => weights.map((weight, c) => weight * (row[c] ?? 0)));
  const best = weights.map((_, c) => Math.max(...weighted.map((row) => row[c] ?? 0)));
  const worst = weights.map((_, c) => Math.min(...weighted.map((row) => row[c] ?? 0)));
  const closeness = weighted.map((row) => {
    const toBest = distance(row, best);
    const toWorst = distance(row, worst);
    return toBest + toWorst === 0 ? 0.5 : toWorst / (toBest + toWorst);
  });
  const ranks = rank(vetoed, (a, b) => {
    const lead = (closeness[b] ?? 0) - (closeness[a] ?? 0);
    return Math.abs(lead) < TOLERANCE ? 0 : lead;
  });
  return { closeness, ranks };
}

/**
 * The lexicographic order (Fishburn 1974): the criterion of greatest weight decides alone, the
 * next one only between approaches that are equal on it, and so on. Criteria of equal weight
 * count together, by the sum of their values; those of weight 0 are ignored. Returns the
 * ranks, best first.
 */
export function lexicographic({ values, vetoed }: Alternatives, weights: readonly number[]): Ranks {
  const levels = [...new Set(weights)].filter((weight) => weight > 0).sort((a, b) => b - a);
  const unitsAt = (approach: number, level: number) =>
    weights.reduce(
      (sum, weight, c) => (weight === level ? sum + valueUnits(values[approach]?.[c] ?? 0) : sum),
      0,
    );
  return rank(vetoed, (a, b) => {
    for (const level of levels) {
      const lead = unitsAt(b, level) - unitsAt(a, level);
      if (lead !== 0) return lead;
    }
    return 0;
  });
}

function distance(a: readonly number[], b: readonly number[]): number {
  return Math.sqrt(a.reduce((sum, value, c) => sum + (value - (b[c] ?? 0)) ** 2, 0));
}
