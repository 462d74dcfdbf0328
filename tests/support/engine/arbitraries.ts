import fc from 'fast-check';
import { encodeAnswers } from '@/lib/answers/encode';
import type { Answers, Content, OwnWeights, Question } from '@/lib/content/schema';
import { UNKNOWN } from '@/lib/content/unknown';
import { MAX_WEIGHT } from '@/lib/engine/model/units';
import { tinyContent } from '../content/tiny-content';

/** A record of any subset of these keys, each with its value. */
function partialRecord<T>(
  values: Record<string, fc.Arbitrary<T>>,
): fc.Arbitrary<Record<string, T>> {
  const hasValue = (entry: [string, T | undefined]): entry is [string, T] => entry[1] !== undefined;
  return fc
    .record(values, { requiredKeys: [] })
    .map((record) => Object.fromEntries(Object.entries(record).filter(hasValue)));
}

const optionsOf = ({ options }: Question) => fc.constantFrom(...options.map(({ id }) => id));

/** Answers to any subset of the questions, with "I don't know yet" where it is offered. */
export function someAnswers({ questions }: Content): fc.Arbitrary<Answers> {
  const answers = questions.map((question): [string, fc.Arbitrary<string>] => {
    const option = optionsOf(question);
    return [
      question.id,
      question.unknown ? fc.oneof({ weight: 5, arbitrary: option }, fc.constant(UNKNOWN)) : option,
    ];
  });
  return partialRecord(Object.fromEntries(answers));
}

/** Answers to every question. */
export function completeAnswers({ questions }: Content): fc.Arbitrary<Answers> {
  return fc.record(Object.fromEntries(questions.map((q) => [q.id, optionsOf(q)])));
}

/** Answers to all questions but 1 to `most`, and the ids of these. */
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
const when = partialRecord<string[]>(Object.fromEntries(optionSets)).filter(
  (condition) => Object.keys(condition).length > 0,
);
const move = fc.integer({ min: -8, max: 8 }).map((n) => n / 100);
const moves = fc.record({ x: move, y: move, z: move });
const points = fc.integer({ min: -8, max: 30 }).map((n) => n / 10);

/** Small contents whose rules share questions, change weights and values, and veto `mayVeto`. */
const contentsThat = (mayVeto: string[]): fc.Arbitrary<Content> =>
  fc
    .record({
      rules: fc.array(
        fc.record({
          when,
          values: partialRecord({ c: moves, d: moves, e: moves }),
          weights: partialRecord({ c: points, d: points, e: points }),
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
      tinyContent({
        questions: QUESTIONS,
        // A hidden r can in turn hide s.
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

/** Small contents without vetoes, in which rules share questions and questions hide others. */
export const randomContents: fc.Arbitrary<Content> = contentsThat([]);
/** The same with vetoes, though never of `x`. */
export const contentsWithVetoes: fc.Arbitrary<Content> = contentsThat(['y', 'z']);

/** Own weights for no, some or all criteria; if for all, at least one is above 0. */
export function someWeights({ criteria }: Content): fc.Arbitrary<OwnWeights> {
  const weight = fc.integer({ min: 0, max: MAX_WEIGHT });
  return partialRecord(Object.fromEntries(criteria.map(({ id }) => [id, weight]))).filter(
    (weights) =>
      Object.keys(weights).length < criteria.length || Object.values(weights).some((w) => w > 0),
  );
}

/** The canonical queries of valid answers, half of them with own weights. */
export function someQueries(content: Content): fc.Arbitrary<string> {
  const someOwnWeights = fc.oneof(fc.constant({}), someWeights(content));
  return fc
    .tuple(someAnswers(content), someOwnWeights)
    .map(([answers, weights]) => encodeAnswers(content, answers, weights));
}

/** A content with answers to some of its questions and, at times, own weights. */
export function situations(
  contents: fc.Arbitrary<Content>,
): fc.Arbitrary<{ content: Content; answers: Answers; ownWeights: OwnWeights }> {
  return contents.chain((content) =>
    fc.record({
      content: fc.constant(content),
      answers: someAnswers(content),
      ownWeights: fc.oneof(fc.constant({}), someWeights(content)),
    }),
  );
}
