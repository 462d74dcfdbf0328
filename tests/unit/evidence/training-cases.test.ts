import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withStrengths } from '@/lib/content/calibrated';
import { recommend } from '@/lib/engine/recommend';
import { scoresAt, shortfall, trainingCasesOf, winnerIndices } from '@/lib/evidence/calibrate';
import { uncalibratedContent } from '../../support/content/content';
import { tinyContent } from '../../support/content/tiny-content';
import {
  contentsWithCases,
  penalisedScores,
  someStrengths,
} from '../../support/engine/calibration';
import { SEED } from '../../support/engine/random';
import { firedOn } from '../../support/engine/scores';

/** The most points by which rounding one value to thousandths can move a score. */
const ROUNDING = 100 * 0.0005;
const lessons = trainingCasesOf(uncalibratedContent());

test('the scores of our cases are linear in the strengths, but for rounding', () => {
  const { settings } = uncalibratedContent().calibration;
  const named = settings.flatMap(({ rules }) => rules);
  fc.assert(
    fc.property(someStrengths(uncalibratedContent().calibration), (strengths) => {
      const content = withStrengths(uncalibratedContent(), strengths);
      for (const lesson of lessons) {
        const fired = firedOn(content, lesson.case.answers).map(({ id }) => id);
        const most = ROUNDING * named.filter((id) => fired.includes(id)).length + 1e-9;
        const wanted = penalisedScores(content, lesson.case);
        for (const [a, score] of scoresAt(lesson, strengths).entries()) {
          expect(Math.abs(score - (wanted[a] ?? Number.NaN))).toBeLessThanOrEqual(most);
        }
      }
    }),
    { seed: SEED, numRuns: 60 },
  );
});

test('they are exactly so where nothing is rounded, with vetoes and questions that hide', () => {
  const situations = contentsWithCases.chain((content) =>
    fc.tuple(fc.constant(content), someStrengths(content.calibration)),
  );
  fc.assert(
    fc.property(situations, ([content, strengths]) => {
      const changed = withStrengths(content, strengths);
      for (const lesson of trainingCasesOf(content)) {
        const wanted = penalisedScores(changed, lesson.case);
        const found = scoresAt(lesson, strengths);
        expect(found).toHaveLength(wanted.length);
        for (const [a, score] of found.entries()) expect(score).toBeCloseTo(wanted[a] ?? NaN, 9);
      }
    }),
    { seed: SEED, numRuns: 600 },
  );
});

test('there is a lesson for each case but blind ones, which knows what its outcome names', () => {
  const ids = uncalibratedContent().approaches.map(({ id }) => id);
  expect(lessons.map((lesson) => lesson.case)).toEqual(
    uncalibratedContent().cases.filter(({ blind }) => !blind),
  );
  for (const { case: entry, best, acceptable } of lessons) {
    expect(ids.filter((_, a) => best[a])).toEqual([entry.outcome.best]);
    expect(ids.filter((_, a) => acceptable[a])).toEqual(
      ids.filter((id) => entry.outcome.acceptable.includes(id)),
    );
  }
});

const small = tinyContent({
  questions: { q: ['a', 'b'] },
  criteria: { c: { points: 1, values: { x: 1, y: 0.5, z: 0.25 } } },
  rules: [
    { id: 'bar', when: { q: ['a'] }, vetoes: ['x'] },
    { id: 'lift', when: { q: ['a'] }, values: { c: { z: 0.125 } } },
  ],
  cases: [
    { id: 'one', answers: { q: 'a' }, best: 'x' },
    { id: 'two', answers: { q: 'b' }, best: 'x' },
    { id: 'three', answers: {}, best: 'x' },
    { id: 'unseen', answers: { q: 'a' }, best: 'y', blind: true },
    { id: 'four', answers: { q: 'a' }, best: 'y' },
  ],
  settings: [{ id: 'set', rules: ['lift'] }],
});

test('a vetoed approach stands last, as it does in the recommendation', () => {
  const [barred, free] = trainingCasesOf(small);
  if (!barred || !free) throw new Error('no lessons');
  expect([barred.fixed, barred.parts]).toEqual([[0, 50, 25], [[0, 0, 12.5]]]);
  expect(scoresAt(barred, [2])).toEqual([0, 50, 50]);
  expect(winnerIndices(scoresAt(barred, [1]))).toEqual([1]);
  expect(recommend(small, barred.case.answers).recommended).toBe('y');
  expect(scoresAt(free, [2])).toEqual([100, 50, 25]);
});

test('of equal scores none is put before the other', () => {
  expect(winnerIndices([1, 3, 3, 2])).toEqual([1, 2]);
});

test('each outcome weighs as much as the others, however many cases report it', () => {
  const weights = trainingCasesOf(small).map(({ weight }) => weight);
  expect(weights).toHaveLength(4);
  const [rare, each] = [4 / 3, 4 / 9];
  for (const [n, wanted] of [each, each, each, rare].entries()) {
    expect(weights[n]).toBeCloseTo(wanted, 12);
  }
  const total = lessons.reduce((sum, { weight }) => sum + weight, 0);
  expect(total).toBeCloseTo(lessons.length, 9);
});

test.each([
  ['ahead by more than the lead', [50, 48, 40], [true, false, false], 1, 0],
  ['ahead by less than the lead', [50, 48, 40], [true, false, false], 3, 1],
  ['behind', [50, 48, 40], [false, false, true], 1, 11],
  ['the better one of two wanted counts', [50, 48, 40], [false, true, true], 1, 3],
  ['ahead by just the lead', [50, 48, 40], [true, false, true], 2, 0],
  ['all are wanted', [50, 48, 40], [true, true, true], 1, 0],
])('it falls short by the points that it lacks: %s', (_, scores, wanted, lead, short) => {
  expect(shortfall(scores, wanted, lead)).toBe(short);
});
