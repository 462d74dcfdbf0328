import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawAnswers, drawWeights } from '@/lib/answers/draw';
import { randomFrom } from '@/lib/common/random';
import { recommend } from '@/lib/engine/recommend';
import { type VerdictInputs, verdictTests, weakestVerdict } from '@/lib/engine/sureness/verdict';
import { content } from '../../../support/content/content';
import { tinyContent } from '../../../support/content/tiny-content';
import { SEED } from '../../../support/engine/random';

const verdict = {
  near: { clear: 0.9, leaning: 0.65 },
  open: { clear: 0.8, leaning: 0.5 },
  documents: { clear: 5, leaning: 3 },
  methods: { clear: 2, leaning: 1 },
};
const { method } = tinyContent({
  questions: { q: ['a'] },
  criteria: { c: { points: 1, values: { x: 1, y: 0 } } },
  rules: [],
  method: { verdict },
});
const best: VerdictInputs = { near: 1, open: 1, documents: 5, methods: 3 };
const verdictOn = (evidence: Partial<VerdictInputs>) =>
  weakestVerdict(verdictTests(method, { ...best, ...evidence }));

test.each([
  ['near', 0.9, 0.8999, 0.65, 0.6499],
  ['open', 0.8, 0.7999, 0.5, 0.4999],
  ['documents', 5, 4, 3, 2],
  ['methods', 2, 1, 1, 0],
])('%s: %d is clear, %d is not; %d is leaning, %d is too close', (...row) => {
  const [name, clear, notClear, leaning, notLeaning] = row;
  expect(verdictOn({ [name]: clear })).toBe('clear');
  expect(verdictOn({ [name]: notClear })).toBe('leaning');
  expect(verdictOn({ [name]: leaning })).toBe('leaning');
  expect(verdictOn({ [name]: notLeaning })).toBe('too-close');
});

test('the weakest test decides, however well the others go', () => {
  const order = ['too-close', 'leaning', 'clear'];
  const evidence = fc.record({
    near: fc.double({ min: 0, max: 1, noNaN: true }),
    open: fc.double({ min: 0, max: 1, noNaN: true }),
    documents: fc.integer({ min: 0, max: 5 }),
    methods: fc.integer({ min: 1, max: 3 }),
  });
  fc.assert(
    fc.property(evidence, (drawn) => {
      const grounds = verdictTests(method, drawn);
      expect(grounds.map(({ test: name, value }) => [name, value])).toEqual(Object.entries(drawn));
      for (const { test: name, clear, leaning } of grounds) {
        expect({ clear, leaning }).toEqual(verdict[name]);
      }
      const weakest = Math.min(...grounds.map(({ allows }) => order.indexOf(allows)));
      expect(weakestVerdict(grounds)).toBe(order[weakest]);
    }),
    { seed: SEED, numRuns: 200 },
  );
});

test('the verdict on an answer set rests on what its analysis found', () => {
  const random = randomFrom(SEED);
  const seen = new Set<string>();
  for (let n = 0; n < 40; n++) {
    const ownWeights = n % 3 === 0 ? drawWeights(content(), random) : {};
    const answers = drawAnswers(content(), random, 0.6 + 0.4 * random());
    const { analysis, winners, ...advice } = recommend(content(), answers, ownWeights);
    const { robustness, completions, documents, methods } = analysis;
    const [winner = ''] = winners;
    const firsts = Object.values(methods).map(([first = []]) => first.join('+'));
    const evidence = {
      near: robustness.near[winner]?.[0] ?? Number.NaN,
      open: completions.stays,
      documents: documents.filter((outcome) => outcome.recommended === winner).length,
      methods: firsts.filter((first) => first === winner).length,
    };
    expect(winners).toEqual([winner]);
    expect(advice.grounds).toEqual(verdictTests(content().method, evidence));
    expect(advice.verdict).toBe(advice.finalists[1] ? weakestVerdict(advice.grounds) : 'clear');
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
    method: { minimumAnswers, verdict },
  });

test('no verdict is given before enough answers that count', () => {
  const judged = (answers: Record<string, string>) => recommend(three(2), answers).verdict;
  expect(judged({})).toBe('not-enough-answers');
  expect(judged({ q: 'a' })).toBe('not-enough-answers');
  expect(judged({ q: 'a', r: 'unknown' })).toBe('not-enough-answers');
  expect(judged({ q: 'a', s: 'a' })).not.toBe('not-enough-answers');
  expect(judged({ r: 'a', s: 'a' })).toBe('not-enough-answers');
});

test('an approach that is left alone is clear, whatever else is open', () => {
  const alone = recommend(three(3), { q: 'c' });
  expect(alone).toMatchObject({
    recommended: 'z',
    verdict: 'clear',
    margin: 100,
    finalists: ['z'],
    experiment: null,
  });
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
