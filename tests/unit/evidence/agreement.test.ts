import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agreementOf, type Choice, doOverlap, shareFrom } from '@/lib/evidence/agreement';
import { wilsonInterval } from '@/lib/evidence/wilson';
import { caseOf } from '../../support/content/tiny-content';
import { SEED } from '../../support/engine/random';

const APPROACHES = ['x', 'y', 'z'];
const choice = (best: string, advised: string, acceptable = [best]): Choice => ({
  case: caseOf({ id: `${best}-${advised}`, answers: {}, best, acceptable }),
  winners: [advised],
});
const times = (count: number, repeated: Choice): Choice[] => Array(count).fill(repeated);
const kappaOf = (...lists: Choice[][]) => agreementOf(lists.flat(), APPROACHES).kappa;

const approach = fc.constantFrom(...APPROACHES);
const choices = fc.array(
  fc
    .tuple(approach, approach, fc.subarray(APPROACHES))
    .map(([best, advised, also]) => choice(best, advised, [...new Set([best, ...also])])),
  { minLength: 1, maxLength: 40 },
);

test('kappa is that of the worked example: 20 and 15 agreed, 5 and 10 not, make 0.4', () => {
  const lists = [
    times(20, choice('x', 'x')),
    times(5, choice('x', 'y')),
    times(10, choice('y', 'x')),
    times(15, choice('y', 'y')),
  ];
  expect(kappaOf(...lists)).toBeCloseTo(0.4, 12);
});

test('kappa is 1 in full agreement, 0 for one answer to all, and nothing without cases', () => {
  expect(kappaOf(times(3, choice('x', 'x')), times(2, choice('y', 'y')))).toBeCloseTo(1, 12);
  expect(kappaOf(times(4, choice('x', 'x')))).toBe(1);
  expect(kappaOf(times(3, choice('x', 'x')), times(5, choice('y', 'x')))).toBeCloseTo(0, 12);
  expect(kappaOf(times(2, choice('x', 'y')), times(2, choice('y', 'x')))).toBeCloseTo(-1, 12);
  expect(kappaOf([])).toBeNaN();
});

/** Kappa with the chance agreement counted over all pairs of an outcome and a choice. */
function kappaByPairs(list: readonly Choice[]): number {
  const matches = ({ case: { outcome } }: Choice, among: readonly Choice[]) =>
    among.filter(({ winners: [advised] }) => advised === outcome.best).length;
  const share = (of: (choice: Choice) => number) =>
    list.reduce((total, choice) => total + of(choice), 0) / list.length;
  const agreed = share((choice) => matches(choice, [choice]));
  const byChance = share((choice) => matches(choice, list)) / list.length;
  return (agreed - byChance) / (1 - byChance);
}

test('kappa is what chance leaves, pair by pair', () => {
  fc.assert(
    fc.property(choices, (list) => {
      const wanted = kappaByPairs(list);
      if (Number.isFinite(wanted)) expect(kappaOf(list)).toBeCloseTo(wanted, 9);
    }),
    { seed: SEED, numRuns: 1000 },
  );
});

test('shares, confusion and recall count every case, and the best is acceptable', () => {
  fc.assert(
    fc.property(choices, (list) => {
      const { cases, best, acceptable, confusion, recall } = agreementOf(list, APPROACHES);
      const isHit = ({ case: { outcome }, winners: [advised] }: Choice) => outcome.best === advised;
      const cells = Object.values(confusion).flatMap((row) => Object.values(row));
      const sum = (numbers: number[]) => numbers.reduce((total, value) => total + value, 0);
      expect(cases).toBe(list.length);
      expect(sum(cells)).toBe(list.length);
      expect(best).toEqual({
        hits: list.filter(isHit).length,
        cases: list.length,
        ...wilsonInterval(list.filter(isHit).length, list.length),
      });
      expect(best.hits).toBeLessThanOrEqual(acceptable.hits);
      expect(sum(Object.values(recall).map(({ hits }) => hits))).toBe(best.hits);
      for (const [id, row] of Object.entries(confusion)) {
        expect(recall[id]).toMatchObject({ hits: row[id], cases: sum(Object.values(row)) });
      }
    }),
    { seed: SEED, numRuns: 500 },
  );
});

test('rows of the confusion are what was reported, columns what was given', () => {
  const list = [choice('x', 'y', ['x', 'y']), choice('x', 'y'), choice('z', 'z')];
  const { confusion, acceptable, recall } = agreementOf(list, APPROACHES);
  expect(confusion).toEqual({
    x: { x: 0, y: 2, z: 0 },
    y: { x: 0, y: 0, z: 0 },
    z: { x: 0, y: 0, z: 1 },
  });
  expect(acceptable).toMatchObject({ hits: 2, cases: 3 });
  expect(recall).toMatchObject({ x: { hits: 0, cases: 2 }, y: { cases: 0 }, z: { hits: 1 } });
});

test('intervals overlap or not, whichever share comes first, also of means of counts', () => {
  const [low, high] = [shareFrom(20.4, 100), shareFrom(80.6, 100)];
  expect([doOverlap(low, high), doOverlap(high, low)]).toEqual([false, false]);
  const near = shareFrom(26.2, 100);
  expect([doOverlap(low, near), doOverlap(near, low)]).toEqual([true, true]);
});
