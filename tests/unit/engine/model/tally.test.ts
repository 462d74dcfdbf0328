import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawAnswers, drawWeights } from '@/lib/answers/draw';
import { randomFrom } from '@/lib/common/random';
import { compile, decode, encode, LEFT_OPEN } from '@/lib/engine/model/compile';
import { content } from '../../../support/content/content';
import { tinyContent } from '../../../support/content/tiny-content';
import {
  contentsWithVetoes,
  randomContents,
  situations,
} from '../../../support/engine/arbitraries';
import { compiledEngine } from '../../../support/engine/compiled-engine';
import { SEED } from '../../../support/engine/random';
import { outcomeOf } from '../../../support/engine/scores';

test('the fast engine gives to the last bit what the readable one gives, 100,000 times', () => {
  const random = randomFrom(SEED);
  let ownWeights = {};
  let engine = compiledEngine(content());
  for (let n = 0; n < 100_000; n++) {
    if (n % 100 === 50) ownWeights = drawWeights(content(), random);
    if (n % 100 === 0) ownWeights = {};
    if (n % 50 === 0) engine = compiledEngine(content(), ownWeights);
    const answers = drawAnswers(content(), random, n % 4 === 0 ? 1 : random());
    const wanted = outcomeOf(content(), answers, ownWeights);
    const scores = engine.scores(answers);
    const isSame =
      engine.winner(answers) === wanted.winner &&
      Object.entries(wanted.scores).every(([id, score]) => scores[id] === score);
    if (!isSame)
      expect({ answers, ownWeights, scores }).toEqual({
        answers,
        ownWeights,
        scores: wanted.scores,
      });
  }
});

test.each([
  ['without vetoes', randomContents],
  ['with vetoes', contentsWithVetoes],
])('so it does on small contents %s, where questions hide others', (_, contents) => {
  fc.assert(
    fc.property(situations(contents), ({ content: small, answers, ownWeights }) => {
      const { scores, winner } = compiledEngine(small, ownWeights);
      const outcome = { scores: scores(answers), winner: winner(answers) };
      expect(outcome).toEqual(outcomeOf(small, answers, ownWeights));
    }),
    { seed: SEED, numRuns: 1500 },
  );
});

const pets = tinyContent({
  questions: { pet: ['cat', 'none'], age: ['young', 'old'] },
  appliesWhen: { age: { pet: ['cat'] } },
  criteria: { c: { points: 1, values: { x: 0.5, y: 0.5, z: 0.25 } } },
  rules: [
    { id: 'old', when: { age: ['old'] }, values: { c: { z: 0.5 } } },
    { id: 'none', when: { pet: ['none'] }, vetoes: ['x', 'y'] },
    { id: 'young-cat', when: { pet: ['cat'], age: ['young'] }, vetoes: ['x'] },
  ],
});

test('approaches of equal scores are first together, and one ruled out is behind all others', () => {
  const { winner } = compiledEngine(pets);
  expect(winner({})).toBe('x+y');
  expect(winner({ pet: 'cat', age: 'young' })).toBe('y');
  expect(winner({ pet: 'none' })).toBe('z');
  expect(winner({ pet: 'none', age: 'old' })).toBe('z');
});

test('answers survive the way into codes and back, but for what says nothing', () => {
  const model = compile(pets);
  const answers = { pet: 'none', age: 'old' };
  expect(decode(model, encode(model, answers))).toEqual(answers);
  expect(decode(model, encode(model, { pet: 'unknown', age: 'old', colour: 'red' }))).toEqual({
    age: 'old',
  });
});

test('a question that is left open for good fires nothing, like one without an answer', () => {
  const { model, scorer, scores } = compiledEngine(pets);
  const codes = encode(model, { age: 'old' });
  expect(scorer.scores(codes)).toEqual([50, 50, 75]);
  codes[0] = LEFT_OPEN;
  expect(scorer.scores(codes)).toEqual([50, 50, 75]);
  codes[1] = LEFT_OPEN;
  expect(scorer.scores(codes)).toEqual(Object.values(scores({})));
});

test('a content is compiled once, and scoring leaves the answers as they were', () => {
  expect(compile(pets)).toBe(compile(pets));
  const { model, scorer } = compiledEngine(pets);
  const codes = encode(model, { pet: 'none', age: 'old' });
  const before = codes.slice();
  scorer.winners(codes);
  scorer.scores(codes);
  expect(codes).toEqual(before);
});
