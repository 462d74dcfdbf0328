import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { hrefs } from '@/lib/addresses/hrefs';
import { median } from '../support/timing';
import { newQueries } from './support/asks';
import { type Product, serve } from './support/serving';
import { beside, print } from './support/table';

/**
 * From nothing to the first page, to the first page made for somebody, and the memory of a
 * server that nobody asks for anything, beside a minimal app, in turns.
 */
const RUNS = 3;

type Life = { cold: number; first: number; memory: number };

test('a server starts, answers, and rests', async () => {
  const [link = ''] = newQueries(1);
  const lives = { ours: [] as Life[], minimal: [] as Life[] };
  for (let run = 0; run < RUNS; run++) {
    lives.ours.push(await live('ours', hrefs.recommendation(link)));
    lives.minimal.push(await live('minimal', `/dynamic?${link}`));
  }
  const row = (read: (life: Life) => number) =>
    beside(median(lives.ours.map(read)), median(lives.minimal.map(read)));
  print('A server from its start', {
    'cold start, ms': row(({ cold }) => cold),
    'first dynamic page, ms': row(({ first }) => first),
    'idle memory, MB': row(({ memory }) => memory),
  });
}, 120_000);

async function live(product: Product, dynamic: string): Promise<Life> {
  const { origin, coldStart, memory, stop } = await serve(product);
  try {
    await wait(1000);
    const idle = memory();
    const asked = performance.now();
    const response = await fetch(`${origin}${dynamic}`);
    await response.arrayBuffer();
    expect(response.status).toBe(200);
    return { cold: coldStart, first: performance.now() - asked, memory: idle };
  } finally {
    await stop();
  }
}
