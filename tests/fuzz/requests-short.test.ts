import { afterAll, expect, test } from 'vitest';
import { fuzzOverHttp } from '../support/fuzz/http-run';
import { serve } from '../support/server/server';

const { origin, stop } = await serve({ RATE_LIMIT: '0' });
afterAll(stop);

test('survives malformed requests and bytes, writes no markup that it was given, and gives others what it gave before', {
  timeout: 240_000,
}, async () => {
  const { faults } = await fuzzOverHttp(origin, { runs: 240, kinds: 1, atOnce: 4, raw: 60 });
  expect(faults.slice(0, 5).join('\n\n')).toBe('');
});
