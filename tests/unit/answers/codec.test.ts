import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parametersOf } from '@/lib/addresses/search-parameters';
import { decodeAnswers } from '@/lib/answers/decode';
import { encodeAnswers } from '@/lib/answers/encode';
import { describeProblem } from '@/lib/answers/problems';
import { content } from '../../support/content/content';
import { someAnswers } from '../../support/engine/arbitraries';
import { SEED } from '../../support/engine/random';

const criteria = content().criteria.map(({ id }) => id);
const someWeights = fc
  .dictionary(fc.constantFrom(...criteria), fc.integer({ min: 0, max: 5 }))
  .map((weights) => ({ ...weights }))
  .filter((weights) => criteria.some((id) => weights[id] !== 0));
const questions = new Map(content().questions.map((question) => [question.id, question]));

test('what is written into a link is read back from it', () => {
  fc.assert(
    fc.property(someAnswers(content()), someWeights, (answers, ownWeights) => {
      const query = encodeAnswers(content(), answers, ownWeights);
      expect(decodeAnswers(content(), new URLSearchParams(query))).toEqual({
        answers,
        ownWeights,
        problems: [],
      });
    }),
    { seed: SEED, numRuns: 1000 },
  );
});

test('equal answers make equal links, in the order of the questionnaire', () => {
  const shuffled = someAnswers(content()).chain((answers) => {
    const entries = Object.entries(answers);
    return fc.tuple(
      fc.constant(answers),
      fc.shuffledSubarray(entries, { minLength: entries.length }),
    );
  });
  fc.assert(
    fc.property(shuffled, ([answers, entries]) => {
      const query = encodeAnswers(content(), answers);
      expect(encodeAnswers(content(), Object.fromEntries(entries))).toBe(query);
      const answeredIds = [...questions.keys()].filter((id) => id in answers);
      expect([...new URLSearchParams(query).keys()]).toEqual(answeredIds);
    }),
    { seed: SEED, numRuns: 300 },
  );
});

test('a link holds nothing but answers to known questions and weights of known criteria', () => {
  expect(encodeAnswers(content(), {})).toBe('');
  expect(encodeAnswers(content(), { colour: 'red', budget: 'small' })).toBe('budget=small');
  expect(encodeAnswers(content(), {}, { colour: 3, risk: 0 })).toBe('weight.risk=0');
});

test("a page's query is read like a link, repeated parameters included", () => {
  const query = { task: ['code', 'reasoning'], budget: undefined, domain: 'law' };
  expect([...parametersOf(query)]).toEqual([
    ['task', 'code'],
    ['task', 'reasoning'],
    ['domain', 'law'],
  ]);
});

test('what Next hands over for names that every object has is not read', () => {
  const query = { constructor: Object as unknown as string, task: 'code' };
  expect([...parametersOf(query)]).toEqual([['task', 'code']]);
});

const weights = [...criteria, 'colour', '__proto__', ''].map((id) => `weight.${id}`);
const names = [
  ...questions.keys(),
  ...weights,
  '__proto__',
  'constructor',
  'toString',
  '',
  'task ',
];
const values = [...questions.values()].flatMap(({ options }) => options.map(({ id }) => id));
const anyText = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom('\ud800', '\udfff\ud800', 'x'.repeat(101), '%', '\u0000', '1e9', '-0', '007'),
);
const malformed = fc.array(
  fc.tuple(
    fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...names) }, anyText),
    fc.oneof(
      fc.constantFrom(...values, 'unknown', '__proto__'),
      fc.maxSafeNat().map(String),
      anyText,
    ),
  ),
  { maxLength: 6 },
);

test('100,000 malformed links: nothing throws, all that is kept is valid, the rest is named', () => {
  fc.assert(
    fc.property(malformed, (parameters) => {
      const { answers, ownWeights, problems } = decodeAnswers(content(), parameters);
      for (const [id, points] of Object.entries(ownWeights)) {
        if (!criteria.includes(id) || ![0, 1, 2, 3, 4, 5].includes(points)) throw new Error(id);
      }
      for (const [id, option] of Object.entries(answers)) {
        const question = questions.get(id);
        const known = question?.options.some((candidate) => candidate.id === option);
        if (!known && !(question?.unknown && option === 'unknown')) throw new Error(`kept ${id}`);
      }
      const named = new Set(
        problems.map((problem) => ('parameter' in problem ? problem.parameter : '')),
      );
      for (const [id, value] of parameters) {
        const criterion = criteria.find((candidate) => id === `weight.${candidate}`);
        const blank = (questions.has(id) || criterion) && value.trim() === '';
        const kept = Object.hasOwn(answers, id) || (criterion && criterion in ownWeights);
        if (!blank && !kept && !named.has(id.slice(0, 100))) {
          throw new Error(`${JSON.stringify(id)} was lost without a word`);
        }
      }
      for (const problem of problems) {
        const sentence = describeProblem(content(), problem);
        const name =
          'parameter' in problem ? problem.parameter.replace('weight.', '') : 'more than';
        if (!sentence.includes(name) || sentence.includes('undefined')) throw new Error(sentence);
      }
      encodeAnswers(content(), answers);
    }),
    { seed: SEED, numRuns: 100_000 },
  );
});
