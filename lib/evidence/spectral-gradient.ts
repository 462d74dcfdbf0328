/** The value and the gradient of a smooth function. */
export type Evaluated = { value: number; gradient: number[] };
type Bounds = { least: readonly number[]; most: readonly number[] };

/** Iterations without a new lowest value after which a step must improve on the highest of them. */
const MEMORY = 10;
const SUFFICIENT_DECREASE = 1e-4;
const [SHORTEST_STEP, LONGEST_STEP] = [1e-10, 1e10];
const MAX_ITERATIONS = 2000;

/**
 * Minimises a smooth function within bounds by the nonmonotone spectral projected gradient method
 * (Birgin, Martínez & Raydan 2000), from `start` until no variable would move by more than
 * `tolerance`. Deterministic. Finds a local minimum; the minimum, where the function is convex.
 */
export function minimise(
  evaluate: (point: readonly number[]) => Evaluated,
  start: readonly number[],
  { least, most }: Bounds,
  tolerance = 1e-4,
): { point: number[]; value: number } {
  const project = (point: readonly number[]) =>
    point.map((x, n) => Math.min(most[n] ?? x, Math.max(least[n] ?? x, x)));
  let point = project(start);
  let { value, gradient } = evaluate(point);
  let best = { point, value };
  const recent = [value];
  let step = 1 / Math.max(1, ...gradient.map(Math.abs));
  for (let iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
    const full = project(point.map((x, n) => x - (gradient[n] ?? 0)));
    if (point.every((x, n) => Math.abs((full[n] ?? x) - x) <= tolerance)) break;
    const target = project(point.map((x, n) => x - step * (gradient[n] ?? 0)));
    const direction = target.map((x, n) => x - (point[n] ?? 0));
    const slope = dot(gradient, direction);
    const limit = Math.max(...recent);
    const along = (length: number) => point.map((x, n) => x + length * (direction[n] ?? 0));
    let length = 1;
    let next = along(length);
    let found = evaluate(next);
    while (length > SHORTEST_STEP && found.value > limit + SUFFICIENT_DECREASE * length * slope) {
      length /= 2;
      next = along(length);
      found = evaluate(next);
    }
    const moved = next.map((x, n) => x - (point[n] ?? 0));
    const curvature = dot(
      moved,
      found.gradient.map((slopeThen, n) => slopeThen - (gradient[n] ?? 0)),
    );
    const spectral = curvature > 0 ? dot(moved, moved) / curvature : LONGEST_STEP;
    step = Math.min(LONGEST_STEP, Math.max(SHORTEST_STEP, spectral));
    [point, value, gradient] = [next, found.value, found.gradient];
    if (value < best.value) best = { point, value };
    recent.push(value);
    if (recent.length > MEMORY) recent.shift();
  }
  return best;
}

const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, x, n) => sum + x * (b[n] ?? 0), 0);
