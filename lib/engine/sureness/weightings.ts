import { randomFrom } from '../../common/random';

/** The number of weightings drawn; the standard error of a share is at most 0.005. */
export const DRAWS = 10_000;
const SEED = 2001;

/** Weightings in row-major order, `width` numbers each. */
export type Weightings = { width: number; rows: Float64Array };

const weightingsCache = new Map<number, { uniform: Weightings; factors: Weightings }>();

/**
 * DRAWS weightings of `width` criteria, drawn once from a fixed seed:
 * - `uniform`: every weighting is equally likely. The gaps between sorted uniform numbers
 *   are uniform on the simplex (Tervonen & Lahdelma 2007); each row sums to 1.
 * - `factors`: multipliers that turn given weights into nearby ones, each drawn independently
 *   and uniformly from 1/2 to 2; not normalised, since rankings do not depend on the scale.
 */
export function weightings(width: number): { uniform: Weightings; factors: Weightings } {
  const cached = weightingsCache.get(width);
  if (cached) return cached;
  const samples = { uniform: drawUniform(width), factors: drawFactors(width) };
  weightingsCache.set(width, samples);
  return samples;
}

function drawUniform(width: number): Weightings {
  const random = randomFrom(SEED);
  const rows = new Float64Array(DRAWS * width);
  const cuts = new Float64Array(width + 1);
  for (let draw = 0; draw < DRAWS; draw++) {
    for (let c = 1; c < width; c++) cuts[c] = random();
    cuts[width] = 1;
    cuts.sort();
    for (let c = 0; c < width; c++) rows[draw * width + c] = (cuts[c + 1] ?? 0) - (cuts[c] ?? 0);
  }
  return { width, rows };
}

function drawFactors(width: number): Weightings {
  const random = randomFrom(SEED);
  const rows = Float64Array.from({ length: DRAWS * width }, () => 0.5 + 1.5 * random());
  return { width, rows };
}
