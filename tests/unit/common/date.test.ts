import { expect, onTestFinished, test, vi } from 'vitest';
import { localDate, utcDay } from '@/lib/common/date';

test.each([
  ['Pacific/Auckland', '2026-11-30T23:30:00Z', '2026-12-01'],
  ['Pacific/Auckland', '2026-12-31T11:00:00Z', '2027-01-01'],
  ['America/Los_Angeles', '2026-12-01T03:00:00Z', '2026-11-30'],
  ['America/Los_Angeles', '2026-03-08T07:59:00Z', '2026-03-07'],
  ['UTC', '2026-02-03T00:00:00Z', '2026-02-03'],
])('in %s, the day of %s is %s', (zone, moment, date) => {
  vi.stubEnv('TZ', zone);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  expect(localDate(new Date(moment))).toBe(date);
  expect(utcDay(new Date(moment)).date).toBe(moment.slice(0, 10));
});

test('a day that need not be the reader’s says by which clock it goes', () => {
  expect(utcDay(new Date('2026-11-30T23:59:59Z')).inWords).toBe('30 November 2026 (UTC)');
});
