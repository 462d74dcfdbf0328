import { DRAWS, type Weightings, weightings } from './weightings';

/** An approach: its values by criterion, in any unit, and whether it is vetoed. */
export type Alternative = { values: readonly number[]; vetoed: boolean };

/** For each approach: the shares of weightings that rank it first, second, ... */
type Acceptability = number[][];

export type Robustness = {
  uniform: Acceptability;
  near: Acceptability;
  /** The largest standard error of any of these shares. */
  standardError: number;
  draws: number;
  /** For each approach: the mean of the weightings that rank it first; null where none does. */
  centralWeights: (number[] | null)[];
};

/**
 * Rank acceptability indices and central weight vectors of SMAA-2 (Lahdelma & Salminen
 * 2001), by Monte Carlo with a fixed seed: over all weightings, equally likely, and over
 * those in which each weight is between half and twice its value in `weights`, before they
 * are normalised. Vetoed approaches rank behind all others; of equal sums the earlier
 * approach ranks first. Shares are in [0, 1] with a standard error of sqrt(p (1 - p) / draws).
 * Cost: 2 x DRAWS weighted sums for each approach.
 */
export function robustness(
  alternatives: readonly Alternative[],
  weights: readonly number[],
): Robustness {
  const { uniform, factors } = weightings(weights.length);
  const betterByUniform = countBetter(alternatives, uniform);
  const betterByFactors = countBetter(scaled(alternatives, weights), factors);
  const shares = { uniform: betterByUniform.map(sharesOf), near: betterByFactors.map(sharesOf) };
  const allShares = [...shares.uniform, ...shares.near].flat();
  return {
    ...shares,
    standardError: Math.max(...allShares.map((share) => Math.sqrt((share * (1 - share)) / DRAWS))),
    draws: DRAWS,
    centralWeights: betterByUniform.map((better) => meanWhereFirst(better, uniform)),
  };
}

/** Values multiplied by their weights, so that the factors alone can serve as weightings. */
function scaled(alternatives: readonly Alternative[], weights: readonly number[]): Alternative[] {
  return alternatives.map(({ values, vetoed }) => ({
    values: values.map((value, c) => value * (weights[c] ?? 0)),
    vetoed,
  }));
}

/** For each approach and weighting: the number of approaches that rank better. */
function countBetter(alternatives: readonly Alternative[], weightings: Weightings): Uint8Array[] {
  const contenders = alternatives.map(({ values, vetoed }) => {
    return { vetoed, sums: sumsOf(values, weightings), better: new Uint8Array(DRAWS) };
  });
  contenders.forEach((contender, n) => {
    for (const other of contenders.slice(n + 1)) {
      if (contender.vetoed === other.vetoed) compare(contender, other);
      else addOne(contender.vetoed ? contender.better : other.better);
    }
  });
  return contenders.map(({ better }) => better);
}

/**
 * The weighted sum of the values for each weighting; computed two at a time, because each
 * addition of one sum depends on the previous one.
 */
function sumsOf(values: readonly number[], { width, rows }: Weightings): Float64Array {
  const sums = new Float64Array(DRAWS);
  for (let draw = 0; draw < DRAWS; draw += 2) {
    const start = draw * width;
    let sum = 0;
    let next = 0;
    for (let c = 0; c < width; c++) {
      const value = values[c] ?? 0;
      sum += value * (rows[start + c] ?? 0);
      next += value * (rows[start + width + c] ?? 0);
    }
    sums[draw] = sum;
    sums[draw + 1] = next;
  }
  return sums;
}

type Contender = { sums: Float64Array; better: Uint8Array };

/** Counts pairwise wins in place; of equal sums the earlier approach ranks better. */
function compare(earlier: Contender, later: Contender): void {
  for (let draw = 0; draw < DRAWS; draw++) {
    const isAhead = Number((earlier.sums[draw] ?? 0) >= (later.sums[draw] ?? 0));
    later.better[draw] = (later.better[draw] ?? 0) + isAhead;
    earlier.better[draw] = (earlier.better[draw] ?? 0) + 1 - isAhead;
  }
}

function addOne(better: Uint8Array): void {
  for (let draw = 0; draw < DRAWS; draw++) better[draw] = (better[draw] ?? 0) + 1;
}

function sharesOf(better: Uint8Array, _: number, { length }: readonly Uint8Array[]): number[] {
  const counts = Array.from({ length }, () => 0);
  for (let draw = 0; draw < DRAWS; draw++) {
    const rank = better[draw] ?? 0;
    counts[rank] = (counts[rank] ?? 0) + 1;
  }
  return counts.map((count) => count / DRAWS);
}

/** The mean of the weightings that rank an approach first; null where none does. */
function meanWhereFirst(better: Uint8Array, { width, rows }: Weightings): number[] | null {
  const sums = new Float64Array(width);
  let times = 0;
  for (let draw = 0; draw < DRAWS; draw++) {
    if (better[draw] !== 0) continue;
    times++;
    for (let c = 0; c < width; c++) sums[c] = (sums[c] ?? 0) + (rows[draw * width + c] ?? 0);
  }
  return times === 0 ? null : [...sums].map((sum) => sum / times);
}
