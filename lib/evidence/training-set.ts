import { strengthOf } from '../content/calibrated';
import type { Case, Content } from '../content/schema';
import { evaluate } from '../engine/model/condition';
import { knownAnswers } from '../engine/model/known';

/** One number that is fitted: the factor on the moves of some rules for one approach. */
export type Parameter = { strength: string; approach: string };

/** What a parameter adds to the sum of its approach in a case, for each unit of it. */
type Move = { parameter: number; approach: number; amount: number };

/**
 * A case in the form that the calibration works on. Sums are linear in the strengths, since these
 * move values and not importance: sum(a) = base[a] + the amounts of the moves on a, each times
 * the strength of its parameter. Approaches are in the order of the content.
 */
export type TrainingCase = {
  case: Case;
  base: number[];
  moves: Move[];
  vetoed: boolean[];
  acceptable: boolean[];
  /** Whether a caution lowers the verdict if the approach comes first. */
  cautioned: boolean[];
};

export type TrainingSet = { approaches: string[]; parameters: Parameter[]; cases: TrainingCase[] };

/** All cases of the content, whose rules must have no strengths applied. */
export function trainingSetOf(readings: Content): TrainingSet {
  const approaches = readings.approaches.map(({ id }) => id);
  const names = readings.rules.flatMap((rule) =>
    Object.values(rule.values).flatMap((row) =>
      Object.keys(row).map((approach) => nameOf({ strength: strengthOf(rule), approach })),
    ),
  );
  const indices = new Map([...new Set(names)].map((name, n) => [name, n]));
  return {
    approaches,
    parameters: [...indices.keys()].map((name) => {
      const [strength = '', approach = ''] = name.split(' ');
      return { strength, approach };
    }),
    cases: readings.cases.map((testCase) => trainingCaseOf(readings, testCase, indices)),
  };
}

const nameOf = ({ strength, approach }: Parameter) => `${strength} ${approach}`;

function trainingCaseOf(
  { questions, criteria, rules, approaches }: Content,
  testCase: Case,
  indices: ReadonlyMap<string, number>,
): TrainingCase {
  const known = knownAnswers(questions, testCase.answers);
  const fired = rules.filter(({ when }) => evaluate(when, known) === 'holds');
  const ids = approaches.map(({ id }) => id);
  const importance = new Map(
    criteria.map(({ id, importance: { points } }) => [
      id,
      fired.reduce((sum, { weights }) => sum + (weights[id] ?? 0), points),
    ]),
  );
  const moves = fired.flatMap((rule) =>
    Object.entries(rule.values).flatMap(([criterion, row]) =>
      Object.entries(row).map(([approach, move]) => ({
        parameter: indices.get(nameOf({ strength: strengthOf(rule), approach })) ?? -1,
        approach: ids.indexOf(approach),
        amount: (importance.get(criterion) ?? 0) * move,
      })),
    ),
  );
  return {
    case: testCase,
    base: ids.map((approach) =>
      criteria.reduce(
        (sum, { id, values }) => sum + (importance.get(id) ?? 0) * (values[approach]?.value ?? 0),
        0,
      ),
    ),
    moves,
    vetoed: ids.map((id) => fired.some(({ vetoes }) => vetoes.includes(id))),
    acceptable: ids.map((id) => testCase.outcome.acceptable.includes(id)),
    cautioned: ids.map((id) => fired.some(({ caution }) => caution?.for.includes(id))),
  };
}
