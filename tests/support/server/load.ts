import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** A path with its query; a POST request if it has a body. */
export type LoadRequest = { path: string; body?: string };
export type LoadOptions = {
  origin: string;
  connections: number;
  seconds: number;
  requests: LoadRequest[];
  /** True to send each request at most once and end early; otherwise they repeat. */
  isEachOnce?: boolean;
  /** Milliseconds that a connection waits between requests. */
  pause?: number;
  /** Seconds after which a request is aborted; by default never. */
  timeout?: number;
};
export type LoadResult = {
  /** Responses with status 200 per second. */
  perSecond: number;
  /** Milliseconds of each response with status 200, ascending. */
  times: number[];
  /** Status -> number of responses; 0 stands for a broken connection or a timeout. */
  statuses: Record<string, number>;
};

type ClientReport = Omit<LoadResult, 'perSecond'> & { elapsed: number };

/** Sends requests over some connections for some seconds, and returns the figures. */
export async function load(options: LoadOptions): Promise<LoadResult> {
  const child = fork(path.join(import.meta.dirname, 'load-client.mjs'));
  child.send(options);
  const [{ elapsed, times, statuses }] = (await once(child, 'message')) as [ClientReport];
  return {
    perSecond: times.length / (elapsed / 1000),
    times: times.toSorted((a, b) => a - b),
    statuses,
  };
}

/** Number of requests that got another status than 200, or no response. */
export function failedCount({ statuses, times }: LoadResult): number {
  return Object.values(statuses).reduce((total, count) => total + count, 0) - times.length;
}

/** The statuses other than 200 of all responses. */
export function refusalStatuses({ statuses }: LoadResult): string[] {
  return Object.keys(statuses).filter((status) => status !== '200' && status !== '0');
}

/** Quantile by nearest rank; `share` in (0, 1]. NaN for an empty list. */
export function quantile(ascending: readonly number[], share: number): number {
  return ascending[Math.ceil(share * ascending.length) - 1] ?? Number.NaN;
}
