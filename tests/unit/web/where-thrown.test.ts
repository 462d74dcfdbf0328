import { expect, test } from 'vitest';
import { whereThrown } from '@/lib/web/where-thrown';

test('an error is told by its kind and place, and not by its message', () => {
  const text = whereThrown(new TypeError('no such answer: canary\n    at canary'));
  expect(text).toMatch(/^TypeError\n\s+at .*where-thrown\.test/);
  expect(text).not.toContain('canary');
  expect(whereThrown('canary')).not.toContain('canary');
});
