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
import { applyOwnWeights, pointsOf } from './units';
import type { Winners } from './winners';

/** `evaluate` over answer codes, where undefined means open. */
export function truthOf(when: readonly Term[], codes: Codes): boolean | undefined {
  let truth: boolean | undefined = true;
  for (const { question, mask } of when) {
    const code = codes[question] ?? 0;
    if (((mask >>> code) & 1) === 1) continue;
    if (code !== 0 && code !== LEFT_OPEN) return false;
    truth = undefined;
  }
  return truth;
}

/** Sets DOES_NOT_APPLY for every question that does not apply, in place. */
export function markInapplicable({ questions, conditional }: Compiled, codes: Codes): void {
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
  /** The approaches that rank first. Codes need no `markInapplicable` before, here and below. */
  winners: (codes: Codes) => Winners;
  /** Points in [0, 100] by approach, bit for bit those of `score`. */
  scores: (codes: Codes) => number[];
  /** The tally of the answers, in a buffer that the next call overwrites. */
  tally: (codes: Codes) => Int32Array;
};

/** Placeholder for the code of a question that has not been counted yet. */
const NOT_COUNTED = 255;
const NONE: Effect[] = [];

/**
 * Scores answer sets fast and without a trace. The tally is updated incrementally from the
 * previous answer set, so similar sets are best scored one after the other. Cost: one
 * comparison per question, some additions per changed answer, and a weighted sum per approach.
 */
export function scorerFor(model: Compiled, ownWeights: OwnWeights): Scorer {
  const { questions, criteria, approaches, joint, base } = model;
  const width = criteria.length;
  const ownPoints = criteria.map((id) => ownWeights[id]);
  const hasOwnWeights = ownPoints.some((points) => points !== undefined);
  const importance: number[] = [];
  const settled = new Uint8Array(questions.length);
  const countedCodes = new Uint8Array(questions.length).fill(NOT_COUNTED);
  const isJointHolding = joint.map(() => false);
  const current = base.slice();

  function tally(codes: Codes): Int32Array {
    settled.set(codes);
    markInapplicable(model, settled);
    let isJointAffected = false;
    for (let q = 0; q < settled.length; q++) {
      const before = countedCodes[q] ?? 0;
      const now = settled[q] ?? 0;
      const question = questions[q];
      if (before === now || !question) continue;
      countedCodes[q] = now;
      addEffects(question.effects[before] ?? NONE, current, -1);
      addEffects(question.effects[now] ?? NONE, current, 1);
      isJointAffected ||= question.isInJoint;
    }
    if (isJointAffected) updateJoint();
    return current;
  }
  function updateJoint(): void {
    joint.forEach(({ when, effects }, n) => {
      const holds = truthOf(when, settled) === true;
      if (holds === isJointHolding[n]) return;
      isJointHolding[n] = holds;
      addEffects(effects, current, holds ? 1 : -1);
    });
  }
  const importanceOf = (tallied: Int32Array) =>
    hasOwnWeights ? applyOwnWeights(tallied, ownPoints, importance) : tallied;

  return {
    tally,
    winners: (codes) => {
      const tallied = tally(codes);
      return highest(tallied, importanceOf(tallied), width, approaches.length);
    },
    scores: (codes) => {
      const tallied = tally(codes);
      const weights = importanceOf(tallied);
      let total = 0;
      for (let c = 0; c < width; c++) total += weights[c] ?? 0;
      return approaches.map((_, a) => pointsOf(weighedSum(tallied, weights, width, a), total));
    },
  };
}

function addEffects(effects: readonly Effect[], row: Int32Array, sign: 1 | -1): void {
  for (const { slot, units } of effects) row[slot] = (row[slot] ?? 0) + sign * units;
}

/** The sum of importance x value of one approach, in the units of the tally. */
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

/** Of the approaches that are not vetoed, or of all if each is, those with the highest score. */
function highest(
  tally: Int32Array,
  importance: ArrayLike<number>,
  width: number,
  approaches: number,
): Winners {
  const vetoes = width * (1 + approaches);
  let winners = 0;
  let best = Number.NEGATIVE_INFINITY;
  let isVetoed = true;
  for (let a = 0; a < approaches; a++) {
    const vetoed = (tally[vetoes + a] ?? 0) > 0;
    if (vetoed && !isVetoed) continue;
    const sum = weighedSum(tally, importance, width, a);
    if (sum > best || (isVetoed && !vetoed)) {
      winners = 1 << a;
      best = sum;
      isVetoed = vetoed;
    } else if (sum === best) {
      winners |= 1 << a;
    }
  }
  return winners;
}
