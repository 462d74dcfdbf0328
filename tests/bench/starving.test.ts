import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { hrefs } from '@/lib/addresses/hrefs';
import { content } from '../support/content/content';
import { type Answered, load, quantile, refusals } from '../support/server/load';
import { costlyAsks } from './support/asks';
import { serve } from './support/serving';
import { met, print } from './support/table';

/**
 * How long people wait for ordinary pages while 50 connections ask for the costliest there is:
 * results of few answers with weights of zero, eight people together, pictures, comparisons,
 * none of which the server has seen. Each page has somebody who reads it again and again.
 */
const CROWD = { connections: 50, patience: 30 };
const READER = { connections: 1, patience: 10, pause: 30 };
const SECONDS = 8;
const CALM_SECONDS = 2;
const AIM = 500;

const PAGES = [hrefs.home, hrefs.method, hrefs.section(content().sections[0]?.id ?? '')];

test('ordinary pages are answered while others ask for what costs most', async () => {
  const asks = costlyAsks(2000);
  const { origin, stop } = await serve('ours');
  const reading = (seconds: number) =>
    Promise.all(PAGES.map((path) => load({ origin, seconds, asks: [{ path }], ...READER })));
  for (const path of PAGES) await (await fetch(`${origin}${path}`)).arrayBuffer();
  const calm = await reading(CALM_SECONDS);
  const crowd = load({ origin, seconds: SECONDS + 1, asks, ...CROWD });
  await wait(1000);
  const crowded = await reading(SECONDS);
  await stop();
  const costly = await crowd;

  print('Milliseconds until an ordinary page is there', {
    ...rowsOf('calm', calm),
    ...rowsOf('crowd', crowded),
  });
  print(`What the crowd of ${CROWD.connections} got, by status; 0 for none`, {
    requests: costly.statuses,
  });
  expect(crowded.flatMap(refusals)).toEqual([]);
}, 120_000);

function rowsOf(when: string, answered: Answered[]) {
  const rows = answered.map(({ times, statuses }, n) => {
    const [p50, p95, p99, max] = [0.5, 0.95, 0.99, 1].map((share) => quantile(times, share));
    const givenUp = statuses[0] ?? 0;
    const isMet = givenUp === 0 && p95 !== undefined && p95 < AIM;
    const figures = { p50, p95, p99, max, answers: times.length, 'given up': givenUp };
    const aim = { aim: `p95 < ${AIM}`, met: met(isMet) };
    return [`${when}: ${PAGES[n]}`, when === 'calm' ? figures : { ...figures, ...aim }];
  });
  return Object.fromEntries(rows);
}
