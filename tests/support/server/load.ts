import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** A path with its query; with a body it is posted. */
export type Ask = { path: string; body?: string };
export type Load = {
  origin: string;
  connections: number;
  seconds: number;
  asks: Ask[];
  /** Whether nothing is asked twice, even if it ends early; else the asks come round again. */
  isOnce?: boolean;
  /** Milliseconds that a connection waits before it asks again. */
  pause?: number;
  /** Seconds after which a connection gives up what it asked for; else it never does. */
  patience?: number;
};
export type Answered = {
  perSecond: number;
  /** Milliseconds of each answer of 200, ascending. */
  times: number[];
  /** How many requests got which status; 0 stands for a broken connection or a given up one. */
  statuses: Record<string, number>;
};

type Told = Omit<Answered, 'perSecond'> & { elapsed: number };

/** What a server answers while so many connections ask for one thing after another. */
export async function load(asked: Load): Promise<Answered> {
  const child = fork(path.join(import.meta.dirname, 'load-client.mjs'));
  child.send(asked);
  const [{ elapsed, times, statuses }] = (await once(child, 'message')) as [Told];
  return {
    perSecond: times.length / (elapsed / 1000),
    times: times.toSorted((a, b) => a - b),
    statuses,
  };
}

/** How many requests got another answer than 200, or none. */
export function others({ statuses, times }: Answered): number {
  return Object.values(statuses).reduce((total, count) => total + count, 0) - times.length;
}

/** The statuses, other than 200, that requests were answered with. */
export function refusals({ statuses }: Answered): string[] {
  return Object.keys(statuses).filter((status) => status !== '200' && status !== '0');
}

/** The value that a share of the ascending numbers does not exceed; not a number for none. */
export function quantile(ascending: readonly number[], share: number): number {
  return ascending[Math.ceil(share * ascending.length) - 1] ?? Number.NaN;
}
