import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawAnswers, drawWeights } from '@/lib/answers/draw';
import { randomFrom } from '@/lib/common/random';
import { type CriterionLead, contrast } from '@/lib/engine/reasons/contrast';
import { recommend } from '@/lib/engine/recommend';
import { content } from '../../../support/content/content';
import { tinyContent } from '../../../support/content/tiny-content';
import { SEED } from '../../../support/engine/random';

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const points = (parts: readonly { points: number }[]) => sum(parts.map((part) => part.points));

/** Weights and values in 64ths, so that every product and every sum is exact. */
const exact = fc.integer({ min: 1, max: 6 }).chain((width) => {
  const row = fc.array(
    fc.integer({ min: 0, max: 64 }).map((n) => n / 64),
    { minLength: width, maxLength: width },
  );
  const cuts = fc.array(fc.integer({ min: 0, max: 64 }), {
    minLength: width - 1,
    maxLength: width - 1,
  });
  return fc.record({
    a: row,
    b: row,
    weights: cuts.map((some) => {
      const bounds = [0, ...some.toSorted((x, y) => x - y), 64];
      return bounds.slice(1).map((cut, n) => (cut - (bounds[n] ?? 0)) / 64);
    }),
  });
});

/** The winner first, as the ranking has it. */
const ordered = exact.map(({ a, b, weights }) => {
  const leads = weights.map((weight, c) => 100 * weight * ((a[c] ?? 0) - (b[c] ?? 0)));
  const isAhead = sum(leads) >= 0;
  return {
    values: isAhead ? [a, b] : [b, a],
    leads: leads.map((lead) => (isAhead ? lead : -lead)),
    weights,
  };
});

function subsets(parts: readonly CriterionLead[]): CriterionLead[][] {
  const [first, ...rest] = parts;
  if (!first) return [[]];
  return subsets(rest).flatMap((some) => [some, [first, ...some]]);
}

test('a reason names the fewest criteria that outweigh all that speaks for the rival', () => {
  fc.assert(
    fc.property(ordered, ({ values, leads, weights }) => {
      const found = contrast(values, weights, 0, 1);
      const parts = leads.map((lead, criterion) => ({ criterion, points: Math.abs(lead) }));
      const ahead = parts.filter(({ criterion }) => (leads[criterion] ?? 0) > 0);
      const behind = parts.filter(({ criterion }) => (leads[criterion] ?? 0) < 0);
      expect(found.rival).toBe(1);
      if (sum(leads) === 0) {
        expect(found.kind).toBe('equal');
        expect(points(found.for)).toBe(points(behind));
        expect(found.for).toHaveLength(ahead.length);
      } else {
        const enough = subsets(ahead).filter((some) => points(some) > points(behind));
        expect(found.kind).toBe(behind.length === 0 ? 'dominates' : 'outweighs');
        expect(ahead).toEqual(expect.arrayContaining(found.for));
        expect(points(found.for)).toBeGreaterThan(points(behind));
        expect(found.for).toHaveLength(Math.min(...enough.map((some) => some.length)));
        for (const part of found.for) {
          const rest = found.for.filter((other) => other !== part);
          expect(points(rest)).toBeLessThanOrEqual(points(behind));
        }
      }
      expect(found.against).toHaveLength(behind.length);
      expect(found.against).toEqual(expect.arrayContaining(behind));
      for (const list of [found.for, found.against]) {
        expect(list).toEqual(list.toSorted((a, b) => b.points - a.points));
      }
    }),
    { seed: SEED, numRuns: 1000 },
  );
});

test('a reason is worked out by hand', () => {
  const values = [
    [1, 0.5, 0.25, 0],
    [0.5, 0, 0, 1],
  ];
  // Leads of 12.5, 12.5 and 6.25 points against 25: all three are needed.
  expect(contrast(values, [0.25, 0.25, 0.25, 0.25], 0, 1).for).toEqual([
    { criterion: 0, points: 12.5 },
    { criterion: 1, points: 12.5 },
    { criterion: 2, points: 6.25 },
  ]);
  // With 20, 10 and 5 against 20 the first only balances it, so the second is named too.
  expect(contrast(values, [0.4, 0.2, 0.2, 0.2], 0, 1)).toEqual({
    rival: 1,
    kind: 'outweighs',
    for: [
      { criterion: 0, points: 20 },
      { criterion: 1, points: 10 },
    ],
    against: [{ criterion: 3, points: 20 }],
  });
  // Nothing is against, so the largest lead is reason enough.
  expect(contrast(values, [0.2, 0.8, 0, 0], 0, 1)).toEqual({
    rival: 1,
    kind: 'dominates',
    for: [{ criterion: 1, points: 40 }],
    against: [],
  });
});

test('reasons in the advice are true of its numbers, for every rival', () => {
  const random = randomFrom(SEED);
  for (let n = 0; n < 40; n++) {
    const ownWeights = n % 2 === 0 ? {} : drawWeights(content(), random);
    const {
      recommended: winner,
      ranking,
      criteria,
      analysis,
    } = recommend(content(), drawAnswers(content(), random, 0.9), ownWeights);
    expect(analysis.contrast.map(({ rival }) => rival)).toEqual(
      ranking.slice(1).map(({ approach }) => approach),
    );
    for (const found of analysis.contrast) {
      const rival = ranking.find(({ approach }) => approach === found.rival);
      if (rival?.vetoed) {
        expect(found).toEqual({
          winner,
          rival: found.rival,
          kind: 'ruled-out',
          for: [],
          against: [],
        });
        continue;
      }
      const leads = Object.fromEntries(
        criteria.map(({ id, weight, values }) => [
          id,
          100 * weight * ((values[winner ?? ''] ?? 0) - (values[found.rival] ?? 0)),
        ]),
      );
      const lead = (ranking[0]?.score ?? 0) - (rival?.score ?? 0);
      expect(sum(Object.values(leads))).toBeCloseTo(lead, 9);
      for (const part of found.for) expect(part.points).toBe(leads[part.criterion]);
      for (const part of found.against) expect(-part.points).toBe(leads[part.criterion]);
      expect(found.against).toHaveLength(Object.values(leads).filter((value) => value < 0).length);
      if (found.kind === 'equal') {
        expect(rival?.score).toBe(ranking[0]?.score);
        continue;
      }
      expect(points(found.for)).toBeGreaterThan(points(found.against));
      for (const part of found.for) {
        expect(points(found.for) - part.points).toBeLessThanOrEqual(points(found.against));
      }
    }
  }
});

test('two with the same score are called equal, whatever the numbers behind it', () => {
  const importance = fc.integer({ min: 1, max: 9 });
  const lead = fc.integer({ min: -3, max: 3 });
  // Two leads in twentieths, and a third on a criterion of one point that cancels them.
  const tied = fc
    .record({ c: importance, d: importance, onC: lead, onD: lead })
    .map(({ c, d, onC, onD }) => ({ points: [c, d, 1], leads: [onC, onD, -c * onC - d * onD] }))
    .filter(({ leads }) => leads.every((value) => Math.abs(value) <= 20));
  fc.assert(
    fc.property(tied, ({ points: importances, leads }) => {
      const criteria = leads.map((of, c) => [
        `c${c}`,
        {
          points: importances[c] ?? 0,
          values: { x: Math.max(of, 0) / 20, y: Math.max(-of, 0) / 20 },
        },
      ]);
      const small = tinyContent({
        questions: { q: ['a'] },
        criteria: Object.fromEntries(criteria),
        rules: [],
      });
      const { margin, analysis } = recommend(small, {});
      expect(margin).toBe(0);
      expect(analysis.contrast).toMatchObject([{ winner: 'x', rival: 'y', kind: 'equal' }]);
    }),
    { seed: SEED, numRuns: 100 },
  );
});
