import { randomFrom } from '../../common/random';
import type { OwnWeights } from '../../content/schema';
import { type Codes, type Compiled, LEFT_OPEN } from '../model/compile';
import { markInapplicable, type Scorer, truthOf } from '../model/tally';
import { splitIntoBlocks } from '../range/blocks';
import { isDecided } from '../range/interval';

/** Up to this many ways to answer the open questions are enumerated; beyond, some are drawn. */
const MAX_WAYS = 4096;
const DRAWN_WAYS = 2048;
/** The number of drawn ways that are examined question by question. */
const SEARCHED_WAYS = 256;
const SEED = 1966;
/** Limit on the steps of all proofs together; the remaining proofs are given up. */
const MAX_STEPS = 20;

type OpenQuestion = {
  question: number;
  /** False is a proof that no answer to it changes the winner, whatever the other answers. */
  canChange: boolean;
  /** Probability in [0, 1] that the likeliest winner is wrong if only this answer is missing. */
  effect: number;
};

export type OpenAnalysis = {
  questions: OpenQuestion[];
  /** True if no way to answer the open questions changes the winner: a proof. */
  decided: boolean;
  /** The share in [0, 1] of ways to answer them all in which the winner stays first. */
  stays: number;
  /** The number of ways behind that share, and whether these are all there are. */
  ways: number;
  complete: boolean;
};

type Input = { model: Compiled; scorer: Scorer; answers: Codes; ownWeights: OwnWeights };

/**
 * How the open questions can still change the winner. Shares are over all ways to answer them,
 * each option equally likely; proofs also cover all ways to leave some of them open. `effect` is
 * the value of information (Howard 1966) of an answer that comes last, with a loss of 1 for a
 * wrong approach and 0 for the right one: the mean, over the ways to answer the others, of the
 * share of its options that do not give the most frequent winner. Up to MAX_WAYS ways are
 * enumerated; beyond, ways are drawn with a fixed seed: DRAWN_WAYS for `stays` (standard error at
 * most 0.011), SEARCHED_WAYS for `effect` (0.031). For a question that changes the winner in none
 * of those, exact bounds may prove that it never does; where that takes too many steps,
 * `canChange` is true. Cost: one score per way (and, for drawn ways, per option of each searched).
 */
export function openQuestions(input: Input): OpenAnalysis {
  const { model, scorer, answers } = input;
  const settled = answers.slice();
  markInapplicable(model, settled);
  const open = model.questions.flatMap((_, q) => (settled[q] === 0 ? [q] : []));
  const ways = open.reduce((product, q) => product * radixOf(model, q), 1);
  const before = scorer.winner(answers);
  const trials = ways <= MAX_WAYS ? tryAll(input, open, ways) : trySome(input, open);

  const decided =
    trials.isAlways(before) &&
    (trials.complete ||
      isDecided(model, splitIntoBlocks(model, answers), input.ownWeights, before));
  const byEffect = open
    .map((_, n) => n)
    .sort((a, b) => (trials.effects[b] ?? 0) - (trials.effects[a] ?? 0));
  const isIrrelevant = irrelevanceProver(
    input,
    byEffect.map((n) => open[n] ?? 0),
  );
  return {
    questions: open.map((question, n) => {
      const effect = trials.effects[n] ?? 0;
      const canChange =
        trials.canChange(n) || !(trials.complete || decided || isIrrelevant(question));
      return { question, canChange, effect };
    }),
    decided,
    stays: trials.answered.filter((winner) => winner === before).length / trials.answered.length,
    ways: trials.answered.length,
    complete: trials.complete,
  };
}

/** The number of options of a question, plus 1 for leaving it open. */
function radixOf({ questions }: Compiled, question: number): number {
  return 1 + (questions[question]?.options.length ?? 0);
}

type Trials = {
  complete: boolean;
  /** The winner of each way tried in which every question is answered. */
  answered: number[];
  /** Whether the approach wins in every way tried, including those that leave some open. */
  isAlways: (winner: number) => boolean;
  effects: number[];
  /** Whether the answer to the nth open question changes the winner in some way tried. */
  canChange: (n: number) => boolean;
};

/** Enumerates all ways as mixed-radix numbers whose digits are the answer codes, 0 for open. */
function tryAll({ model, scorer, answers }: Input, open: readonly number[], ways: number): Trials {
  const winners = new Uint8Array(ways);
  const openCounts = new Uint8Array(ways);
  const codes = answers.slice();
  for (let way = 0; way < ways; way++) {
    let rest = way;
    for (const q of open) {
      codes[q] = rest % radixOf(model, q);
      if (codes[q] === 0) openCounts[way] = (openCounts[way] ?? 0) + 1;
      rest = Math.floor(rest / radixOf(model, q));
    }
    winners[way] = scorer.winner(codes);
  }
  let stride = 1;
  const found = open.map((q) => {
    const radix = radixOf(model, q);
    let [others, missed, anywhere] = [0, 0, false];
    for (let way = 0; way < ways; way++) {
      if (Math.floor(way / stride) % radix > 0) continue;
      const byCode = Array.from({ length: radix }, (_, code) => winners[way + code * stride] ?? 0);
      anywhere ||= byCode.some((winner) => winner !== byCode[0]);
      // Only ways that leave just this question open.
      if (openCounts[way] !== 1) continue;
      others++;
      missed += missedShare(byCode.slice(1));
    }
    stride *= radix;
    return { effect: missed / others, anywhere };
  });
  return {
    complete: true,
    answered: [...winners].filter((_, way) => openCounts[way] === 0),
    isAlways: (winner) => winners.every((other) => other === winner),
    effects: found.map(({ effect }) => effect),
    canChange: (n) => found[n]?.anywhere ?? false,
  };
}

/** The share in [0, 1] of winners that differ from the most frequent one. */
function missedShare(winners: readonly number[]): number {
  if (winners.every((winner) => winner === winners[0])) return 0;
  const times = new Map<number, number>();
  for (const winner of winners) times.set(winner, (times.get(winner) ?? 0) + 1);
  return (winners.length - Math.max(...times.values())) / winners.length;
}

function trySome({ model, scorer, answers }: Input, open: readonly number[]): Trials {
  const random = randomFrom(SEED);
  const answered: number[] = [];
  const missed = open.map(() => 0);
  const codes = answers.slice();
  for (let way = 0; way < DRAWN_WAYS; way++) {
    for (const q of open) codes[q] = 1 + Math.floor(random() * (radixOf(model, q) - 1));
    const winner = scorer.winner(codes);
    answered.push(winner);
    if (way >= SEARCHED_WAYS) continue;
    open.forEach((q, n) => {
      const winners = winnersOf({ model, scorer }, codes, q, { code: codes[q] ?? 0, winner });
      missed[n] = (missed[n] ?? 0) + missedShare(winners);
    });
  }
  return {
    complete: false,
    answered,
    isAlways: (winner) => answered.every((other) => other === winner),
    effects: missed.map((missedSum) => missedSum / SEARCHED_WAYS),
    canChange: (n) => (missed[n] ?? 0) > 0,
  };
}

/** The winner for each answer to the question; that for the code in `known` is not recomputed. */
function winnersOf(
  { model, scorer }: Pick<Input, 'model' | 'scorer'>,
  codes: Codes,
  question: number,
  known: { code: number; winner: number },
): number[] {
  const original = codes[question] ?? 0;
  const winners: number[] = [];
  for (let code = 1; code < radixOf(model, question); code++) {
    codes[question] = code;
    winners.push(code === known.code ? known.winner : scorer.winner(codes));
  }
  codes[question] = original;
  return winners;
}

/**
 * Returns a function that tries to prove that a question cannot change the winner: either the
 * winner is decided with the question open, or, recursively, for each answer to another one.
 */
function irrelevanceProver(
  { model, scorer, answers, ownWeights }: Input,
  open: readonly number[],
): (question: number) => boolean {
  let steps = 0;
  const isEffective = effectiveSlots(model, ownWeights);
  return (question) => {
    if (!canAffectRanking(model, answers, question, isEffective)) return true;
    const others = open.filter((q) => q !== question);
    const codes = answers.slice();
    const prove = (depth: number): boolean => {
      if (++steps > MAX_STEPS) return false;
      const split = splitIntoBlocks(model, codes);
      if (isDecided(model, split, ownWeights, scorer.winner(codes))) return true;
      const next = others[depth];
      if (next === undefined) return false;
      for (let code = 1; code <= radixOf(model, next); code++) {
        codes[next] = code < radixOf(model, next) ? code : LEFT_OPEN;
        const winner = scorer.winner(codes);
        const winners = winnersOf({ model, scorer }, codes, question, { code: 0, winner });
        if (winners.some((other) => other !== winner) || !prove(depth + 1)) return false;
      }
      codes[next] = 0;
      return true;
    };
    return prove(0);
  };
}

/** Whether a rule that depends on the question may still fire and can change a ranking. */
function canAffectRanking(
  model: Compiled,
  answers: Codes,
  question: number,
  isEffective: (slot: number) => boolean,
): boolean {
  const codes = answers.slice();
  markInapplicable(model, codes);
  return model.rules.some(
    ({ when, drivers, effects }) =>
      drivers.includes(question) &&
      truthOf(when, codes) !== false &&
      effects.some(({ slot }) => isEffective(slot)),
  );
}

/**
 * Returns a test for the slots of a tally that can affect a ranking: vetoes, values of criteria
 * whose own weight is not 0, and importance unless every criterion has an own weight.
 */
function effectiveSlots({ criteria, approaches }: Compiled, ownWeights: OwnWeights) {
  const width = criteria.length;
  const hasAllOwnWeights = criteria.every((id) => ownWeights[id] !== undefined);
  return (slot: number) => {
    if (slot < width) return !hasAllOwnWeights;
    return (
      slot >= width * (1 + approaches.length) || ownWeights[criteria[slot % width] ?? ''] !== 0
    );
  };
}
