import { expect, test } from 'vitest';
import { errorLocation } from '@/lib/web/error-location';

test('an error is told by its kind and place, and not by its message', () => {
  const text = errorLocation(new TypeError('no such answer: canary\n    at canary'));
  expect(text).toMatch(/^TypeError\n\s+at .*error-location\.test/);
  expect(text).not.toContain('canary');
  expect(errorLocation('canary')).not.toContain('canary');
});
