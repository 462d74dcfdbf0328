import { plainAnswer } from '../server/visitors';
import { markupRequests, PLAIN, rawRequests, requestOf, send, sendRaw } from './over-http';

export type HttpFigures = {
  faults: string[];
  /** Status -> how many. */
  statuses: Record<number, number>;
  /** What each well-formed request asked for and how many milliseconds it took, shortest first. */
  times: { target: string; milliseconds: number }[];
};

/**
 * Sends malformed requests to a running product, some at once: so many made up, then so many
 * kinds of markup in every parameter of every route, then bytes that are hardly HTTP. At the
 * end it still has to answer, and everybody else as before.
 */
export async function fuzzOverHttp(
  origin: string,
  { runs, kinds, atOnce, raw }: { runs: number; kinds: number; atOnce: number; raw: number },
): Promise<HttpFigures> {
  const plain = () => inTurn(PLAIN, atOnce, (path) => plainAnswer(origin, path));
  const before = await plain();
  const asked = [...Array.from({ length: runs }, (_, n) => requestOf(n)), ...markupRequests(kinds)];
  const sent = await inTurn(asked, atOnce, (one) => send(origin, one));
  const faults = sent.flatMap(({ fault, method, target, headers, body }) =>
    fault ? [`${fault}: ${method} ${JSON.stringify(headers)} ${target} ${body ?? ''}`] : [],
  );
  await inTurn(rawRequests(raw), 20, async (bytes) => {
    const replies = await sendRaw(origin, bytes);
    const bad = replies.filter(
      ({ status, headers }) =>
        (status >= 500 && status !== 505) ||
        // What is no HTTP is refused by Node itself, without a word.
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
    if (answer !== before[n]) faults.push(`another answer than before: ${PLAIN[n]}`);
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

/** Does something with each, so many at a time. */
async function inTurn<One, Done>(
  all: readonly One[],
  atOnce: number,
  act: (one: One) => Promise<Done>,
): Promise<Done[]> {
  const done: Done[] = [];
  for (let from = 0; from < all.length; from += atOnce) {
    done.push(...(await Promise.all(all.slice(from, from + atOnce).map(act))));
  }
  return done;
}

function countOf(statuses: readonly number[]): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const status of statuses) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}
