import type { Answers, Content, OwnWeights } from '../../content/schema';
import { type Codes, type Compiled, compile, DOES_NOT_APPLY, encode } from '../model/compile';
import { markInapplicable } from '../model/tally';
import { type FirstPlace, itemsOf } from '../model/winners';
import { type Settling, settleChoices } from './settling';

export type Person = { answers: Answers; ownWeights: OwnWeights };

/** One of the positions in a disagreement, and the people who hold it. */
type Position = {
  /** An option id, or the index into `weights`, as a string. */
  option: string;
  /** Indices into the list of people. */
  people: number[];
  /** Over the ways to settle the rest. */
  firsts: FirstPlace[];
};

export type Disagreement = {
  kind: 'question' | 'weights';
  id: string;
  positions: Position[];
  /** Indices of the people for whom the question applies and who have not answered it. */
  missing: number[];
  /** Share in [0, 1] of ways to settle the rest in which this one decides the winners. */
  effect: number;
  /** False is a proof that it never decides the winners, however the rest is settled. */
  canChange: boolean;
};

/** An undisputed answer: the people who gave it and those who have not answered. */
type SharedAnswer = { question: string; option: string; people: number[]; missing: number[] };

export type AgreementAnalysis = {
  /** Answers given by everyone for whom the question applies. */
  agreed: SharedAnswer[];
  /** Answers that nobody disputes but some have not given. */
  partlyAnswered: SharedAnswer[];
  /** By descending `effect`. */
  disagreements: Disagreement[];
  /** Ids of questions that apply for somebody and that nobody has answered. */
  open: string[];
  /** The distinct own weights; more than one where people disagree about them. */
  weights: OwnWeights[];
  /** The number of ways to settle the disagreements that were tried; whether these are all. */
  ways: number;
  complete: boolean;
  /** Over the ways to settle everything. */
  firsts: FirstPlace[];
  /** The winners that are proved to stay the same however they are settled; null without proof. */
  settled: string[] | null;
};

/**
 * What people who answered the same questions agree on, and which of their disagreements
 * decide the winners. A way to settle them takes, for each disputed question, one of the answers
 * given, all equally likely; undisputed answers are kept, and questions that nobody answered
 * stay open. Different own weights are one more disagreement. "I don't know yet" is no answer,
 * nor is one to a question that does not apply by the other answers of the person. Ways, shares
 * and errors are those of `settleChoices`.
 */
export function disagreements(content: Content, people: readonly Person[]): AgreementAnalysis {
  const model = compile(content);
  const codesByPerson = people.map(({ answers }) => settledCodes(model, answers));
  const repliesByQuestion = model.questions.map((_, q) => repliesOf(codesByPerson, q));
  const weights = distinctWeights(model, people);

  const codes = Uint8Array.from(repliesByQuestion, ({ distinctCodes }) =>
    distinctCodes.length === 1 ? (distinctCodes[0] ?? 0) : 0,
  );
  const disputed = repliesByQuestion.flatMap(({ distinctCodes }, question) =>
    distinctCodes.length > 1 ? [{ question, codes: distinctCodes }] : [],
  );
  const weightsChoice = { question: null, codes: weights.map((_, n) => n) };
  const choices = weights.length > 1 ? [...disputed, weightsChoice] : disputed;
  const settling = settleChoices(model, codes, choices, weights);

  const peopleWhoChose = (q: number, code: number) =>
    indicesWhere(codesByPerson, (personCodes) => personCodes[q] === code);
  const undisputed = repliesByQuestion.flatMap(({ distinctCodes, missing }, q): SharedAnswer[] => {
    const [code, ...others] = distinctCodes;
    if (code === undefined || others.length > 0) return [];
    const [question, option] = [idOf(model, q), optionOf(model, q, code)];
    return [{ question, option, people: peopleWhoChose(q, code), missing }];
  });
  const disputes = choices.map(({ question, codes: options }, n): Disagreement => {
    const { effect, firsts } = settling.choices[n] ?? { effect: 0, firsts: [] };
    const stands = options.map((code, nth) => ({
      option: question === null ? String(code) : optionOf(model, question, code),
      people:
        question === null
          ? indicesWhere(people, ({ ownWeights }) =>
              isSameWeights(model, ownWeights, weights[code] ?? {}),
            )
          : peopleWhoChose(question, code),
      firsts: firsts[nth] ?? [],
    }));
    const canChange = effect > 0 || !(settling.complete || settling.settled !== null);
    return question === null
      ? { kind: 'weights', id: 'weights', positions: stands, missing: [], effect, canChange }
      : {
          kind: 'question',
          id: idOf(model, question),
          positions: stands,
          missing: repliesByQuestion[question]?.missing ?? [],
          effect,
          canChange,
        };
  });
  return {
    agreed: undisputed.filter(({ missing }) => missing.length === 0),
    partlyAnswered: undisputed.filter(({ missing }) => missing.length > 0),
    disagreements: disputes.sort((a, b) => b.effect - a.effect),
    open: repliesByQuestion.flatMap(({ distinctCodes, missing }, q) =>
      distinctCodes.length === 0 && missing.length > 0 ? [idOf(model, q)] : [],
    ),
    weights,
    ...resultOf(model, settling),
  };
}

/** The share, in [0, 1], of the first places that an approach has; those that are level share one. */
export function firstPlaceShare(places: readonly FirstPlace[], approach: string): number {
  return places
    .filter(({ winners }) => winners.includes(approach))
    .reduce((sum, { winners, share }) => sum + share / winners.length, 0);
}

function resultOf(model: Compiled, { ways, complete, firsts, settled }: Settling) {
  return {
    ways,
    complete,
    firsts,
    settled: settled === null ? null : itemsOf(settled, model.approaches),
  };
}

function settledCodes(model: Compiled, answers: Answers): Codes {
  const codes = encode(model, answers);
  markInapplicable(model, codes);
  return codes;
}

/** The distinct codes given to a question, ascending, and the people who gave none. */
function repliesOf(
  codesByPerson: readonly Codes[],
  q: number,
): { distinctCodes: number[]; missing: number[] } {
  const codes = codesByPerson.map((personCodes) => personCodes[q] ?? 0);
  const answered = codes.filter((code) => code > 0 && code < DOES_NOT_APPLY);
  return {
    distinctCodes: [...new Set(answered)].sort((a, b) => a - b),
    missing: indicesWhere(codes, (code) => code === 0),
  };
}

function distinctWeights(model: Compiled, people: readonly Person[]): OwnWeights[] {
  const distinct: OwnWeights[] = [];
  for (const { ownWeights } of people) {
    if (!distinct.some((other) => isSameWeights(model, ownWeights, other)))
      distinct.push(ownWeights);
  }
  return distinct;
}

function isSameWeights(
  { criteria }: Compiled,
  weights: OwnWeights,
  otherWeights: OwnWeights,
): boolean {
  return criteria.every((id) => weights[id] === otherWeights[id]);
}

function indicesWhere<T>(list: readonly T[], isMatch: (item: T) => boolean): number[] {
  return list.flatMap((item, n) => (isMatch(item) ? [n] : []));
}

function idOf({ questions }: Compiled, q: number): string {
  return questions[q]?.id ?? '';
}

function optionOf({ questions }: Compiled, q: number, code: number): string {
  return questions[q]?.options[code - 1] ?? '';
}
