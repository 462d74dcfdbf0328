import { expect, test } from 'vitest';
import { whereThrown } from '@/lib/web/where-thrown';

test('an error is told by its kind and place, and not by its message', () => {
  const told = whereThrown(new TypeError('no such answer: canary\n    at canary'));
  expect(told).toMatch(/^TypeError\n\s+at .*where-thrown\.test/);
  expect(told).not.toContain('canary');
  expect(whereThrown('canary')).not.toContain('canary');
});
