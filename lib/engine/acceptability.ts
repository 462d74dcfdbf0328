import { DRAWS, type Weightings, weightings } from './weightings';

/** What is weighed: the values of each approach, in any unit, and whether it is ruled out. */
export type Alternative = { values: readonly number[]; vetoed: boolean };

/** For each approach, in order, the share of weightings that put it first, second, ... */
type Acceptability = number[][];

export type Robustness = {
  uniform: Acceptability;
  near: Acceptability;
  /** The largest standard error of any of these shares. */
  standardError: number;
  draws: number;
  /** For each approach the mean of the weightings that put it first; null where none does. */
  centralWeights: (number[] | null)[];
};

/**
 * Rank acceptability indices and central weight vectors of SMAA-2 (Lahdelma & Salminen
 * 2001), by Monte Carlo with a fixed seed: over all weightings, equally likely, and over
 * those in which each weight is between half and twice what `weights` gives, before they
 * are normalised. Vetoed approaches rank behind all others; of equal sums the earlier one
 * ranks first. Shares are in [0, 1] with a standard error of sqrt(p (1 - p) / draws).
 * Cost: 2 x DRAWS weighted sums for each approach.
 */
export function robustness(
  alternatives: readonly Alternative[],
  weights: readonly number[],
): Robustness {
  const { uniform, factors } = weightings(weights.length);
  const even = count(alternatives, uniform);
  const near = count(scaled(alternatives, weights), factors);
  const shares = [...even.ranks, ...near.ranks].flat();
  return {
    uniform: even.ranks,
    near: near.ranks,
    standardError: Math.max(...shares.map((share) => Math.sqrt((share * (1 - share)) / DRAWS))),
    draws: DRAWS,
    centralWeights: even.central,
  };
}

/** Multiplying a weight by a factor is multiplying the values by that weight beforehand. */
function scaled(alternatives: readonly Alternative[], weights: readonly number[]): Alternative[] {
  return alternatives.map(({ values, vetoed }) => ({
    values: values.map((value, c) => value * (weights[c] ?? 0)),
    vetoed,
  }));
}

function count(
  alternatives: readonly Alternative[],
  { width, rows }: Weightings,
): { ranks: Acceptability; central: (number[] | null)[] } {
  const ranked = alternatives.map(() => alternatives.map(() => 0));
  const favouring = alternatives.map(() => new Float64Array(width));
  const sums = new Float64Array(alternatives.length);
  for (let draw = 0; draw < DRAWS; draw++) {
    const start = draw * width;
    for (let a = 0; a < alternatives.length; a++) {
      sums[a] = dot(alternatives[a]?.values ?? [], rows, start);
    }
    for (let a = 0; a < alternatives.length; a++) {
      const rank = rankOf(a, sums, alternatives);
      const own = ranked[a] ?? [];
      own[rank] = (own[rank] ?? 0) + 1;
      if (rank === 0) addRow(favouring[a], rows, start);
    }
  }
  return {
    ranks: ranked.map((own) => own.map((times) => times / DRAWS)),
    central: favouring.map((added, a) => {
      const times = ranked[a]?.[0] ?? 0;
      return times === 0 ? null : [...added].map((weight) => weight / times);
    }),
  };
}

function dot(values: readonly number[], rows: Float64Array, start: number): number {
  let sum = 0;
  for (let c = 0; c < values.length; c++) sum += (values[c] ?? 0) * (rows[start + c] ?? 0);
  return sum;
}

function addRow(to: Float64Array | undefined, rows: Float64Array, start: number): void {
  if (to) for (let c = 0; c < to.length; c++) to[c] = (to[c] ?? 0) + (rows[start + c] ?? 0);
}

/** How many approaches stand before this one. */
function rankOf(a: number, sums: Float64Array, alternatives: readonly Alternative[]): number {
  const own = sums[a] ?? 0;
  const vetoed = alternatives[a]?.vetoed ?? false;
  let before = 0;
  for (let b = 0; b < alternatives.length; b++) {
    if (b === a) continue;
    const otherVetoed = alternatives[b]?.vetoed ?? false;
    const other = sums[b] ?? 0;
    const isAhead = vetoed === otherVetoed ? other > own || (other === own && b < a) : vetoed;
    if (isAhead) before++;
  }
  return before;
}
