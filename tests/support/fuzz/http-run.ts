import { stableResponse } from '../server/visitors';
import { markupRequests, PLAIN_PATHS, rawRequests, requestOf, send, sendRaw } from './over-http';

export type HttpFigures = {
  faults: string[];
  /** Status -> count. */
  statuses: Record<number, number>;
  /** Target and duration of each well-formed HTTP request, shortest first. */
  times: { target: string; milliseconds: number }[];
};

/**
 * Sends malformed requests to a running product, `atOnce` in parallel: `runs` random ones, `kinds`
 * kinds of markup in every parameter of every route, and `raw` byte sequences that are hardly
 * HTTP. Afterwards all plain addresses must give the same responses as before.
 */
export async function fuzzOverHttp(
  origin: string,
  { runs, kinds, atOnce, raw }: { runs: number; kinds: number; atOnce: number; raw: number },
): Promise<HttpFigures> {
  const plain = () => inBatches(PLAIN_PATHS, atOnce, (path) => stableResponse(origin, path));
  const before = await plain();
  const requests = [
    ...Array.from({ length: runs }, (_, n) => requestOf(n)),
    ...markupRequests(kinds),
  ];
  const sent = await inBatches(requests, atOnce, (request) => send(origin, request));
  const faults = sent.flatMap(({ fault, method, target, headers, body }) =>
    fault ? [`${fault}: ${method} ${JSON.stringify(headers)} ${target} ${body ?? ''}`] : [],
  );
  await inBatches(rawRequests(raw), 20, async (bytes) => {
    const replies = await sendRaw(origin, bytes);
    const bad = replies.filter(
      ({ status, headers }) =>
        (status >= 500 && status !== 505) ||
        // Node itself refuses what is not HTTP, with an empty response.
        (!/nosniff/.test(headers) && !/^[\w ]+\r\nConnection: close$/.test(headers)),
    );
    if (bad.length > 0) {
      faults.push(
        `${bad.map(({ status }) => status)}: ${JSON.stringify(bytes.toString('latin1'))}`,
      );
    }
  });
  const last = await send(origin, {
    method: 'GET',
    target: '/api/v1/recommendation',
    headers: {},
    body: null,
  });
  for (const [n, answer] of (await plain()).entries()) {
    if (answer !== before[n]) faults.push(`another answer than before: ${PLAIN_PATHS[n]}`);
  }
  if (last.status !== 200) faults.push(`${last.status} at the end`);
  return {
    faults: faults.map((fault) => fault.slice(0, 2000)),
    statuses: countOf(sent.map(({ status }) => status)),
    times: sent
      .map(({ target, milliseconds }) => ({ target, milliseconds }))
      .sort((a, b) => a.milliseconds - b.milliseconds),
  };
}

/** Runs `act` on all items, `atOnce` in parallel; results are in the order of the items. */
async function inBatches<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  act: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let from = 0; from < items.length; from += atOnce) {
    results.push(...(await Promise.all(items.slice(from, from + atOnce).map(act))));
  }
  return results;
}

function countOf(statuses: readonly number[]): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const status of statuses) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}
