import type { Answers, Content, OwnWeights } from '../../content/schema';
import { type Codes, type Compiled, compile, DOES_NOT_APPLY, encode } from '../model/compile';
import { settleApplicability } from '../model/tally';
import { type Settling, settle } from './settling';

export type Person = { answers: Answers; own: OwnWeights };

/** One of the things that are said, and who says it, by their place in the list. */
type Stand = {
  /** An option, or the place of the weights in `weights`. */
  option: string;
  people: number[];
  /** Approach id -> the share in [0, 1] of ways to settle the rest in which it is first. */
  firsts: Record<string, number>;
};

export type Disagreement = {
  kind: 'question' | 'weights';
  id: string;
  stands: Stand[];
  /** Who has not answered, though the question applies by their answers. */
  missing: number[];
  /** The share in [0, 1] of ways to settle the rest in which this one decides. */
  effect: number;
  /** False is a proof that it changes nothing, however the rest is settled. */
  canChange: boolean;
};

type Said = { question: string; option: string; people: number[]; missing: number[] };

export type Together = {
  /** Each to whom the question applies gave this answer; and where some have not answered. */
  agreed: Said[];
  partly: Said[];
  /** The ones that decide most often first. */
  disagreements: Disagreement[];
  /** Questions that apply to somebody and that nobody has answered. */
  open: string[];
  /** The different weights: more than one where people disagree about them. */
  weights: OwnWeights[];
  /** How many ways to settle the disagreements the shares are of; whether these are all. */
  ways: number;
  complete: boolean;
  /** Approach id -> the share in [0, 1] of ways to settle everything in which it is first. */
  firsts: Record<string, number>;
  /** The approach that is first however they are settled: a proof; null where none is. */
  settled: string | null;
};

/**
 * What people who answered the same questions agree on, and which of their disagreements
 * decides what comes first. A way to settle these takes for each one of the answers that
 * somebody gave, each as likely as the next; what is agreed, or said by some only, is kept,
 * and what nobody answered stays open. Whose weights count is one more disagreement. "I
 * don't know yet" is no answer, nor is one to a question that does not apply by the
 * person's own answers. Ways, shares and errors are those of `settle`.
 */
export function disagreements(content: Content, people: readonly Person[]): Together {
  const model = compile(content);
  const said = people.map(({ answers }) => settledCodes(model, answers));
  const asked = model.questions.map((_, q) => askedOf(said, q));
  const weights = weightsOf(model, people);

  const codes = Uint8Array.from(asked, ({ given }) => (given.length === 1 ? (given[0] ?? 0) : 0));
  const disputed = asked.flatMap(({ given }, question) =>
    given.length > 1 ? [{ question, codes: given }] : [],
  );
  const weighing = { question: null, codes: weights.map((_, n) => n) };
  const choices = weights.length > 1 ? [...disputed, weighing] : disputed;
  const found = settle(model, codes, choices, weights);

  const saidBy = (q: number, code: number) => placesOf(said, (own) => own[q] === code);
  const single = asked.flatMap(({ given, missing }, q): Said[] => {
    const [code, ...others] = given;
    if (code === undefined || others.length > 0) return [];
    const [question, option] = [idOf(model, q), optionOf(model, q, code)];
    return [{ question, option, people: saidBy(q, code), missing }];
  });
  const list = choices.map(({ question, codes: options }, n): Disagreement => {
    const { effect, firsts } = found.choices[n] ?? { effect: 0, firsts: [] };
    const stands = options.map((code, nth) => ({
      option: question === null ? String(code) : optionOf(model, question, code),
      people:
        question === null
          ? placesOf(people, ({ own }) => isSame(model, own, weights[code] ?? {}))
          : saidBy(question, code),
      firsts: named(model, firsts[nth] ?? []),
    }));
    const canChange = effect > 0 || !(found.complete || found.settled !== null);
    return question === null
      ? { kind: 'weights', id: 'weights', stands, missing: [], effect, canChange }
      : {
          kind: 'question',
          id: idOf(model, question),
          stands,
          missing: asked[question]?.missing ?? [],
          effect,
          canChange,
        };
  });
  return {
    agreed: single.filter(({ missing }) => missing.length === 0),
    partly: single.filter(({ missing }) => missing.length > 0),
    disagreements: list.sort((a, b) => b.effect - a.effect),
    open: asked.flatMap(({ given, missing }, q) =>
      given.length === 0 && missing.length > 0 ? [idOf(model, q)] : [],
    ),
    weights,
    ...resultOf(model, found),
  };
}

function resultOf(model: Compiled, { ways, complete, firsts, settled }: Settling) {
  return {
    ways,
    complete,
    firsts: named(model, firsts),
    settled: settled === null ? null : (model.approaches[settled] ?? null),
  };
}

function settledCodes(model: Compiled, answers: Answers): Codes {
  const codes = encode(model, answers);
  settleApplicability(model, codes);
  return codes;
}

/** The codes given to a question, in the order of its options, and who gave none. */
function askedOf(said: readonly Codes[], q: number): { given: number[]; missing: number[] } {
  const codes = said.map((own) => own[q] ?? 0);
  const given = codes.filter((code) => code > 0 && code < DOES_NOT_APPLY);
  return {
    given: [...new Set(given)].sort((a, b) => a - b),
    missing: placesOf(codes, (code) => code === 0),
  };
}

function weightsOf(model: Compiled, people: readonly Person[]): OwnWeights[] {
  const different: OwnWeights[] = [];
  for (const { own } of people) {
    if (!different.some((other) => isSame(model, own, other))) different.push(own);
  }
  return different;
}

function isSame({ criteria }: Compiled, one: OwnWeights, other: OwnWeights): boolean {
  return criteria.every((id) => one[id] === other[id]);
}

function placesOf<T>(list: readonly T[], isWanted: (one: T) => boolean): number[] {
  return list.flatMap((one, n) => (isWanted(one) ? [n] : []));
}

function idOf({ questions }: Compiled, q: number): string {
  return questions[q]?.id ?? '';
}

function optionOf({ questions }: Compiled, q: number, code: number): string {
  return questions[q]?.options[code - 1] ?? '';
}

function named({ approaches }: Compiled, shares: readonly number[]): Record<string, number> {
  return Object.fromEntries(approaches.map((id, a) => [id, shares[a] ?? 0]));
}
