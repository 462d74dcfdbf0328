import { expect, test } from 'vitest';
import { signTest } from '@/lib/evidence/sign-test';

// Worked out by hand from the binomial distribution.
test.each([
  [0, 0, 1],
  [1, 0, 1],
  [3, 3, 1],
  [5, 0, 0.0625],
  [8, 1, 20 / 512],
  [5, 2, 58 / 128],
])('a split of %i to %i has p = %f, either way round', (a, b, p) => {
  expect(signTest(a, b)).toBeCloseTo(p, 12);
  expect(signTest(b, a)).toBeCloseTo(p, 12);
});
