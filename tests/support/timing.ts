/** Milliseconds of one call. */
export function timeOf(call: () => unknown): number {
  const start = performance.now();
  call();
  return performance.now() - start;
}

/** Returns a function that gives the CPU time of this process since now, in milliseconds. */
export function cpuTimeSince(): () => number {
  const start = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
}

/** Median; the mean of the two middle numbers for an even count, NaN for none. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const [low, high] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]];
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
}

export function mean(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0) / numbers.length;
}

/** Median milliseconds of one call. */
export function medianOf(call: () => unknown, runs: number): number {
  return median(Array.from({ length: runs }, () => timeOf(call)));
}

/**
 * Time of one call divided by that of ten calls of a tenth of its size: about 1 if the time is
 * linear in the size, 10 if quadratic. The fastest of seven runs each, to exclude other load.
 */
export function growth(call: (size: number) => unknown, size: number): number {
  const fastest = (run: () => unknown) => Math.min(...Array.from({ length: 7 }, () => timeOf(run)));
  const inParts = () => {
    for (let n = 0; n < 10; n++) call(size / 10);
  };
  return fastest(() => call(size)) / fastest(inParts);
}

/** Median milliseconds of two calls that run in turns, so that load affects both alike. */
export function sideBySide(
  first: () => unknown,
  second: () => unknown,
  runs: number,
): { first: number; second: number } {
  const times = Array.from({ length: runs }, () => ({
    first: timeOf(first),
    second: timeOf(second),
  }));
  return {
    first: median(times.map((time) => time.first)),
    second: median(times.map((time) => time.second)),
  };
}
