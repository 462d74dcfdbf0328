import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { hrefs } from '@/lib/addresses/hrefs';
import { content } from '../support/content/content';
import { type LoadResult, load, quantile, refusalStatuses } from '../support/server/load';
import { costlyRequests } from './support/requests';
import { serve } from './support/serving';
import { metOrMissed, printTable } from './support/table';

/**
 * Response time of ordinary pages while 50 connections request the most expensive ones: results
 * of few answers with zero weights, groups of eight people, preview images and comparisons, none
 * of them cached. One reader per ordinary page requests it repeatedly.
 */
const CROWD = { connections: 50, timeout: 30 };
const READER = { connections: 1, timeout: 10, pause: 30 };
const SECONDS = 8;
const CALM_SECONDS = 2;
const AIM = 500;

const PAGES = [hrefs.home, hrefs.method, hrefs.section(content().sections[0]?.id ?? '')];

test('ordinary pages are answered while others ask for what costs most', async () => {
  const requests = costlyRequests(2000);
  const { origin, stop } = await serve('ours');
  const reading = (seconds: number) =>
    Promise.all(PAGES.map((path) => load({ origin, seconds, requests: [{ path }], ...READER })));
  for (const path of PAGES) await (await fetch(`${origin}${path}`)).arrayBuffer();
  const calm = await reading(CALM_SECONDS);
  const crowd = load({ origin, seconds: SECONDS + 1, requests, ...CROWD });
  await wait(1000);
  const crowded = await reading(SECONDS);
  await stop();
  const costly = await crowd;

  printTable('Milliseconds until an ordinary page is there', {
    ...rowsOf('calm', calm),
    ...rowsOf('crowd', crowded),
  });
  printTable(`What the crowd of ${CROWD.connections} got, by status; 0 for none`, {
    requests: costly.statuses,
  });
  expect(crowded.flatMap(refusalStatuses)).toEqual([]);
}, 120_000);

function rowsOf(when: string, results: LoadResult[]) {
  const rows = results.map(({ times, statuses }, n) => {
    const [p50, p95, p99, max] = [0.5, 0.95, 0.99, 1].map((share) => quantile(times, share));
    const givenUp = statuses[0] ?? 0;
    const isMet = givenUp === 0 && p95 !== undefined && p95 < AIM;
    const figures = { p50, p95, p99, max, answers: times.length, 'given up': givenUp };
    const aim = { aim: `p95 < ${AIM}`, met: metOrMissed(isMet) };
    return [`${when}: ${PAGES[n]}`, when === 'calm' ? figures : { ...figures, ...aim }];
  });
  return Object.fromEntries(rows);
}
