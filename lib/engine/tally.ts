import type { OwnWeights } from '../content/schema';
import {
  type Codes,
  type Compiled,
  type CompiledRule,
  DOES_NOT_APPLY,
  LEFT_OPEN,
  type Term,
} from './compile';
import { pointsOf, weighOwn } from './units';

/** Kleene's conjunction over codes, as `evaluate` is over answers: undefined is open. */
export function truthOf(when: readonly Term[], codes: Codes): boolean | undefined {
  let truth: boolean | undefined = true;
  for (const { question, codes: wanted } of when) {
    const code = codes[question] ?? 0;
    if (code === 0 || code === LEFT_OPEN) truth = undefined;
    else if (((wanted >>> code) & 1) === 0) return false;
  }
  return truth;
}

/** Sets the code of every question that does not apply, in place. */
export function settleApplicability({ questions }: Compiled, codes: Codes): void {
  for (let q = 0; q < questions.length; q++) {
    const when = questions[q]?.appliesWhen ?? [];
    if (when.length > 0 && truthOf(when, codes) === false) codes[q] = DOES_NOT_APPLY;
  }
}

/** Adds the effects of the rules that hold to a tally, in place. */
export function addRules(rules: readonly CompiledRule[], codes: Codes, tally: Int32Array): void {
  for (const { when, effects } of rules) {
    if (truthOf(when, codes))
      for (const e of effects) tally[e.slot] = (tally[e.slot] ?? 0) + e.units;
  }
}

export type Scorer = {
  /** The index of the approach that comes first; codes of kept answers will do. */
  winner: (codes: Codes) => number;
  /** Points in [0, 100] by approach, the same to the last bit as `score` gives. */
  scores: (codes: Codes) => number[];
  /** The tally of the answers, in a buffer that the next call writes over. */
  tally: (codes: Codes) => Int32Array;
};

/**
 * Scores answer sets fast and without a trace. A question's effects are listed by its
 * code beforehand; only rules over several questions are looked at one by one. Cost: some
 * hundred additions for each answer set.
 */
export function scorerFor(model: Compiled, own: OwnWeights): Scorer {
  const { questions, criteria, approaches, joint, base } = model;
  const width = criteria.length;
  const ownWeights = criteria.map((id) => own[id]);
  const weighed = ownWeights.some((points) => points !== undefined);
  const settled = new Uint8Array(questions.length);
  const row = new Int32Array(base.length);

  function tally(codes: Codes): Int32Array {
    settled.set(codes);
    settleApplicability(model, settled);
    row.set(base);
    for (let q = 0; q < questions.length; q++) {
      const effects = questions[q]?.effects[settled[q] ?? 0] ?? [];
      for (let n = 0; n < effects.length; n++) {
        const slot = effects[n]?.slot ?? 0;
        row[slot] = (row[slot] ?? 0) + (effects[n]?.units ?? 0);
      }
    }
    addRules(joint, settled, row);
    return row;
  }
  const importanceOf = (counted: Int32Array) =>
    weighed ? weighOwn(counted.subarray(0, width), ownWeights) : counted;

  return {
    tally,
    winner: (codes) => {
      const counted = tally(codes);
      return firstOf(counted, importanceOf(counted), width, approaches.length);
    },
    scores: (codes) => {
      const counted = tally(codes);
      const importance = importanceOf(counted);
      let total = 0;
      for (let c = 0; c < width; c++) total += importance[c] ?? 0;
      return approaches.map((_, a) => pointsOf(weighedSum(counted, importance, width, a), total));
    },
  };
}

/** The sum of importance x value of one approach, in units. */
function weighedSum(
  tally: Int32Array,
  importance: ArrayLike<number>,
  width: number,
  approach: number,
): number {
  let sum = 0;
  const start = width * (1 + approach);
  for (let c = 0; c < width; c++) sum += (importance[c] ?? 0) * (tally[start + c] ?? 0);
  return sum;
}

/** The approach ranked first: not vetoed before vetoed, more before less, in content order. */
function firstOf(
  tally: Int32Array,
  importance: ArrayLike<number>,
  width: number,
  approaches: number,
): number {
  const vetoes = width * (1 + approaches);
  let first = 0;
  let best = Number.NEGATIVE_INFINITY;
  let isVetoed = true;
  for (let a = 0; a < approaches; a++) {
    const vetoed = (tally[vetoes + a] ?? 0) > 0;
    if (vetoed && !isVetoed) continue;
    const sum = weighedSum(tally, importance, width, a);
    if (sum > best || (isVetoed && !vetoed)) {
      first = a;
      best = sum;
      isVetoed = vetoed;
    }
  }
  return first;
}
