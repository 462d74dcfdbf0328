import fc from 'fast-check';
import type { Answers, Content, Question } from '@/lib/content/schema';
import { UNKNOWN } from '@/lib/content/unknown';
import { tiny } from './tiny';

/** Any of these keys, each with its value. */
function anyOf<T>(values: Record<string, fc.Arbitrary<T>>): fc.Arbitrary<Record<string, T>> {
  const given = (entry: [string, T | undefined]): entry is [string, T] => entry[1] !== undefined;
  return fc
    .record(values, { requiredKeys: [] })
    .map((one) => Object.fromEntries(Object.entries(one).filter(given)));
}

const optionsOf = ({ options }: Question) => fc.constantFrom(...options.map(({ id }) => id));

/** Any subset of the questions answered, with "I don't know yet" where it is offered. */
export function someAnswers({ questions }: Content): fc.Arbitrary<Answers> {
  const answers = questions.map((question): [string, fc.Arbitrary<string>] => {
    const option = optionsOf(question);
    return [
      question.id,
      question.unknown ? fc.oneof({ weight: 5, arbitrary: option }, fc.constant(UNKNOWN)) : option,
    ];
  });
  return anyOf(Object.fromEntries(answers));
}

/** Every question answered with one of its options. */
export function completeAnswers({ questions }: Content): fc.Arbitrary<Answers> {
  return fc.record(Object.fromEntries(questions.map((q) => [q.id, optionsOf(q)])));
}

/** Every question answered but a few, and these few. */
export function nearlyComplete(
  content: Content,
  most: number,
): fc.Arbitrary<{ answers: Answers; open: string[] }> {
  const ids = content.questions.map(({ id }) => id);
  return fc
    .tuple(completeAnswers(content), fc.subarray(ids, { minLength: 1, maxLength: most }))
    .map(([answers, open]) => ({
      open,
      answers: Object.fromEntries(Object.entries(answers).filter(([id]) => !open.includes(id))),
    }));
}

const QUESTIONS = { p: ['a', 'b'], q: ['a', 'b', 'c'], r: ['a', 'b'], s: ['a', 'b', 'c'] };
const optionSets = Object.entries(QUESTIONS).map(([id, options]) => [
  id,
  fc.subarray(options, { minLength: 1 }),
]);
const when = anyOf<string[]>(Object.fromEntries(optionSets)).filter(
  (one) => Object.keys(one).length > 0,
);
const move = fc.integer({ min: -8, max: 8 }).map((n) => n / 100);
const moves = fc.record({ x: move, y: move });
const points = fc.integer({ min: -8, max: 30 }).map((n) => n / 10);

/** Small contents in which rules share questions, weigh, move, and hide questions. */
export const randomContents: fc.Arbitrary<Content> = fc
  .record({
    rules: fc.array(
      fc.record({
        when,
        values: anyOf({ c: moves, d: moves, e: moves }),
        weights: anyOf({ c: points, d: points, e: points }),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    hides: fc.subarray(['a', 'b', 'c'], { minLength: 1 }),
    hidden: fc.constantFrom('r', 's'),
  })
  .map(({ rules, hides, hidden }) =>
    tiny({
      questions: QUESTIONS,
      appliesWhen: { [hidden]: { q: hides } },
      criteria: {
        c: { points: 5, values: { x: 0.5, y: 0.48 } },
        d: { points: 6, values: { x: 0.5, y: 0.52 } },
        e: { points: 7, values: { x: 0.55, y: 0.5 } },
      },
      rules: rules.map((rule, n) => ({ id: `rule-${n}`, ...rule })),
    }),
  );
