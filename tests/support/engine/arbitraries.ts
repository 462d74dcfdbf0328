import fc from 'fast-check';
import { encodeAnswers } from '@/lib/answers/encode';
import type { Answers, Content, OwnWeights, Question } from '@/lib/content/schema';
import { UNKNOWN } from '@/lib/content/unknown';
import { MOST_WEIGHT } from '@/lib/engine/model/units';
import { tiny } from '../content/tiny';

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
const moves = fc.record({ x: move, y: move, z: move });
const points = fc.integer({ min: -8, max: 30 }).map((n) => n / 10);

/** Small contents in which rules share questions, weigh, move, and rule out what they may. */
const contentsThat = (mayVeto: string[]): fc.Arbitrary<Content> =>
  fc
    .record({
      rules: fc.array(
        fc.record({
          when,
          values: anyOf({ c: moves, d: moves, e: moves }),
          weights: anyOf({ c: points, d: points, e: points }),
          vetoes: fc.oneof(
            { weight: 3, arbitrary: fc.constant<string[]>([]) },
            { weight: mayVeto.length, arbitrary: fc.subarray(mayVeto) },
          ),
        }),
        { minLength: 1, maxLength: 6 },
      ),
      hides: fc.subarray(['a', 'b', 'c'], { minLength: 1 }),
      hidden: fc.constantFrom('r', 's'),
      hidesMore: fc.boolean(),
    })
    .map(({ rules, hides, hidden, hidesMore }) =>
      tiny({
        questions: QUESTIONS,
        // Where r is hidden it can hide s in turn.
        appliesWhen: {
          ...(hidesMore ? { s: { r: ['a'] } } : {}),
          [hidden]: { q: hides },
        },
        criteria: {
          c: { points: 5, values: { x: 0.5, y: 0.48, z: 0.49 } },
          d: { points: 6, values: { x: 0.5, y: 0.52, z: 0.51 } },
          e: { points: 7, values: { x: 0.55, y: 0.5, z: 0.52 } },
        },
        rules: rules.map((rule, n) => ({ id: `rule-${n}`, ...rule })),
      }),
    );

/** Small contents in which rules share questions, weigh, move, and questions hide others. */
export const randomContents: fc.Arbitrary<Content> = contentsThat([]);
/** The same with rules that rule out approaches, though never `x`. */
export const contentsWithVetoes: fc.Arbitrary<Content> = contentsThat(['y', 'z']);

/** None, some or all of the person's own weights, of which at least one weighs something. */
export function someWeights({ criteria }: Content): fc.Arbitrary<OwnWeights> {
  const own = fc.integer({ min: 0, max: MOST_WEIGHT });
  return anyOf(Object.fromEntries(criteria.map(({ id }) => [id, own]))).filter(
    (given) =>
      Object.keys(given).length < criteria.length || Object.values(given).some((w) => w > 0),
  );
}

/** The canonical queries of valid answers, half of them with own weights. */
export function someQueries(content: Content): fc.Arbitrary<string> {
  const own = fc.oneof(fc.constant({}), someWeights(content));
  return fc
    .tuple(someAnswers(content), own)
    .map(([answers, weights]) => encodeAnswers(content, answers, weights));
}

/** A content with answers to some of its questions and some weights. */
export function situations(
  contents: fc.Arbitrary<Content>,
): fc.Arbitrary<{ content: Content; answers: Answers; own: OwnWeights }> {
  return contents.chain((content) =>
    fc.record({
      content: fc.constant(content),
      answers: someAnswers(content),
      own: fc.oneof(fc.constant({}), someWeights(content)),
    }),
  );
}
