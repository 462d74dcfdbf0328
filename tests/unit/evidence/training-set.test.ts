import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withImportanceAboveZero, withStrengths } from '@/lib/content/calibrated';
import { fit, objectiveOf, pointOf, probabilitiesOf } from '@/lib/evidence/calibrate';
import { trainingSetOf } from '@/lib/evidence/training-set';
import { readings } from '../../support/content/content';
import { tinyContent } from '../../support/content/tiny-content';
import { contentsWithCases, someStrengths } from '../../support/engine/calibration';
import { SEED } from '../../support/engine/random';
import { firedOn, sumsOf } from '../../support/engine/scores';

test('sums are linear in the strengths: those of the engine, with vetoes and shared strengths', () => {
  const situations = contentsWithCases.chain((content) =>
    fc.tuple(fc.constant(content), someStrengths(content)),
  );
  fc.assert(
    fc.property(situations, ([content, strengths]) => {
      const set = trainingSetOf(content);
      const scale = 0.7;
      const point = set.parameters.map((p) => strengths[p.strength]?.[p.approach] ?? NaN);
      const strong = withStrengths(content, strengths);
      for (const training of set.cases) {
        const sums = sumsOf(strong, training.case.answers);
        const vetoed = firedOn(strong, training.case.answers).flatMap(({ vetoes }) => vetoes);
        expect(training.vetoed).toEqual(set.approaches.map((id) => vetoed.includes(id)));
        const powers = set.approaches.map((id) =>
          vetoed.includes(id) ? 0 : Math.exp(scale * (sums[id] ?? NaN)),
        );
        const total = powers.reduce((a, b) => a + b, 0);
        const found = probabilitiesOf(training, { strengths: point, scale });
        found.forEach((share, a) => {
          expect(share).toBeCloseTo((powers[a] ?? NaN) / total, 6);
        });
      }
    }),
    { seed: SEED, numRuns: 300 },
  );
});

test('there is a training case for each of our cases, which knows what its outcome names', () => {
  const set = trainingSetOf(withImportanceAboveZero(readings()));
  expect(set.cases.map((training) => training.case)).toEqual(readings().cases);
  for (const { acceptable, case: entry } of set.cases) {
    const names = set.approaches.filter((_, a) => acceptable[a]);
    expect(names.toSorted()).toEqual(entry.outcome.acceptable.toSorted());
  }
  const named = set.parameters.map(({ strength, approach }) => `${strength} ${approach}`);
  expect(new Set(named).size).toBe(named.length);
});

test('the gradient of the objective is the slope of its value', () => {
  const set = trainingSetOf(withImportanceAboveZero(readings()));
  const objective = objectiveOf(set, 1.5);
  const point = set.parameters.map((_, k) => 0.6 + 0.1 * (k % 9));
  const { gradient } = objective([...point, -0.2]);
  const step = 1e-5;
  for (const k of [0, 7, 31, 60, set.parameters.length]) {
    const at = (shift: number) => {
      const moved = [...point, -0.2];
      moved[k] = (moved[k] ?? 0) + shift;
      return objective(moved).value;
    };
    expect(gradient[k]).toBeCloseTo((at(step) - at(-step)) / (2 * step), 4);
  }
});

/** `x` is behind `y` where `p` is answered; the rule brings it nearer. */
const planted = (best: string, acceptable = [best]) =>
  tinyContent({
    questions: { p: ['a'], q: ['a'] },
    criteria: { c: { points: 10, values: { x: 0.4, y: 0.5 } } },
    rules: [
      { id: 'idle', when: { q: ['a'] }, values: { c: { x: 0.06 } } },
      { id: 'lift', when: { p: ['a'] }, values: { c: { x: 0.06 } } },
    ],
    cases: [
      ...[0, 1, 2].map((n) => ({ id: `case-${n}`, answers: { p: 'a' }, best, acceptable })),
      // These say that scores mean little, so that not the scale but the strength has to rise.
      ...['x', 'y', 'y', 'x', 'y'].map((other, n) => ({
        ...{ id: `other-${n}`, answers: {}, best: other },
      })),
    ],
  });
const strengthsOn = (of: ReturnType<typeof planted>, penalty: number) =>
  fit(trainingSetOf(of), of.calibration, penalty).strengths;

test('a strength rises where cases need it, falls where they do not, and stays at 1 unasked', () => {
  const [idle = 0, lift = 0] = strengthsOn(planted('x'), 0.01);
  expect(idle).toBeCloseTo(1, 3);
  expect(lift).toBeGreaterThan(1.5);
  expect(strengthsOn(planted('y'), 0.01)[1]).toBeLessThan(0.5);
});

test('strengths keep within their bounds, and a penalty holds them near 1', () => {
  expect(strengthsOn(planted('x'), 1e-4)[1]).toBeCloseTo(4, 3);
  expect(strengthsOn(planted('y'), 1e-4)[1]).toBeCloseTo(0.25, 3);
  const [, held = 0] = strengthsOn(planted('x'), 100);
  expect(Math.abs(held - 1)).toBeLessThan(0.05);
});

test('where both are as good, cases ask for nothing', () => {
  expect(strengthsOn(planted('x', ['x', 'y']), 0.01)).toEqual([1, 1]);
});

test('a case whose outcomes are all ruled out tells nothing and breaks nothing', () => {
  const { rules, ...rest } = planted('x');
  const barred = { ...rest, rules: rules.map((rule) => ({ ...rule, vetoes: ['x'] })) };
  expect(strengthsOn(barred, 0.01)).toEqual([1, 1]);
});

test('by the fit no move within bounds makes the objective smaller', () => {
  fc.assert(
    fc.property(contentsWithCases, (content) => {
      const set = trainingSetOf(content);
      const found = fit(set, content.calibration, 0.5);
      const objective = objectiveOf(set, 0.5);
      const { value } = objective(pointOf(found));
      for (const [k, strength] of found.strengths.entries()) {
        for (const tried of [Math.max(0.25, strength - 0.05), Math.min(4, strength + 0.05)]) {
          const changed = { ...found, strengths: found.strengths.with(k, tried) };
          expect(objective(pointOf(changed)).value).toBeGreaterThanOrEqual(value - 1e-3);
        }
      }
    }),
    { seed: SEED, numRuns: 60 },
  );
});
