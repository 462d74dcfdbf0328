import { type Weightings, type WeightingsSettings, weightings } from './weightings';

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
  /**
   * For each approach: the mean of the weightings that rank it first, alone or level with others;
   * null where none does.
   */
  centralWeights: (number[] | null)[];
};

/**
 * Rank acceptability indices and central weight vectors of SMAA-2 (Lahdelma & Salminen
 * 2001), by Monte Carlo: over all weightings, equally likely, and over
 * those in which each weight is between half and twice its value in `weights`, before they
 * are normalised. Vetoed approaches rank behind all others; those of equal sums share the ranks
 * that they take up equally. Shares are in [0, 1] with a standard error of sqrt(p (1 - p) / draws).
 * Cost: 2 x `draws` weighted sums for each approach.
 */
export function robustness(
  alternatives: readonly Alternative[],
  weights: readonly number[],
  settings: WeightingsSettings,
): Robustness {
  const { draws } = settings;
  const { uniform, factors } = weightings(weights.length, settings);
  const placesByUniform = placesIn(alternatives, uniform);
  const placesByFactors = placesIn(scaled(alternatives, weights), factors);
  const shares = { uniform: placesByUniform.map(sharesOf), near: placesByFactors.map(sharesOf) };
  const allShares = [...shares.uniform, ...shares.near].flat();
  return {
    ...shares,
    standardError: Math.max(...allShares.map((share) => Math.sqrt((share * (1 - share)) / draws))),
    draws,
    centralWeights: placesByUniform.map((places) => meanWhereFirst(places, uniform)),
  };
}

/** Values multiplied by their weights, so that the factors alone can serve as weightings. */
function scaled(alternatives: readonly Alternative[], weights: readonly number[]): Alternative[] {
  return alternatives.map(({ values, vetoed }) => ({
    values: values.map((value, c) => value * (weights[c] ?? 0)),
    vetoed,
  }));
}

/** For each weighting: the number of approaches that rank better, and of others of equal rank. */
type Places = { better: Uint8Array; level: Uint8Array };

function placesIn(alternatives: readonly Alternative[], weightings: Weightings): Places[] {
  const draws = drawsIn(weightings);
  const contenders = alternatives.map(({ values, vetoed }) => {
    const places = { better: new Uint8Array(draws), level: new Uint8Array(draws) };
    return { vetoed, sums: sumsOf(values, weightings), places };
  });
  contenders.forEach((contender, n) => {
    for (const other of contenders.slice(n + 1)) {
      if (contender.vetoed === other.vetoed) compare(contender, other);
      else addOne((contender.vetoed ? contender : other).places.better);
    }
  });
  return contenders.map(({ places }) => places);
}

/**
 * The weighted sum of the values for each weighting; computed two at a time, because each
 * addition of one sum depends on the previous one.
 */
function sumsOf(values: readonly number[], weightings: Weightings): Float64Array {
  const { width, rows } = weightings;
  const draws = drawsIn(weightings);
  const sums = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw += 2) {
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

const drawsIn = ({ width, rows }: Weightings) => rows.length / width;

type Contender = { sums: Float64Array; places: Places };

/** Counts the wins and ties of a pair in place. */
function compare(a: Contender, b: Contender): void {
  for (let draw = 0; draw < a.sums.length; draw++) {
    const lead = (a.sums[draw] ?? 0) - (b.sums[draw] ?? 0);
    const isLevel = Number(lead === 0);
    a.places.better[draw] = (a.places.better[draw] ?? 0) + Number(lead < 0);
    b.places.better[draw] = (b.places.better[draw] ?? 0) + Number(lead > 0);
    a.places.level[draw] = (a.places.level[draw] ?? 0) + isLevel;
    b.places.level[draw] = (b.places.level[draw] ?? 0) + isLevel;
  }
}

function addOne(better: Uint8Array): void {
  for (let draw = 0; draw < better.length; draw++) better[draw] = (better[draw] ?? 0) + 1;
}

function sharesOf({ better, level }: Places, _: number, { length }: readonly Places[]): number[] {
  const counts = Array.from({ length }, () => 0);
  for (let draw = 0; draw < better.length; draw++) {
    const ranks = 1 + (level[draw] ?? 0);
    const first = better[draw] ?? 0;
    for (let rank = first; rank < first + ranks; rank++) {
      counts[rank] = (counts[rank] ?? 0) + 1 / ranks;
    }
  }
  return counts.map((count) => count / better.length);
}

/** The mean of the weightings that rank an approach first; null where none does. */
function meanWhereFirst({ better }: Places, { width, rows }: Weightings): number[] | null {
  const sums = new Float64Array(width);
  let times = 0;
  for (let draw = 0; draw < better.length; draw++) {
    if (better[draw] !== 0) continue;
    times++;
    for (let c = 0; c < width; c++) sums[c] = (sums[c] ?? 0) + (rows[draw * width + c] ?? 0);
  }
  return times === 0 ? null : [...sums].map((sum) => sum / times);
}
