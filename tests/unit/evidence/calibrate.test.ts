import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Content } from '@/lib/content/schema';
import { calibrate, trainingCasesOf } from '@/lib/evidence/calibrate';
import { tinyContent } from '../../support/content/tiny-content';
import {
  calibrationCost,
  contentsWithCases,
  separableContents,
} from '../../support/engine/calibration';
import { SEED } from '../../support/engine/random';

const calibrated = (content: Content) => calibrate(content.calibration, trainingCasesOf(content));

/** `x` is 10 points behind `y` where `p` is answered; the rule brings it 6 nearer. */
function planted(
  best: string,
  calibration: Partial<Content['calibration']> = {},
  acceptable = [best],
): Content {
  return tinyContent({
    questions: { p: ['a'], q: ['a'] },
    criteria: { c: { points: 1, values: { x: 0.4, y: 0.5 } } },
    rules: [
      { id: 'lift', when: { p: ['a'] }, values: { c: { x: 0.06 } } },
      { id: 'idle', when: { q: ['a'] }, values: { c: { x: 0.06 } } },
    ],
    cases: [{ id: 'case', answers: { p: 'a' }, best, acceptable }],
    settings: [
      { id: 'idle', rules: ['idle'] },
      { id: 'lift', rules: ['lift'] },
    ],
    calibration: { strengths: [0.5, 1, 1.5, 2], ...calibration },
  });
}

test('it finds the strength that the cases need, and leaves at 1 what none of them knows', () => {
  expect(calibrated(planted('x'))).toEqual([1, 2]);
});

test('what is right by the lead stays at 1', () => {
  expect(calibrated(planted('y'))).toEqual([1, 1]);
});

test('what is right by less than the lead is moved until it leads', () => {
  expect(calibrated(planted('y', { lead: 5 }))).toEqual([1, 0.5]);
  expect(calibrated(planted('y', { lead: 4 }))).toEqual([1, 1]);
});

test('it goes no further than the lead needs', () => {
  expect(calibrated(planted('x', { strengths: [1, 1.5, 2, 2.5, 3] }))).toEqual([1, 2]);
  expect(calibrated(planted('x', { strengths: [1, 1.5, 2, 2.5, 3], lead: 3 }))).toEqual([1, 2.5]);
});

// One step saves 5 points: 4 by which `x` is behind, and the lead of 1.
test('it stays at 1 where a step saves no more than the reluctance to take it', () => {
  const strengths = [0.5, 1, 2];
  expect(calibrated(planted('x', { strengths, reluctance: 4.9 }))).toEqual([1, 2]);
  expect(calibrated(planted('x', { strengths, reluctance: 5 }))).toEqual([1, 1]);
});

test('a case counts half where only the best falls short, and not the acceptable', () => {
  const calibration = { strengths: [0.5, 1, 2], reluctance: 2.4 };
  expect(calibrated(planted('x', calibration, ['x', 'y']))).toEqual([1, 2]);
  expect(calibrated(planted('x', { ...calibration, reluctance: 2.6 }, ['x', 'y']))).toEqual([1, 1]);
});

test('without lessons or settings nothing moves', () => {
  const { calibration } = planted('x');
  expect(calibrate(calibration, [])).toEqual([1, 1]);
  expect(calibrate({ ...calibration, settings: [] }, trainingCasesOf(planted('x')))).toEqual([]);
});

const combinations = ({ strengths, settings }: Content['calibration']): number[][] =>
  settings.reduce<number[][]>(
    (lists) => lists.flatMap((list) => strengths.map((strength) => [...list, strength])),
    [[]],
  );

test('where settings do not meet, no combination of strengths costs less', () => {
  fc.assert(
    fc.property(separableContents, (content) => {
      const least = Math.min(
        ...combinations(content.calibration).map((s) => calibrationCost(content, s)),
      );
      expect(calibrationCost(content, calibrated(content))).toBeCloseTo(least, 6);
    }),
    { seed: SEED, numRuns: 500 },
  );
});

test('where they do, no change of one strength costs less, and never do strengths of 1', () => {
  fc.assert(
    fc.property(contentsWithCases, (content) => {
      const { strengths, settings } = content.calibration;
      const chosen = calibrated(content);
      const cost = calibrationCost(content, chosen);
      const ones = settings.map(() => 1);
      const changed = settings.flatMap((_, s) =>
        strengths.map((strength) => chosen.with(s, strength)),
      );
      for (const tried of [ones, ...changed]) {
        expect(calibrationCost(content, tried)).toBeGreaterThanOrEqual(cost - 1e-6);
      }
    }),
    { seed: SEED, numRuns: 500 },
  );
});
