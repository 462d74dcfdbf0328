import { valueUnits } from '../model/units';

type Alternatives = { values: readonly (readonly number[])[]; vetoed: readonly boolean[] };

/**
 * TOPSIS (Hwang & Yoon 1981): ranks by closeness to the ideal, d- / (d+ + d-), where d+ and
 * d- are the Euclidean distances of the weighted values to the best and the worst value
 * that any approach has on each criterion. All values are on one scale from 0 to 1, so the
 * normalisation step is omitted. Where all are equal the closeness is 0.5. Returns the
 * closeness of each approach, in [0, 1], and the indices of the approaches, best first.
 */
export function topsis(
  { values, vetoed }: Alternatives,
  weights: readonly number[],
): { closeness: number[]; ranking: number[] } {
  const weighted = values.map((row) => weights.map((weight, c) => weight * (row[c] ?? 0)));
  const best = weights.map((_, c) => Math.max(...weighted.map((row) => row[c] ?? 0)));
  const worst = weights.map((_, c) => Math.min(...weighted.map((row) => row[c] ?? 0)));
  const closeness = weighted.map((row) => {
    const toBest = distance(row, best);
    const toWorst = distance(row, worst);
    return toBest + toWorst === 0 ? 0.5 : toWorst / (toBest + toWorst);
  });
  const ranking = rank(vetoed, (a, b) => (closeness[b] ?? 0) - (closeness[a] ?? 0));
  return { closeness, ranking };
}

/**
 * The lexicographic order (Fishburn 1974): the criterion of greatest weight decides alone, the
 * next one only between approaches that are equal on it, and so on. Criteria of equal weight
 * count together, by the sum of their values; those of weight 0 are ignored. Returns the
 * indices of the approaches, best first.
 */
export function lexicographic(
  { values, vetoed }: Alternatives,
  weights: readonly number[],
): number[] {
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

/** Vetoed approaches rank last; of equals the earlier one ranks first. */
function rank(vetoed: readonly boolean[], compare: (a: number, b: number) => number): number[] {
  return vetoed
    .map((_, a) => a)
    .sort((a, b) => Number(vetoed[a]) - Number(vetoed[b]) || compare(a, b) || a - b);
}

function distance(a: readonly number[], b: readonly number[]): number {
  return Math.sqrt(a.reduce((sum, value, c) => sum + (value - (b[c] ?? 0)) ** 2, 0));
}
