import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COMPARISON_KEYS } from '@/lib/addresses/set-parameters';
import { readSets } from '@/lib/compare/answer-sets';
import { compareSets } from '@/lib/compare/compare';
import { adviseGroup } from '@/lib/compare/group';
import type { Verdict } from '@/lib/engine/sureness/verdict';
import { currentRuleset } from '@/lib/store/rulesets';
import {
  adviceFinding,
  mainDifferenceFinding,
  noEffectFinding,
  singleDifferenceFinding,
} from '@/lib/wording/comparison-findings';
import { tenthsAddingUp, tenthsOf } from '@/lib/wording/figures';
import { discussionFinding, firstPlacesFinding } from '@/lib/wording/group-findings';
import { scoreBreakdownOf } from '@/lib/wording/score-breakdown';
import { pairIn } from '../../support/content/compared-pair';
import { content } from '../../support/content/content';
import { tinyContent } from '../../support/content/tiny-content';
import { someQueries } from '../../support/engine/arbitraries';
import { SEED } from '../../support/engine/random';

const part = fc.oneof(fc.constant(0), fc.double({ min: -40, max: 40, noNaN: true }));

test('rounded parts add up to the rounded whole, and each is off by less than 0.2', () => {
  fc.assert(
    fc.property(
      fc.array(part, { minLength: 1, maxLength: 13 }),
      fc.constantFrom(-1, 0, 1),
      (parts, off) => {
        const sum = parts.reduce((total, part) => total + part, 0);
        const total =
          Math.round(10 * sum) + (parts.some((part) => Math.abs(part) > 1e-9) ? off : 0);
        const tenths = tenthsAddingUp(parts, total);
        expect(tenths.reduce((added, tenth) => added + tenth, 0)).toBe(total);
        parts.forEach((part, n) => {
          if (part === 0) expect(tenths[n]).toBe(0);
          if (parts.length > 2)
            expect(Math.abs((tenths[n] ?? 0) - 10 * part)).toBeLessThanOrEqual(2);
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
        queries.map((query, n) => [COMPARISON_KEYS[n] ?? '', query]),
        COMPARISON_KEYS,
      ).sets,
  );

test('as shown, every column adds up from the scores of one set to those of the other', () => {
  fc.assert(
    fc.property(pairs, (sets) => {
      const { compared, pairs: found } = compareSets(sets);
      const finding = adviceFinding(content(), compared);
      for (const { advice } of compared) {
        const { verdict, recommended, finalists } = advice.recommendation;
        const isOpen = verdict === 'too-close' || verdict === 'not-enough-answers';
        const winner = content()
          .approaches.find(({ id }) => id === recommended)
          ?.name.toLowerCase();
        if (!isOpen || finalists.length === 1) expect(finding).toContain(winner);
      }
      for (const pair of found) {
        const sums = scoreBreakdownOf(content(), pair);
        for (const { id } of content().approaches) {
          const score = pair.to.advice.recommendation.ranking.find(
            (ranked) => ranked.approach === id,
          );
          expect(Math.abs((sums.to[id] ?? 0) / 10 - (score?.score ?? 0))).toBeLessThan(0.051);
          const moved = sums.rows.reduce((total, { points }) => total + (points[id] ?? 0), 0);
          expect((sums.from[id] ?? 0) + moved).toBe(sums.to[id]);
        }
        for (const sentence of [
          mainDifferenceFinding(content(), pair),
          singleDifferenceFinding(content(), pair),
        ]) {
          expect(sentence).not.toMatch(/undefined|NaN|null/);
        }
      }
      const group = adviseGroup(currentRuleset, sets);
      if (!group) throw new Error('there are sets');
      for (const sentence of [
        discussionFinding(content(), group),
        firstPlacesFinding(content(), group.analysis),
      ]) {
        expect(sentence).not.toMatch(/undefined|NaN|null/);
      }
    }),
    { seed: SEED, numRuns: 10 },
  );
});

type SetAdvice = {
  name: string;
  verdict: Verdict;
  winners: readonly string[];
  finalists?: string[];
};

/** The heading for sets with this advice. */
function heading(...sets: SetAdvice[]): string {
  const [set] = compareSets(readSets([['a', 'task=code']], COMPARISON_KEYS).sets).compared;
  if (!set) throw new Error('there is a set');
  return adviceFinding(
    content(),
    sets.map(({ name, winners, finalists = ['x', 'y'], ...outcome }) => {
      const recommendation = {
        ...set.advice.recommendation,
        ...outcome,
        winners: [...winners],
        finalists,
      };
      return { name, isNamed: name.length > 1, advice: { recommendation } };
    }),
  );
}

test('a heading says no more than the advice of each, grouped where that is the same', () => {
  const [approach, otherApproach] = content().approaches.toSorted((a, b) =>
    a.id.localeCompare(b.id),
  );
  if (!approach || !otherApproach) throw new Error('there are two approaches');
  const [first, second] = [approach, otherApproach].map(({ name }) => name.toLowerCase());
  const clear = { verdict: 'clear', winners: [approach.id] } as const;
  const close = { verdict: 'too-close', winners: [approach.id] } as const;
  const turned = { verdict: 'too-close', winners: [otherApproach.id] } as const;
  const few = { verdict: 'not-enough-answers', winners: [approach.id] } as const;
  const leaning = { verdict: 'leaning', winners: [otherApproach.id] } as const;

  expect(heading({ name: 'Now', ...close }, { name: 'Later', ...clear })).toBe(
    `\u201cNow\u201d: too close to call. \u201cLater\u201d: a clear case for ${first}.`,
  );
  expect(heading({ name: 'A', ...close }, { name: 'B', ...turned })).toBe(
    'Both: too close to call.',
  );
  const tied = { verdict: 'too-close', winners: [approach.id, otherApproach.id] } as const;
  expect(heading({ name: 'A', ...close }, { name: 'B', ...tied })).toBe(
    `A: too close to call. B: a tie of ${first} and ${second}.`,
  );
  expect(heading(...['A', 'B', 'C'].map((name) => ({ name, ...leaning })))).toBe(
    `All 3: leaning to ${second}.`,
  );
  expect(
    heading(
      { name: 'A', ...clear, finalists: [approach.id] },
      { name: 'B', ...few, finalists: [approach.id] },
      { name: 'C', ...few },
    ),
  ).toBe(`A and B: ${first} is the only way open. C: not enough answers yet.`);
  const many = ['A', 'B', 'C', 'D', 'E'].map((name) => ({ name, ...clear }));
  expect(heading(...many, { name: 'F', ...leaning })).toBe(
    `5 people: a clear case for ${first}. F: leaning to ${second}.`,
  );
});

test('where the only rival is ruled out on one side, that is said', () => {
  const of = tinyContent({
    questions: { p: ['a', 'b'], q: ['a', 'b'] },
    criteria: { c: { points: 1, values: { x: 0.6, y: 0.7 } } },
    rules: [
      { id: 'veto', when: { p: ['a'] }, vetoes: ['y'] },
      { id: 'move', when: { q: ['b'] }, values: { c: { x: 0.3 } } },
    ],
  });
  const pair = pairIn(of, 'ruled', 'p=a&q=a', 'p=b&q=b');
  const finding = mainDifferenceFinding(of, pair);
  expect(finding).toContain('X is 10.0 points behind y with the answers of A');
  expect(finding).toContain('Whatever its points, the answers of A rule y out.');
  expect(finding).toContain('it adds 30.0 points to that lead; all differences together add 30.0.');
  expect(noEffectFinding(of, pair)).toBe('No effect on the scores: “p”.');
});

test('a difference that moves nothing is not said to count', () => {
  const of = tinyContent({
    questions: { p: ['a', 'b'] },
    criteria: { c: { points: 1, values: { x: 0.6, y: 0.5 } } },
    rules: [],
  });
  expect(mainDifferenceFinding(of, pairIn(of, 'idle', 'p=a', 'p=b'))).toMatch(
    /The only difference is “p” \(a in A, b in B\), and it moves no score\.$/,
  );
});

test('what is said to matter most does, by the figures that are shown', () => {
  const of = tinyContent({
    questions: { p: ['a', 'b'], q: ['a', 'b'], r: ['a', 'b'] },
    criteria: { c: { points: 1, values: { x: 0.5, y: 0.52 } } },
    rules: [
      { id: 'up', when: { p: ['b'] }, values: { c: { x: 0.04 } } },
      { id: 'more', when: { q: ['b'] }, values: { c: { x: 0.04 } } },
      { id: 'down', when: { r: ['b'] }, values: { c: { x: -0.05 } } },
    ],
  });
  const findingFor = (from: string, to: string) =>
    mainDifferenceFinding(of, pairIn(of, 'most', from, to));
  const turned = findingFor('p=a&q=a&r=a', 'p=b&q=b&r=b');
  expect(turned).toContain('Nothing pulls more that way than “p”');
  expect(turned).toContain('it adds 4.0 points to that lead; all differences together add 3.0.');
  const kept = findingFor('p=a&r=a', 'p=b&r=b');
  expect(kept).toContain('What matters most is “r”');
  expect(kept).toContain('it adds 5.0 points to that lead; all differences together add 1.0.');
  expect(findingFor('p=b&r=b', 'p=a&r=a')).toContain(
    'it takes 5.0 points from that lead; all differences together take 1.0 from it.',
  );
});

test('a score is rounded as pages with one decimal show it', () => {
  expect(tenthsOf(48.05)).toBe(480);
  for (const points of [48.05, 0.25, 1.15, 99.95, 0]) {
    expect((tenthsOf(points) / 10).toFixed(1)).toBe(points.toFixed(1));
  }
});
