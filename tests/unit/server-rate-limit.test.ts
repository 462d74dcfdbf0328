import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rateLimit } from '@/lib/server/rate-limit';

const MINUTE = 60_000;

test('in any stretch of time a client gets what a full bucket and the refilling give, no more', () => {
  const gaps = fc.array(fc.integer({ min: 0, max: 30_000 }), { maxLength: 200 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), gaps, (perMinute, waits) => {
      const limit = rateLimit(perMinute);
      let now = 0;
      const taken: number[] = [];
      for (const wait of waits) {
        now += wait;
        if (limit('a', now) === 0) taken.push(now);
      }
      taken.forEach((from, first) => {
        taken.slice(first).forEach((to, more) => {
          expect(more + 1).toBeLessThanOrEqual(
            perMinute + ((to - from) * perMinute) / MINUTE + 1e-6,
          );
        });
      });
    }),
    { numRuns: 50 },
  );
});

test('after the seconds it names, and not a second before them, a client may ask again', () => {
  for (const perMinute of [1, 7, 60, 600]) {
    const limit = rateLimit(perMinute);
    for (let n = 0; n < perMinute; n++) expect(limit('a', 0)).toBe(0);
    const seconds = limit('a', 0);
    expect(seconds).toBe(Math.ceil(60 / perMinute));
    expect(limit('a', (seconds - 1) * 1000)).toBeGreaterThan(0);
    expect(limit('a', seconds * 1000)).toBe(0);
  }
});

test('a clock that is set back locks nobody out', () => {
  const limit = rateLimit(60);
  for (let n = 0; n < 60; n++) limit('a', 3_600_000);
  expect(limit('a', 0)).toBe(1);
  expect(limit('a', 1000)).toBe(0);
});

test('one client does not use up what another may ask for, and 0 is no limit', () => {
  const limit = rateLimit(1);
  expect([limit('a', 0), limit('b', 0)]).toEqual([0, 0]);
  expect(limit('a', 0)).toBeGreaterThan(0);
  const none = rateLimit(0);
  for (let n = 0; n < 1000; n++) expect(none('a', 0)).toBe(0);
});
