import type { OwnWeights } from '../../content/schema';
import {
  type Codes,
  type Compiled,
  type CompiledRule,
  DOES_NOT_APPLY,
  type Effect,
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
export function settleApplicability({ questions, conditional }: Compiled, codes: Codes): void {
  for (const q of conditional) {
    if (truthOf(questions[q]?.appliesWhen ?? [], codes) === false) codes[q] = DOES_NOT_APPLY;
  }
}

/** Adds the effects of the rules that hold to a tally, in place. */
export function addRules(rules: readonly CompiledRule[], codes: Codes, tally: Int32Array): void {
  for (const { when, effects } of rules) {
    if (truthOf(when, codes)) addEffects(effects, tally, 1);
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

/** Stands for the code of a question that has not been counted yet. */
const NOT_COUNTED = 255;
const NONE: Effect[] = [];

/**
 * Scores answer sets fast and without a trace. The tally of the set before is kept, and only
 * what differs from it is taken off and added, so sets that are alike are best scored one
 * after the other. Cost: a look at each answer, some additions for each that is another one,
 * and a weighted sum for each approach.
 */
export function scorerFor(model: Compiled, own: OwnWeights): Scorer {
  const { questions, criteria, approaches, joint, base } = model;
  const width = criteria.length;
  const ownWeights = criteria.map((id) => own[id]);
  const weighed = ownWeights.some((points) => points !== undefined);
  const importance: number[] = [];
  const settled = new Uint8Array(questions.length);
  const counted = new Uint8Array(questions.length).fill(NOT_COUNTED);
  const holding = joint.map(() => false);
  const row = base.slice();

  function tally(codes: Codes): Int32Array {
    settled.set(codes);
    settleApplicability(model, settled);
    let isJointOther = false;
    for (let q = 0; q < settled.length; q++) {
      const before = counted[q] ?? 0;
      const now = settled[q] ?? 0;
      const question = questions[q];
      if (before === now || !question) continue;
      counted[q] = now;
      addEffects(question.effects[before] ?? NONE, row, -1);
      addEffects(question.effects[now] ?? NONE, row, 1);
      isJointOther ||= question.isInJoint;
    }
    if (isJointOther) countJoint();
    return row;
  }
  function countJoint(): void {
    joint.forEach(({ when, effects }, n) => {
      const holds = truthOf(when, settled) === true;
      if (holds === holding[n]) return;
      holding[n] = holds;
      addEffects(effects, row, holds ? 1 : -1);
    });
  }
  const importanceIn = (tallied: Int32Array) =>
    weighed ? weighOwn(tallied, ownWeights, importance) : tallied;

  return {
    tally,
    winner: (codes) => {
      const tallied = tally(codes);
      return firstOf(tallied, importanceIn(tallied), width, approaches.length);
    },
    scores: (codes) => {
      const tallied = tally(codes);
      const weights = importanceIn(tallied);
      let total = 0;
      for (let c = 0; c < width; c++) total += weights[c] ?? 0;
      return approaches.map((_, a) => pointsOf(weighedSum(tallied, weights, width, a), total));
    },
  };
}

function addEffects(effects: readonly Effect[], row: Int32Array, times: 1 | -1): void {
  for (const { slot, units } of effects) row[slot] = (row[slot] ?? 0) + times * units;
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
