import { afterAll, expect, test } from 'vitest';
import { fuzzOverHttp } from '../support/fuzz/http-run';
import { serve } from '../support/server/server';

const RUNS = Number(process.env.FUZZ_REQUESTS ?? 3000);

const { origin, stop } = await serve({ RATE_LIMIT: '0' });
afterAll(stop);

test(`${RUNS} malformed requests to the built product`, { timeout: RUNS * 1000 }, async () => {
  const { faults, statuses, times } = await fuzzOverHttp(origin, {
    runs: RUNS,
    kinds: 8,
    atOnce: 1,
    raw: 300,
  });
  const at = (share: number) =>
    Math.round(times[Math.floor(share * (times.length - 1))]?.milliseconds ?? 0);
  const slowest = times
    .slice(-10)
    .map(({ target, milliseconds }) => `${Math.round(milliseconds)} ms ${target.slice(0, 120)}`);
  const figures = { statuses, p50: at(0.5), p99: at(0.99), p999: at(0.999), slowest };
  process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
  expect(faults.join('\n\n')).toBe('');
});
