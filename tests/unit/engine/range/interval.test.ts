import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answers, Content, OwnWeights } from '@/lib/content/schema';
import { compile, LEFT_OPEN } from '@/lib/engine/model/compile';
import { splitIntoBlocks } from '@/lib/engine/range/blocks';
import type { Interval } from '@/lib/engine/range/interval';
import { content } from '../../../support/content/content';
import { tinyContent } from '../../../support/content/tiny-content';
import {
  completeAnswers,
  nearlyComplete,
  randomContents,
  situations,
  someAnswers,
  someWeights,
} from '../../../support/engine/arbitraries';
import { compiledEngine } from '../../../support/engine/compiled-engine';
import { completions } from '../../../support/engine/completions';
import { SEED, withoutAnswersTo } from '../../../support/engine/random';
import { scoresOf } from '../../../support/engine/scores';

const OPEN = 'unknown';

/** The intervals found by scoring every completion with the readable engine. */
function tryAll(
  of: Content,
  answers: Answers,
  open: readonly string[],
  ownWeights: OwnWeights = {},
): Record<string, Interval> {
  const results = [...completions(of, answers, open)].map((completion) =>
    scoresOf(of, completion, ownWeights),
  );
  const found = of.approaches.map(({ id }): [string, Interval] => {
    const scores = results.map((result) => result[id] ?? Number.NaN);
    return [id, { low: Math.min(...scores), high: Math.max(...scores) }];
  });
  return Object.fromEntries(found);
}

test('an interval spans what one unanswered question can do, as worked out by hand', () => {
  const small = compiledEngine(
    tinyContent({
      questions: { q: ['a', 'b', 'c'] },
      criteria: { c: { points: 1, values: { x: 0.5, y: 0.5 } } },
      rules: [
        { id: 'up', when: { q: ['a'] }, values: { c: { x: 0.25 } } },
        { id: 'down', when: { q: ['b'] }, values: { c: { x: -0.125 } } },
      ],
    }),
  );
  expect(small.intervals({})).toEqual({ x: { low: 37.5, high: 75 }, y: { low: 50, high: 50 } });
  expect(small.intervals({ q: 'a' })).toEqual({
    x: { low: 75, high: 75 },
    y: { low: 50, high: 50 },
  });
});

test('the lowest score of an approach that scores nothing is 0, not minus 0', () => {
  const small = tinyContent({
    questions: { q: ['a', 'b'] },
    criteria: { c: { points: 1, values: { x: 1, y: 0 } } },
    rules: [],
  });
  expect(compiledEngine(small).intervals({}).y).toEqual({ low: 0, high: 0 });
});

test('with one to three questions open, an interval is to the last bit what trying all finds', () => {
  fc.assert(
    fc.property(
      nearlyComplete(content(), 3),
      someWeights(content()),
      ({ answers, open }, ownWeights) => {
        expect(compiledEngine(content()).intervals(answers)).toEqual(
          tryAll(content(), answers, open),
        );
        expect(compiledEngine(content(), ownWeights).intervals(answers)).toEqual(
          tryAll(content(), answers, open, ownWeights),
        );
      },
    ),
    { seed: SEED, numRuns: 40 },
  );
});

test('with every question open, an interval is to the last bit what trying all finds', () => {
  fc.assert(
    fc.property(situations(randomContents), ({ content: small, ownWeights }) => {
      const open = small.questions.map(({ id }) => id);
      expect(compiledEngine(small, ownWeights).intervals({})).toEqual(
        tryAll(small, {}, open, ownWeights),
      );
    }),
    { seed: SEED, numRuns: 150 },
  );
});

test('"I don\'t know yet" counts as open, and an answer set aside can come back', () => {
  fc.assert(
    fc.property(situations(randomContents), ({ content: small, answers, ownWeights }) => {
      const open = small.questions
        .map(({ id }) => id)
        .filter((id) => (answers[id] ?? OPEN) === OPEN);
      expect(compiledEngine(small, ownWeights).intervals(answers)).toEqual(
        tryAll(small, withoutAnswersTo(answers, ...open), open, ownWeights),
      );
    }),
    { seed: SEED, numRuns: 150 },
  );
});

test('an interval contains the score, and is the score when every question is answered', () => {
  const { scores, intervals } = compiledEngine(content());
  fc.assert(
    fc.property(someAnswers(content()), (answers) => {
      for (const [approach, score] of Object.entries(scores(answers))) {
        const { low, high } = intervals(answers)[approach] ?? { low: Number.NaN, high: 0 };
        expect(low).toBeLessThanOrEqual(score);
        expect(score).toBeLessThanOrEqual(high);
      }
    }),
    { seed: SEED, numRuns: 30 },
  );
  fc.assert(
    fc.property(completeAnswers(content()), (answers) => {
      const closed = Object.entries(scores(answers)).map(([a, s]) => [a, { low: s, high: s }]);
      expect(intervals(answers)).toEqual(Object.fromEntries(closed));
    }),
    { seed: SEED, numRuns: 60 },
  );
});

test('answering a question never widens an interval', () => {
  const { intervals } = compiledEngine(content());
  const answered = nearlyComplete(content(), 12).chain(({ answers, open }) =>
    fc.tuple(fc.constant(answers), fc.constantFrom(...open), fc.nat()),
  );
  fc.assert(
    fc.property(answered, ([answers, question, nth]) => {
      const { options } = content().questions.find(({ id }) => id === question) ?? { options: [] };
      const option = options[nth % options.length]?.id ?? '';
      const before = intervals(answers);
      for (const [approach, { low, high }] of Object.entries(
        intervals({ ...answers, [question]: option }),
      )) {
        expect(low).toBeGreaterThanOrEqual(before[approach]?.low ?? Number.NaN);
        expect(high).toBeLessThanOrEqual(before[approach]?.high ?? Number.NaN);
      }
    }),
    { seed: SEED, numRuns: 100 },
  );
});

test('what is remembered of one set of answers does not stand in for another', () => {
  const small = tinyContent({
    questions: { p: ['a', 'b'], q: ['a', 'b'] },
    criteria: { c: { points: 1, values: { x: 0.5, y: 0.5 } } },
    rules: [{ id: 'up', when: { p: ['a'], q: ['a'] }, values: { c: { x: 0.25 } } }],
  });
  const model = compile(small);
  const reach = (p: number) =>
    splitIntoBlocks(model, Uint8Array.of(p, 0)).blocks.flatMap(({ ways }) => ways).length;
  expect([reach(1), reach(LEFT_OPEN), reach(1)]).toEqual([2, 1, 2]);
});
