import { expect, test } from 'vitest';
import { runCalibration } from '@/lib/evidence/run-calibration';
import { readings } from '../support/content/content';

// All that `npm run calibrate` would write is what stands in the content: nothing there was set by
// hand, and no case or rule has changed since.

/** Digits may differ from machine to machine; a number set by hand would be further off. */
const MOST_OFF: Record<string, number> = {
  strengths: 0.11,
  scale: 0.03,
  map: 0.03,
  unseen: 1.5,
  nearest: 3,
};

/** Path and number, for every number in an object. */
function numbersIn(value: unknown, path: string[] = []): [string, number][] {
  if (typeof value === 'number') return [[path.join('.'), value]];
  return Object.entries(value ?? {}).flatMap(([key, part]) => numbersIn(part, [...path, key]));
}

test('what the calibration finds is what stands in the content; if not, run npm run calibrate', () => {
  const stored = Object.fromEntries(numbersIn(readings().calibration.found));
  const found = Object.fromEntries(numbersIn(runCalibration(readings())));
  for (const path of new Set([...Object.keys(stored), ...Object.keys(found)])) {
    const [part = ''] = path.split('.');
    // A strength of 1 is left out.
    const otherwise = part === 'strengths' ? 1 : Number.NaN;
    const off = Math.abs((stored[path] ?? otherwise) - (found[path] ?? otherwise));
    expect(off, path).toBeLessThanOrEqual(MOST_OFF[part] ?? 0);
  }
}, 900_000);
