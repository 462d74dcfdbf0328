import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  calibrated,
  withImportanceAboveZero,
  withStrengths,
  withValuesInBounds,
} from '@/lib/content/calibrated';
import { withOtherSide } from '@/lib/content/other-side';
import { reachOf } from '@/lib/content/reach';
import type { Content } from '@/lib/content/schema';
import { content, readings } from '../../support/content/content';
import { tinyContent } from '../../support/content/tiny-content';
import { randomContents, someAnswers } from '../../support/engine/arbitraries';
import { minimumSum } from '../../support/engine/question-groups';
import { SEED } from '../../support/engine/random';
import { scoresOf, winnerOf } from '../../support/engine/scores';

const small = tinyContent({
  questions: { q: ['a'] },
  criteria: { c: { points: 1, values: { x: 0.5, y: 0.5 } } },
  rules: [
    {
      id: 'named',
      when: { q: ['a'] },
      values: { c: { x: 0.101, y: -0.2 } },
      weights: { c: 0.3 },
      vetoes: ['y'],
    },
    { id: 'other', when: { q: ['a'] }, values: { c: { x: 0.1 } }, strength: 'shared' },
  ],
  conflicts: [
    {
      id: 'dispute',
      rules: ['named', 'other'],
      would: {
        values: { c: { x: 0.4 } },
        rules: { named: { c: { x: 0.04 } }, other: { c: { x: 0.04 } } },
      },
    },
  ],
});

test('a strength multiplies the moves of its rules to the thousandth, on the side taken alone', () => {
  const [named, other] = small.rules;
  const changed = withStrengths(small, { named: { x: 0.25, y: 1.5 }, shared: { x: 2 } });
  expect(changed.rules).toEqual([
    { ...named, values: { c: { x: 0.025, y: -0.3 } } },
    { ...other, values: { c: { x: 0.2 } } },
  ]);
  expect(changed.conflicts).toEqual(small.conflicts);
});

test('without strengths nothing changes, and what was given stays as it was', () => {
  const before = structuredClone(readings());
  expect(withStrengths(readings(), {})).toEqual(readings());
  calibrated(readings());
  expect(readings()).toEqual(before);
});

/** The least and the most of every value over all answers, by exact search. */
function extremesOf(of: Content): { least: number; most: number } {
  const cells = of.criteria.flatMap(({ id, values }) =>
    Object.entries(values).map(([approach, { value }]) => {
      const moved = (rule: Content['rules'][number]) => rule.values[id]?.[approach] ?? 0;
      return {
        least: value + minimumSum(of, moved).value,
        most: value - minimumSum(of, (rule) => -moved(rule)).value,
      };
    }),
  );
  return {
    least: Math.min(...cells.map(({ least }) => least)),
    most: Math.max(...cells.map(({ most }) => most)),
  };
}

test('the reach of rules is never narrower than what some answers come to', () => {
  fc.assert(
    fc.property(randomContents, (drawn) => {
      const moved = (rule: Content['rules'][number]) => rule.values.c?.x ?? 0;
      const { least, most } = reachOf(drawn, moved);
      expect(least).toBeLessThanOrEqual(minimumSum(drawn, moved).value + 1e-9);
      expect(most).toBeGreaterThanOrEqual(-minimumSum(drawn, (r) => -moved(r)).value - 1e-9);
    }),
    { seed: SEED, numRuns: 200 },
  );
});

const inflated = fc
  .tuple(randomContents, fc.integer({ min: 1, max: 12 }))
  .map(([drawn, times]) => ({
    ...drawn,
    rules: drawn.rules.map((rule) => ({
      ...rule,
      values: Object.fromEntries(
        Object.entries(rule.values).map(([c, row]) => [
          c,
          Object.fromEntries(Object.entries(row).map(([a, move]) => [a, move * times])),
        ]),
      ),
      weights: Object.fromEntries(
        Object.entries(rule.weights).map(([c, points]) => [c, -Math.abs(points) * times]),
      ),
    })),
  }));

test('however far rules move, no value leaves [0, 1], and nothing ranks in another way', () => {
  fc.assert(
    fc.property(
      inflated.chain((drawn) => fc.tuple(fc.constant(drawn), someAnswers(drawn))),
      ([drawn, answers]) => {
        const before = withImportanceAboveZero(drawn);
        const bounded = withValuesInBounds(before);
        const { least, most } = extremesOf(bounded);
        expect(least).toBeGreaterThanOrEqual(0);
        expect(most).toBeLessThanOrEqual(1);
        const [plain, mapped] = [scoresOf(before, answers), scoresOf(bounded, answers)];
        const span = bounded.calibration.found.scale / before.calibration.found.scale;
        const gap = (scores: typeof plain, a: string, b: string) =>
          (scores[a] ?? 0) - (scores[b] ?? 0);
        // Each of the few moves, and the start, is rounded to a thousandth.
        expect(Math.abs(gap(mapped, 'x', 'y') * span - gap(plain, 'x', 'y'))).toBeLessThan(span);
        if (Math.abs(gap(plain, 'x', 'y')) > span && Math.abs(gap(plain, 'x', 'z')) > span) {
          const isFirst = gap(plain, 'x', 'y') > 0 && gap(plain, 'x', 'z') > 0;
          expect(winnerOf(bounded, answers) === 'x').toBe(isFirst);
        }
      },
    ),
    { seed: SEED, numRuns: 100 },
  );
});

test('however much rules take away, every criterion keeps some importance', () => {
  fc.assert(
    fc.property(inflated, (drawn) => {
      const bounded = withImportanceAboveZero(drawn);
      for (const { id, importance } of bounded.criteria) {
        const least = minimumSum(bounded, ({ weights }) => weights[id] ?? 0).value;
        expect(importance.points + least).toBeGreaterThanOrEqual(0.5 - 1e-9);
      }
    }),
    { seed: SEED, numRuns: 100 },
  );
});

test('what is within bounds already stays as it is', () => {
  const roomy = tinyContent({
    questions: { q: ['a'] },
    criteria: { c: { points: 3, values: { x: 0.5, y: 0.5 } } },
    rules: [
      { id: 'r', when: { q: ['a'] }, values: { c: { x: 0.5, y: -0.5 } }, weights: { c: -2 } },
    ],
  });
  expect(withValuesInBounds(roomy)).toBe(roomy);
  expect(withImportanceAboveZero(roomy)).toEqual(roomy);
});

test('our content, and the other side of each of its conflicts, stays within bounds', () => {
  const variants = content().conflicts.map((conflict) => withOtherSide(content(), conflict));
  for (const variant of [content(), ...variants]) {
    const { least, most } = extremesOf(variant);
    expect(least).toBeGreaterThanOrEqual(0);
    expect(most).toBeLessThanOrEqual(1);
  }
});

test('the advisor runs on its readings with the strengths that were found', () => {
  expect(content()).toEqual(calibrated(readings()));
});
