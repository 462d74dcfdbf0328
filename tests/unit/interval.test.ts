import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answers, Content } from '@/lib/content/schema';
import { type Interval, intervals } from '@/lib/engine/interval';
import {
  completeAnswers,
  nearlyComplete,
  randomContents,
  someAnswers,
} from '../support/arbitraries';
import { content } from '../support/content';
import { SEED, without } from '../support/random';
import { scoresOf } from '../support/scores';
import { tiny } from '../support/tiny';

/** Every way to answer the questions named, or to leave them unanswered. */
function* completions(of: Content, answers: Answers, open: readonly string[]): Generator<Answers> {
  const [first, ...rest] = open;
  if (first === undefined) {
    yield answers;
    return;
  }
  const { options } = of.questions.find(({ id }) => id === first) ?? { options: [] };
  yield* completions(of, answers, rest);
  for (const { id } of options) yield* completions(of, { ...answers, [first]: id }, rest);
}

function tryAll(of: Content, answers: Answers, open: readonly string[]): Record<string, Interval> {
  const all = [...completions(of, answers, open)].map((completion) => scoresOf(of, completion));
  const found = of.approaches.map(({ id }): [string, Interval] => {
    const scores = all.map((one) => one[id] ?? Number.NaN);
    return [id, { low: Math.min(...scores), high: Math.max(...scores) }];
  });
  return Object.fromEntries(found);
}

function expectSame(got: Record<string, Interval>, wanted: Record<string, Interval>): void {
  for (const [approach, { low, high }] of Object.entries(wanted)) {
    expect(got[approach]?.low).toBeCloseTo(low, 9);
    expect(got[approach]?.high).toBeCloseTo(high, 9);
  }
}

test('an interval spans what one unanswered question can do, as worked out by hand', () => {
  const small = tiny({
    questions: { q: ['a', 'b', 'c'] },
    criteria: { c: { points: 1, values: { x: 0.5, y: 0.5 } } },
    rules: [
      { id: 'up', when: { q: ['a'] }, values: { c: { x: 0.25 } } },
      { id: 'down', when: { q: ['b'] }, values: { c: { x: -0.125 } } },
    ],
  });
  expect(intervals(small, {})).toEqual({ x: { low: 37.5, high: 75 }, y: { low: 50, high: 50 } });
  expect(intervals(small, { q: 'a' })).toEqual({
    x: { low: 75, high: 75 },
    y: { low: 50, high: 50 },
  });
});

test('with one to three questions open, an interval is exactly what trying all answers finds', () => {
  fc.assert(
    fc.property(nearlyComplete(content(), 3), ({ answers, open }) => {
      expectSame(intervals(content(), answers), tryAll(content(), answers, open));
    }),
    { seed: SEED, numRuns: 60 },
  );
});

test('with every question open, an interval is exactly what trying all answers finds', () => {
  fc.assert(
    fc.property(randomContents, (small) => {
      const open = small.questions.map(({ id }) => id);
      expectSame(intervals(small, {}), tryAll(small, {}, open));
    }),
    { seed: SEED, numRuns: 150 },
  );
});

test('"I don\'t know yet" counts as open, and an answer set aside can come back', () => {
  fc.assert(
    fc.property(
      randomContents.chain((c) => fc.tuple(fc.constant(c), someAnswers(c))),
      ([c, a]) => {
        const open = c.questions
          .map(({ id }) => id)
          .filter((id) => (a[id] ?? 'unknown') === 'unknown');
        expectSame(intervals(c, a), tryAll(c, without(a, ...open), open));
      },
    ),
    { seed: SEED, numRuns: 150 },
  );
});

test('an interval contains the score, and closes on it when every question is answered', () => {
  const check = (answers: Answers, widest: number) => {
    const scores = scoresOf(content(), answers);
    for (const [approach, { low, high }] of Object.entries(intervals(content(), answers))) {
      expect(scores[approach]).toBeGreaterThanOrEqual(low - 1e-9);
      expect(scores[approach]).toBeLessThanOrEqual(high + 1e-9);
      expect(high - low).toBeLessThanOrEqual(widest);
    }
  };
  fc.assert(
    fc.property(someAnswers(content()), (answers) => check(answers, 100)),
    { seed: SEED, numRuns: 60 },
  );
  fc.assert(
    fc.property(completeAnswers(content()), (answers) => check(answers, 1e-9)),
    { seed: SEED, numRuns: 60 },
  );
});

test('answering a question never widens an interval', () => {
  const answered = nearlyComplete(content(), 12).chain(({ answers, open }) =>
    fc.tuple(fc.constant(answers), fc.constantFrom(...open), fc.nat()),
  );
  fc.assert(
    fc.property(answered, ([answers, question, nth]) => {
      const { options } = content().questions.find(({ id }) => id === question) ?? { options: [] };
      const option = options[nth % options.length]?.id ?? '';
      const before = intervals(content(), answers);
      for (const [approach, { low, high }] of Object.entries(
        intervals(content(), { ...answers, [question]: option }),
      )) {
        expect(low).toBeGreaterThanOrEqual((before[approach]?.low ?? 0) - 1e-9);
        expect(high).toBeLessThanOrEqual((before[approach]?.high ?? 0) + 1e-9);
      }
    }),
    { seed: SEED, numRuns: 150 },
  );
});
