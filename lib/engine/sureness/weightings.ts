import { randomFrom } from '../../common/random';

/** How many weightings are drawn, an even number, and from which seed. */
export type WeightingsSettings = { seed: number; draws: number };
/** Weightings in row-major order, `width` numbers each. */
export type Weightings = { width: number; rows: Float64Array };

const weightingsCache = new Map<string, { uniform: Weightings; factors: Weightings }>();

/**
 * Weightings of `width` criteria, drawn once for given settings:
 * - `uniform`: every weighting is equally likely. The gaps between sorted uniform numbers
 *   are uniform on the simplex (Tervonen & Lahdelma 2007); each row sums to 1.
 * - `factors`: multipliers that turn given weights into nearby ones, each drawn independently
 *   and uniformly from 1/2 to 2; not normalised, since rankings do not depend on the scale.
 */
export function weightings(
  width: number,
  settings: WeightingsSettings,
): { uniform: Weightings; factors: Weightings } {
  const key = `${width} ${settings.seed} ${settings.draws}`;
  const cached = weightingsCache.get(key);
  if (cached) return cached;
  const samples = { uniform: drawUniform(width, settings), factors: drawFactors(width, settings) };
  weightingsCache.set(key, samples);
  return samples;
}

function drawUniform(width: number, { seed, draws }: WeightingsSettings): Weightings {
  const random = randomFrom(seed);
  const rows = new Float64Array(draws * width);
  const cuts = new Float64Array(width + 1);
  for (let draw = 0; draw < draws; draw++) {
    for (let c = 1; c < width; c++) cuts[c] = random();
    cuts[width] = 1;
    cuts.sort();
    for (let c = 0; c < width; c++) rows[draw * width + c] = (cuts[c + 1] ?? 0) - (cuts[c] ?? 0);
  }
  return { width, rows };
}

function drawFactors(width: number, { seed, draws }: WeightingsSettings): Weightings {
  const random = randomFrom(seed);
  const rows = Float64Array.from({ length: draws * width }, () => 0.5 + 1.5 * random());
  return { width, rows };
}
