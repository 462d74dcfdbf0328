import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withStrengths } from '@/lib/content/calibrated';
import { content, uncalibratedContent } from '../../support/content/content';
import { tinyContent } from '../../support/content/tiny-content';
import { SEED } from '../../support/engine/random';

const { settings, strengths } = uncalibratedContent().calibration;
const someStrengths = fc.array(fc.constantFrom(...strengths), {
  minLength: settings.length,
  maxLength: settings.length,
});

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
    { id: 'other', when: { q: ['a'] }, values: { c: { x: 0.1 } } },
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
  settings: [{ id: 'set', rules: ['named'] }],
});

test('a strength multiplies the moves of its rules on both sides, to the thousandth', () => {
  const [named, other] = small.rules;
  const [dispute] = small.conflicts;
  const changed = withStrengths(small, [0.25]);
  expect(changed.rules).toEqual([{ ...named, values: { c: { x: 0.025, y: -0.05 } } }, other]);
  expect(changed.conflicts[0]?.other).toEqual({
    ...dispute?.other,
    would: {
      values: { c: { x: 0.4 } },
      rules: { named: { c: { x: 0.01 } }, other: { c: { x: 0.04 } } },
    },
  });
  expect(withStrengths(small, [1.5]).rules[0]?.values).toEqual({ c: { x: 0.152, y: -0.3 } });
});

test('in our content it changes the moves of the rules named, and nothing else', () => {
  const strengthOf = (rule: string, chosen: readonly number[]) =>
    chosen[settings.findIndex(({ rules }) => rules.includes(rule))] ?? 1;
  fc.assert(
    fc.property(someStrengths, (chosen) => {
      const changed = withStrengths(uncalibratedContent(), chosen);
      const { rules, conflicts, ...rest } = uncalibratedContent();
      expect(changed).toMatchObject(rest);
      expect(changed.rules).toHaveLength(rules.length);
      for (const [n, rule] of rules.entries()) {
        const { values, ...same } = changed.rules[n] ?? rule;
        expect({ ...same, values: rule.values }).toEqual(rule);
        expect(Object.keys(values)).toEqual(Object.keys(rule.values));
        for (const [criterion, row] of Object.entries(rule.values)) {
          for (const [approach, move] of Object.entries(row)) {
            const exact = move * strengthOf(rule.id, chosen);
            const scaled = values[criterion]?.[approach] ?? Number.NaN;
            expect(Math.abs(scaled - exact)).toBeLessThanOrEqual(0.0005 + 1e-9);
            expect(scaled).toBe(Number(scaled.toFixed(3)));
          }
        }
      }
    }),
    { seed: SEED, numRuns: 40 },
  );
});

test('strengths of 1 change nothing', () => {
  const ones = settings.map(() => 1);
  expect(withStrengths(uncalibratedContent(), ones)).toEqual(uncalibratedContent());
  expect(withStrengths(uncalibratedContent(), [])).toEqual(uncalibratedContent());
});

test('the content that was given stays as it was', () => {
  const before = structuredClone(uncalibratedContent());
  withStrengths(
    uncalibratedContent(),
    settings.map(() => 0.5),
  );
  expect(uncalibratedContent()).toEqual(before);
});

test('the advisor runs on its sources read with the strengths of the calibration', () => {
  const chosen = settings.map(({ strength }) => strength);
  expect(content()).toEqual(withStrengths(uncalibratedContent(), chosen));
});
