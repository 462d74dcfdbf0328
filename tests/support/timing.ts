/** Milliseconds that one call takes. */
export function timeOf(call: () => unknown): number {
  const start = performance.now();
  call();
  return performance.now() - start;
}

/** Returns how many milliseconds of work the processor has done since. */
export function workSince(): () => number {
  const start = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
}

/** The middle one, or the mean of the two in the middle; not a number where there is none. */
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
 * How many times as long one call takes as ten calls of a tenth of its size: about 1 where the time
 * grows with the size, and 10 where it grows with its square. By the fastest of some runs, so that
 * other work on the machine hardly tells.
 */
export function growth(call: (size: number) => unknown, size: number): number {
  const fastest = (run: () => unknown) => Math.min(...Array.from({ length: 7 }, () => timeOf(run)));
  const inParts = () => {
    for (let n = 0; n < 10; n++) call(size / 10);
  };
  return fastest(() => call(size)) / fastest(inParts);
}

/** Median milliseconds of two calls that take turns, so that both meet the same machine. */
export function sideBySide(
  one: () => unknown,
  other: () => unknown,
  runs: number,
): { one: number; other: number } {
  const times = Array.from({ length: runs }, () => ({ one: timeOf(one), other: timeOf(other) }));
  return {
    one: median(times.map((time) => time.one)),
    other: median(times.map((time) => time.other)),
  };
}
