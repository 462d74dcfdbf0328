import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { hrefs } from '@/lib/addresses/hrefs';
import { median } from '../support/timing';
import { newQueries } from './support/requests';
import { type Product, serve } from './support/serving';
import { comparisonRow, printTable } from './support/table';

/**
 * Cold start, time to the first dynamic page and memory of the idle server, measured in turns
 * with a minimal app.
 */
const RUNS = 3;

type Life = { cold: number; first: number; memory: number };

test('a server starts, answers, and rests', async () => {
  const [query = ''] = newQueries(1);
  const lives = { ours: [] as Life[], minimal: [] as Life[] };
  for (let run = 0; run < RUNS; run++) {
    lives.ours.push(await measureLife('ours', hrefs.recommendation(query)));
    lives.minimal.push(await measureLife('minimal', `/dynamic?${query}`));
  }
  const row = (figure: (life: Life) => number) =>
    comparisonRow(median(lives.ours.map(figure)), median(lives.minimal.map(figure)));
  printTable('A server from its start', {
    'cold start, ms': row(({ cold }) => cold),
    'first dynamic page, ms': row(({ first }) => first),
    'idle memory, MB': row(({ memory }) => memory),
  });
}, 120_000);

async function measureLife(product: Product, dynamic: string): Promise<Life> {
  const { origin, coldStart, memory, stop } = await serve(product);
  try {
    await wait(1000);
    const idle = memory();
    const requested = performance.now();
    const response = await fetch(`${origin}${dynamic}`);
    await response.arrayBuffer();
    expect(response.status).toBe(200);
    return { cold: coldStart, first: performance.now() - requested, memory: idle };
  } finally {
    await stop();
  }
}
