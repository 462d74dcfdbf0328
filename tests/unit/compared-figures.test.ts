import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareSets } from '@/lib/compare/compare';
import { COMPARED, readSets } from '@/lib/compare/sets';
import { bringTogether } from '@/lib/compare/together';
import { today } from '@/lib/releases/current';
import { aloneFinding, firstsFinding, mattersFinding, sumsOf } from '@/lib/wording/compared';
import { tenthsAddingUp } from '@/lib/wording/figures';
import { talkFinding, waysFinding } from '@/lib/wording/together';
import { someQueries } from '../support/arbitraries';
import { content } from '../support/content';
import { SEED } from '../support/random';

const part = fc.oneof(fc.constant(0), fc.double({ min: -40, max: 40, noNaN: true }));

test('rounded parts add up to the rounded whole, and each is off by less than 0.2', () => {
  fc.assert(
    fc.property(
      fc.array(part, { minLength: 1, maxLength: 13 }),
      fc.constantFrom(-1, 0, 1),
      (parts, off) => {
        const sum = parts.reduce((total, one) => total + one, 0);
        const total = Math.round(10 * sum) + (parts.some((one) => Math.abs(one) > 1e-9) ? off : 0);
        const tenths = tenthsAddingUp(parts, total);
        expect(tenths.reduce((added, one) => added + one, 0)).toBe(total);
        parts.forEach((one, n) => {
          if (one === 0) expect(tenths[n]).toBe(0);
          if (parts.length > 2)
            expect(Math.abs((tenths[n] ?? 0) - 10 * one)).toBeLessThanOrEqual(2);
        });
      },
    ),
    { seed: SEED, numRuns: 1000 },
  );
});

const pairs = fc
  .array(
    someQueries(content()).filter((query) => query !== ''),
    { minLength: 2, maxLength: 3 },
  )
  .map(
    (queries) =>
      readSets(
        queries.map((query, n) => [COMPARED[n] ?? '', query]),
        COMPARED,
      ).sets,
  );

test('as shown, every column adds up from the scores of one set to those of the other', () => {
  fc.assert(
    fc.property(pairs, (sets) => {
      const { compared, pairs: found } = compareSets(sets);
      expect(firstsFinding(content(), compared)).toMatch(/comes first/);
      for (const pair of found) {
        const sums = sumsOf(content(), pair);
        for (const { id } of content().approaches) {
          const score = pair.to.advice.recommendation.ranking.find((one) => one.approach === id);
          expect(Math.abs((sums.to[id] ?? 0) / 10 - (score?.score ?? 0))).toBeLessThan(0.051);
          const moved = sums.rows.reduce((total, { points }) => total + (points[id] ?? 0), 0);
          expect((sums.from[id] ?? 0) + moved).toBe(sums.to[id]);
        }
        for (const sentence of [mattersFinding(content(), pair), aloneFinding(content(), pair)]) {
          expect(sentence).not.toMatch(/undefined|NaN|null/);
        }
      }
      const group = bringTogether(today, sets);
      if (!group) throw new Error('there are sets');
      for (const sentence of [
        talkFinding(content(), group),
        waysFinding(content(), group.together),
      ]) {
        expect(sentence).not.toMatch(/undefined|NaN|null/);
      }
    }),
    { seed: SEED, numRuns: 10 },
  );
});
