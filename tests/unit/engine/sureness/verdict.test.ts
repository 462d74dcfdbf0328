import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawAnswers, drawWeights } from '@/lib/answers/draw';
import { randomFrom } from '@/lib/common/random';
import { recommend } from '@/lib/engine/recommend';
import { expectedShare, logitOf, probabilities } from '@/lib/engine/sureness/probability';
import { type Sureness, type Verdict, verdictOf } from '@/lib/engine/sureness/verdict';
import { content } from '../../../support/content/content';
import { tinyContent } from '../../../support/content/tiny-content';
import { SEED } from '../../../support/engine/random';

const sums = fc.array(fc.double({ min: -20, max: 20, noNaN: true }), {
  minLength: 2,
  maxLength: 5,
});

test('probabilities add up to 1, rank as the sums do, and are 0 for what is ruled out', () => {
  fc.assert(
    fc.property(sums, fc.infiniteStream(fc.boolean()), (drawn, flags) => {
      const vetoed = drawn.map(() => flags.next().value ?? false);
      const found = probabilities(drawn, vetoed, 0.8);
      expect(found.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
      const areAllVetoed = vetoed.every(Boolean);
      found.forEach((share, a) => {
        if (vetoed[a] && !areAllVetoed) expect(share).toBe(0);
        found.forEach((other, b) => {
          if (vetoed[a] || vetoed[b] || (drawn[a] ?? 0) < (drawn[b] ?? 0)) return;
          expect(share).toBeGreaterThanOrEqual(other);
        });
      });
    }),
    { seed: SEED, numRuns: 300 },
  );
  // By hand: e / (e + 1) and 1 / (e + 1).
  expect(probabilities([2, 1], [false, false], 1)).toEqual([
    expect.closeTo(0.731059, 6),
    expect.closeTo(0.268941, 6),
  ]);
});

test('the expected share rises with the probability, and is that itself by the diagonal', () => {
  const map = { intercept: 0.3, slope: 0.8 };
  const shares = [0, 0.2, 0.5, 0.9, 1].map((p) => expectedShare(p, map));
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(expectedShare(0.7, { intercept: 0, slope: 1 })).toBeCloseTo(0.7, 12);
  expect(logitOf(0.5)).toBe(0);
});

const plain = tinyContent({
  questions: { q: ['a'] },
  criteria: { c: { points: 1, values: { x: 1, y: 0 } } },
  rules: [],
});
type Standing = Parameters<typeof verdictOf>[1];
const standing = (probability: number, changes: Partial<Standing> = {}): Standing => ({
  winners: ['x'],
  probabilities: { x: probability, y: 1 - probability },
  isOneLeft: false,
  isDecided: false,
  hasOwnWeights: false,
  hasCaution: false,
  answered: 9,
  ...changes,
});

test.each<[number, Verdict]>([
  [0.85, 'clear'],
  [0.8499, 'leaning'],
  [0.65, 'leaning'],
  [0.6499, 'too-close'],
])('a share of %d of cases in which such advice was right is %s', (share, verdict) => {
  expect(verdictOf(plain, standing(share))).toMatchObject({
    verdict,
    sureness: { basis: 'cases', share: expect.closeTo(share, 9), lowered: false },
  });
});

test.each<[number, Verdict]>([
  [0.95, 'leaning'],
  [0.7, 'too-close'],
])('a caution lowers what a share of %d gives to %s', (share, verdict) => {
  const judged = verdictOf(plain, standing(share, { hasCaution: true }));
  expect(judged).toMatchObject({ verdict, sureness: { lowered: true } });
});

test('what is too close already is not lowered, nor what has too few answers', () => {
  for (const changes of [{}, { answered: 0 }]) {
    const { sureness } = verdictOf(plain, standing(0.5, { hasCaution: true, ...changes }));
    expect(sureness.lowered).toBe(false);
  }
});

test.each<[string, Partial<Standing>, Sureness['basis'], Verdict]>([
  ['a tie', { winners: ['x', 'y'] }, 'tie', 'too-close'],
  ['too few answers', { answered: 0 }, 'answers', 'not-enough-answers'],
  ['own weights', { hasOwnWeights: true }, 'own-weights', 'clear'],
  ['one left, for good', { isOneLeft: true, isDecided: true }, 'one-left', 'clear'],
  ['one left, so far', { isOneLeft: true }, 'one-left', 'leaning'],
  ['one left, with a caution', { isOneLeft: true, hasCaution: true }, 'one-left', 'leaning'],
])('%s', (_, changes, basis, verdict) => {
  expect(verdictOf(plain, standing(0.95, changes))).toMatchObject({
    verdict,
    sureness: { basis },
  });
});

test('the verdict on an answer set rests on its scores and the calibration alone', () => {
  const random = randomFrom(SEED);
  const seen = new Set<string>();
  const { scale, map } = content().calibration.found;
  const { clear, leaning } = content().method.verdict;
  for (let n = 0; n < 60; n++) {
    const ownWeights = n % 3 === 0 ? drawWeights(content(), random) : {};
    const answers = drawAnswers(content(), random, 0.6 + 0.4 * random());
    const advice = recommend(content(), answers, ownWeights);
    if (advice.finalists.length < 2) continue;
    const importance = content().criteria.reduce(
      (total, { id, importance: { points } }) =>
        total +
        points +
        advice.fired.reduce((sum, { rule }) => {
          const fired = content().rules.find((candidate) => candidate.id === rule);
          return sum + (fired?.weights[id] ?? 0);
        }, 0),
      0,
    );
    const standing = advice.ranking.filter(({ vetoed }) => !vetoed);
    const powers = standing.map(({ score }) => Math.exp((scale * importance * score) / 100));
    const share = powers.map((power) => power / powers.reduce((a, b) => a + b, 0));
    expect(advice.sureness.probabilities[advice.winners[0] ?? '']).toBeCloseTo(share[0] ?? 0, 9);
    const right = expectedShare(share[0] ?? 0, map);
    const wanted = right >= clear ? 2 : right >= leaning ? 1 : 0;
    const lowered = Math.max(0, wanted - Number(advice.cautions.length > 0));
    expect(advice.verdict).toBe(['too-close', 'leaning', 'clear'][lowered]);
    seen.add(advice.verdict);
  }
  expect([...seen].sort()).toEqual(['clear', 'leaning', 'too-close']);
});

const three = (minimumAnswers: number) =>
  tinyContent({
    questions: { q: ['a', 'b', 'c'], r: ['a', 'b'], s: ['a', 'b'] },
    appliesWhen: { s: { r: ['b'] } },
    criteria: { c: { points: 1, values: { x: 1, y: 0.5, z: 0.25 } } },
    rules: [
      { id: 'bar', when: { q: ['b', 'c'] }, vetoes: ['x'] },
      { id: 'bar-more', when: { q: ['c'] }, vetoes: ['y'] },
    ],
    experiments: [
      { id: 'dear', between: ['x', 'z'], when: {} },
      { id: 'only-r', between: ['y', 'x'], when: { r: ['b'] } },
      { id: 'cheap', between: ['x', 'y'], when: {} },
      { id: 'cheaper', between: ['x', 'y'], when: {} },
      { id: 'other', between: ['z', 'y'], when: { s: ['a'] } },
      { id: 'safe', between: ['z', 'y'], when: {} },
    ],
    method: { minimumAnswers },
  });

test('no verdict is given before enough answers that count', () => {
  const judged = (answers: Record<string, string>) => recommend(three(2), answers).verdict;
  expect(judged({})).toBe('not-enough-answers');
  expect(judged({ q: 'a' })).toBe('not-enough-answers');
  expect(judged({ q: 'a', r: 'unknown' })).toBe('not-enough-answers');
  expect(judged({ q: 'a', s: 'a' })).not.toBe('not-enough-answers');
  expect(judged({ r: 'a', s: 'a' })).toBe('not-enough-answers');
});

test('where one approach is left it is clear if no open answer can bring another back', () => {
  expect(recommend(three(3), { q: 'c' })).toMatchObject({
    recommended: 'z',
    verdict: 'clear',
    sureness: { basis: 'one-left', probabilities: { x: 0, y: 0, z: 1 } },
    margin: 100,
    finalists: ['z'],
    experiment: null,
  });
  const content = tinyContent({
    questions: { q: ['a', 'b'], r: ['a', 'b'] },
    criteria: { c: { points: 1, values: { x: 0, y: 1 } } },
    rules: [{ id: 'unless-told', when: { q: ['a'], r: ['unanswered', 'a'] }, vetoes: ['y'] }],
  });
  const judged = (answers: Record<string, string>) => recommend(content, answers).verdict;
  expect(judged({ q: 'a' })).toBe('leaning');
  expect(judged({ q: 'a', r: 'unknown' })).toBe('leaning');
  expect(judged({ q: 'a', r: 'a' })).toBe('clear');
});

test('the finalists are the two best that are not ruled out, and the margin lies between them', () => {
  expect(recommend(three(1), { q: 'a' })).toMatchObject({ finalists: ['x', 'y'], margin: 50 });
  expect(recommend(three(1), { q: 'b' })).toMatchObject({ finalists: ['y', 'z'], margin: 25 });
});

test('the experiment is the first between the finalists that applies', () => {
  const experiment = (answers: Record<string, string>) => recommend(three(1), answers).experiment;
  expect(experiment({ q: 'a' })).toBe('cheap');
  expect(experiment({ q: 'a', r: 'a' })).toBe('cheap');
  expect(experiment({ q: 'a', r: 'b' })).toBe('only-r');
  expect(experiment({ q: 'b', r: 'a', s: 'a' })).toBe('safe');
  expect(experiment({ q: 'b', r: 'b', s: 'a' })).toBe('other');
  const { method: without, ...rest } = three(1);
  const none = { ...rest, method: { ...without, experiments: [] } };
  expect(recommend(none, { q: 'a' }).experiment).toBeNull();
});
