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
  const even = standings(alternatives, uniform);
  const near = standings(scaled(alternatives, weights), factors);
  const shares = { uniform: even.map(sharesOf), near: near.map(sharesOf) };
  const all = [...shares.uniform, ...shares.near].flat();
  return {
    ...shares,
    standardError: Math.max(...all.map((share) => Math.sqrt((share * (1 - share)) / DRAWS))),
    draws: DRAWS,
    centralWeights: even.map((before) => meanWhereFirst(before, uniform)),
  };
}

/** Multiplying a weight by a factor is multiplying the values by that weight beforehand. */
function scaled(alternatives: readonly Alternative[], weights: readonly number[]): Alternative[] {
  return alternatives.map(({ values, vetoed }) => ({
    values: values.map((value, c) => value * (weights[c] ?? 0)),
    vetoed,
  }));
}

/** For each approach, how many others each weighting puts before it. */
function standings(alternatives: readonly Alternative[], weightings: Weightings): Uint8Array[] {
  const all = alternatives.map(({ values, vetoed }) => {
    return { vetoed, sums: sumsOf(values, weightings), before: new Uint8Array(DRAWS) };
  });
  all.forEach((one, n) => {
    for (const other of all.slice(n + 1)) {
      if (one.vetoed === other.vetoed) compare(one, other);
      else addOne(one.vetoed ? one.before : other.before);
    }
  });
  return all.map(({ before }) => before);
}

/** The sums of some values by all weightings, two at a time: each addition waits for the last. */
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

type Standing = { sums: Float64Array; before: Uint8Array };

/** Of equal sums the earlier one stands before. */
function compare(one: Standing, later: Standing): void {
  for (let draw = 0; draw < DRAWS; draw++) {
    const isAhead = Number((one.sums[draw] ?? 0) >= (later.sums[draw] ?? 0));
    later.before[draw] = (later.before[draw] ?? 0) + isAhead;
    one.before[draw] = (one.before[draw] ?? 0) + 1 - isAhead;
  }
}

function addOne(before: Uint8Array): void {
  for (let draw = 0; draw < DRAWS; draw++) before[draw] = (before[draw] ?? 0) + 1;
}

function sharesOf(before: Uint8Array, _: number, { length }: readonly Uint8Array[]): number[] {
  const times = Array.from({ length }, () => 0);
  for (let draw = 0; draw < DRAWS; draw++) {
    const rank = before[draw] ?? 0;
    times[rank] = (times[rank] ?? 0) + 1;
  }
  return times.map((one) => one / DRAWS);
}

/** The mean of the weightings that put an approach first; null where none does. */
function meanWhereFirst(before: Uint8Array, { width, rows }: Weightings): number[] | null {
  const sums = new Float64Array(width);
  let times = 0;
  for (let draw = 0; draw < DRAWS; draw++) {
    if (before[draw] !== 0) continue;
    times++;
    for (let c = 0; c < width; c++) sums[c] = (sums[c] ?? 0) + (rows[draw * width + c] ?? 0);
  }
  return times === 0 ? null : [...sums].map((sum) => sum / times);
}
