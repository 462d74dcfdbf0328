import { expect, test } from 'vitest';
import { hrefs } from '@/lib/addresses/hrefs';
import {
  failedCount,
  type LoadRequest,
  load,
  quantile,
  refusalStatuses,
} from '../support/server/load';
import { median } from '../support/timing';
import { newQueries, postedRequest } from './support/requests';
import { type Server, withBothServers } from './support/serving';
import { comparisonRow, printTable } from './support/table';

/**
 * Requests per second at 50 connections, each kind in turns with its counterpart in a minimal
 * app. `new`: answers that the server has not seen before. Aims are only printed; asserted is
 * that nothing is refused except images, whose number is limited under load.
 */
const ROUNDS = 3;
/** No round begins after this many milliseconds. */
const LAST_START = 60_000;
const CONNECTIONS = 50;
const SECONDS = 1;

type Pair = {
  label: string;
  requestsFor: (queries: string[]) => { ours: LoadRequest[]; minimal: LoadRequest[] };
  isNew?: boolean;
  mayRefuse?: boolean;
  aim?: { least: number };
};

const pagesOf = (queries: string[], ours: (query: string) => string, minimal: string) => ({
  ours: queries.map((query) => ({ path: ours(query) })),
  minimal: queries.map((query) => ({ path: `${minimal}?${query}` })),
});
const recommendation = (queries: string[]) => pagesOf(queries, hrefs.recommendation, '/dynamic');
const api = (queries: string[]) => pagesOf(queries, hrefs.api, '/api');
const image = (queries: string[]) => pagesOf(queries, hrefs.preview, '/og');
const posts = (queries: string[]) => ({
  ours: queries.map(postedRequest),
  minimal: queries.map((query) => ({ ...postedRequest(query), path: '/api' })),
});

const PAIRS: Pair[] = [
  {
    label: 'static page',
    requestsFor: () => ({ ours: [{ path: '/' }], minimal: [{ path: '/' }] }),
  },
  { label: 'recommendation, one link', requestsFor: recommendation, aim: { least: 0.6 } },
  { label: 'recommendation, new', requestsFor: recommendation, isNew: true, aim: { least: 0.6 } },
  { label: 'API, one address', requestsFor: api, aim: { least: 0.8 } },
  { label: 'API, new', requestsFor: api, isNew: true, aim: { least: 0.8 } },
  { label: 'API, new, posted', requestsFor: posts, isNew: true, aim: { least: 0.8 } },
  { label: 'image, one link', requestsFor: image },
  { label: 'image, new', requestsFor: image, isNew: true, mayRefuse: true },
];
const ENOUGH = 2000;

test('nothing but a picture is refused at 50 connections', async () => {
  await withBothServers(async ({ ours, minimal }) => {
    const runs = PAIRS.map(() => [] as Awaited<ReturnType<typeof compare>>[]);
    const [query = ''] = newQueries(1);
    const started = performance.now();
    const isTime = () => performance.now() - started < LAST_START;
    for (let round = 0; round < ROUNDS && isTime(); round++) {
      for (const [n, pair] of PAIRS.entries()) {
        const requests = pair.requestsFor(pair.isNew ? newQueries(ENOUGH) : [query]);
        runs[n]?.push(await compare(pair, requests, { ours, minimal }));
      }
    }
    report(runs);
    const memory = comparisonRow(ours.memory(), minimal.memory());
    printTable('Memory after that, in megabytes', { memory });

    const refused = PAIRS.filter(
      ({ mayRefuse }, n) => !mayRefuse && runs[n]?.some((run) => run.refusals.length > 0),
    );
    expect(refused).toEqual([]);
  });
}, 400_000);

async function compare(
  { isNew = false }: Pair,
  requests: { ours: LoadRequest[]; minimal: LoadRequest[] },
  servers: { ours: Server; minimal: Server },
) {
  const measure = async (product: 'ours' | 'minimal') => {
    const { origin, work } = servers[product];
    const before = work();
    const options = { origin, connections: CONNECTIONS, seconds: SECONDS, isEachOnce: isNew };
    const result = await load({ ...options, requests: requests[product] });
    return { ...result, work: (work() - before) / result.times.length };
  };
  const ours = await measure('ours');
  const minimal = await measure('minimal');
  return {
    ours,
    minimal,
    others: failedCount(ours) + failedCount(minimal),
    refusals: [...refusalStatuses(ours), ...refusalStatuses(minimal)],
  };
}

function report(runs: Awaited<ReturnType<typeof compare>>[][]): void {
  const rows = PAIRS.map(({ label, aim }, n) => {
    const medianFigure = (figure: (run: Awaited<ReturnType<typeof compare>>) => number) =>
      median((runs[n] ?? []).map(figure));
    return [
      label,
      {
        ...comparisonRow(
          medianFigure(({ ours }) => ours.perSecond),
          medianFigure(({ minimal }) => minimal.perSecond),
          aim,
        ),
        p50: medianFigure(({ ours }) => quantile(ours.times, 0.5)),
        p99: medianFigure(({ ours }) => quantile(ours.times, 0.99)),
        'p99 minimal': medianFigure(({ minimal }) => quantile(minimal.times, 0.99)),
        'work each': medianFigure(({ ours }) => ours.work),
        'work minimal': medianFigure(({ minimal }) => minimal.work),
        'not answered': medianFigure((run) => run.others),
      },
    ] as const;
  });
  printTable(
    'Requests per second at 50 connections; milliseconds to answer, and of work for each',
    Object.fromEntries(rows),
  );
}
