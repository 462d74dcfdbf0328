import { expect, test } from 'vitest';
import { hrefs } from '@/lib/addresses/hrefs';
import { type Ask, load, others, quantile, refusals } from '../support/server/load';
import { median } from '../support/timing';
import { newQueries, posted } from './support/asks';
import { type Server, withBoth } from './support/serving';
import { beside, print } from './support/table';

/**
 * Requests per second at 50 connections, each kind next to its like in a minimal app, in turns.
 * `new`: answers that the server was never asked for before. What was aimed at is printed; what
 * is checked is that nothing is refused, but for pictures, of which a crowd gets few.
 */
const ROUNDS = 3;
/** No round begins later than this, in milliseconds, however slow the machine. */
const LAST_START = 60_000;
const CONNECTIONS = 50;
const SECONDS = 1;

type Pair = {
  what: string;
  asks: (queries: string[]) => { ours: Ask[]; minimal: Ask[] };
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
  ours: queries.map(posted),
  minimal: queries.map((query) => ({ ...posted(query), path: '/api' })),
});

const PAIRS: Pair[] = [
  { what: 'static page', asks: () => ({ ours: [{ path: '/' }], minimal: [{ path: '/' }] }) },
  { what: 'recommendation, one link', asks: recommendation, aim: { least: 0.6 } },
  { what: 'recommendation, new', asks: recommendation, isNew: true, aim: { least: 0.6 } },
  { what: 'API, one address', asks: api, aim: { least: 0.8 } },
  { what: 'API, new', asks: api, isNew: true, aim: { least: 0.8 } },
  { what: 'API, new, posted', asks: posts, isNew: true, aim: { least: 0.8 } },
  { what: 'image, one link', asks: image },
  { what: 'image, new', asks: image, isNew: true, mayRefuse: true },
];
const ENOUGH = 2000;

test('nothing but a picture is refused at 50 connections', async () => {
  await withBoth(async ({ ours, minimal }) => {
    const runs = PAIRS.map(() => [] as Awaited<ReturnType<typeof compare>>[]);
    const [link = ''] = newQueries(1);
    const started = performance.now();
    const isTime = () => performance.now() - started < LAST_START;
    for (let round = 0; round < ROUNDS && isTime(); round++) {
      for (const [n, pair] of PAIRS.entries()) {
        const asks = pair.asks(pair.isNew ? newQueries(ENOUGH) : [link]);
        runs[n]?.push(await compare(pair, asks, { ours, minimal }));
      }
    }
    report(runs);
    const memory = beside(ours.memory(), minimal.memory());
    print('Memory after that, in megabytes', { memory });

    const refused = PAIRS.filter(
      ({ mayRefuse }, n) => !mayRefuse && runs[n]?.some((run) => run.refusals.length > 0),
    );
    expect(refused).toEqual([]);
  });
}, 400_000);

async function compare(
  { isNew = false }: Pair,
  asks: { ours: Ask[]; minimal: Ask[] },
  servers: { ours: Server; minimal: Server },
) {
  const of = async (product: 'ours' | 'minimal') => {
    const { origin, work } = servers[product];
    const before = work();
    const asked = { origin, connections: CONNECTIONS, seconds: SECONDS, isOnce: isNew };
    const answered = await load({ ...asked, asks: asks[product] });
    return { ...answered, work: (work() - before) / answered.times.length };
  };
  const ours = await of('ours');
  const minimal = await of('minimal');
  return {
    ours,
    minimal,
    others: others(ours) + others(minimal),
    refusals: [...refusals(ours), ...refusals(minimal)],
  };
}

function report(runs: Awaited<ReturnType<typeof compare>>[][]): void {
  const rows = PAIRS.map(({ what, aim }, n) => {
    const of = (read: (run: Awaited<ReturnType<typeof compare>>) => number) =>
      median((runs[n] ?? []).map(read));
    return [
      what,
      {
        ...beside(
          of(({ ours }) => ours.perSecond),
          of(({ minimal }) => minimal.perSecond),
          aim,
        ),
        p50: of(({ ours }) => quantile(ours.times, 0.5)),
        p99: of(({ ours }) => quantile(ours.times, 0.99)),
        'p99 minimal': of(({ minimal }) => quantile(minimal.times, 0.99)),
        'work each': of(({ ours }) => ours.work),
        'work minimal': of(({ minimal }) => minimal.work),
        'not answered': of((run) => run.others),
      },
    ] as const;
  });
  print(
    'Requests per second at 50 connections; milliseconds to answer, and of work for each',
    Object.fromEntries(rows),
  );
}
