import { expect, test } from 'vitest';
import { fuzz } from '../support/fuzz/fuzz';

const RUNS = Number(process.env.FUZZ_RUNS ?? 1_000_000);

test(`${RUNS} malformed inputs`, { timeout: RUNS * 20 }, async () => {
  const start = performance.now();
  const { faults, grown, ...figures } = await fuzz(RUNS);
  const seconds = Math.round((performance.now() - start) / 1000);
  process.stdout.write(`${JSON.stringify({ seconds, grown, ...figures }, null, 2)}\n`);
  expect(faults.join('\n\n')).toBe('');
  expect(grown).toBeLessThan(16e6);
});
