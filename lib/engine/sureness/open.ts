import { randomFrom } from '../../common/random';
import type { OwnWeights } from '../../content/schema';
import { type Codes, type Compiled, LEFT_OPEN } from '../model/compile';
import { type Scorer, settleApplicability, truthOf } from '../model/tally';
import { splitIntoBlocks } from '../range/blocks';
import { isDecided } from '../range/interval';

/** Up to here all ways to answer the open questions are tried; beyond, some are drawn. */
const MOST_WAYS = 4096;
const DRAWN_WAYS = 2048;
/** Of those drawn, how many are looked at question by question. */
const SEARCHED_WAYS = 256;
const SEED = 1966;
/** Steps that the proofs may take together before the rest are given up. */
const MOST_STEPS = 20;

type OpenQuestion = {
  question: number;
  /** False is a proof that no answer to it, whatever the others are, changes the winner. */
  canChange: boolean;
  /** How often the best guess would be wrong without its answer, in [0, 1]. */
  effect: number;
};

export type Open = {
  questions: OpenQuestion[];
  /** True where no way to answer the open questions changes the winner: a proof. */
  decided: boolean;
  /** The share of ways to answer them all in which the winner stays. */
  stays: number;
  /** How many ways that share is of, and whether these are all. */
  ways: number;
  complete: boolean;
};

type Given = { model: Compiled; scorer: Scorer; answers: Codes; own: OwnWeights };

/**
 * What the open questions can still do to the first place. The shares are over all ways to
 * answer them, each option equally likely; the proofs are over those and over all ways to
 * leave some open. `effect` is the value of information (Howard 1966) of an answer that
 * comes last, where a wrong approach costs 1 and the right one 0: the mean, over the ways
 * to answer the others, of the share of its options that do not give the likeliest winner.
 * All ways are tried where they are at most MOST_WAYS, else some are drawn from a fixed
 * seed: DRAWN_WAYS for `stays` (standard error at most 0.011), SEARCHED_WAYS for `effect`
 * (0.031). A question on which none of these depends is then proved to change nothing by
 * exact bounds, or, where that takes too long, counts as one that can. Cost: one score for
 * each way (and, where ways are drawn, for each option of each way searched).
 */
export function openQuestions(given: Given): Open {
  const { model, scorer, answers } = given;
  const settled = answers.slice();
  settleApplicability(model, settled);
  const open = model.questions.flatMap((_, q) => (settled[q] === 0 ? [q] : []));
  const ways = open.reduce((product, q) => product * radixOf(model, q), 1);
  const before = scorer.winner(answers);
  const isBefore = (winner: number) => winner === before;
  const seen = ways <= MOST_WAYS ? tryAll(given, open, ways) : trySome(given, open);

  const decided =
    seen.isAlways(before) &&
    (seen.complete || isDecided(model, splitIntoBlocks(model, answers), given.own, before));
  const byEffect = open
    .map((_, n) => n)
    .sort((a, b) => (seen.effects[b] ?? 0) - (seen.effects[a] ?? 0));
  const proves = idleProver(
    given,
    byEffect.map((n) => open[n] ?? 0),
  );
  return {
    questions: open.map((question, n) => {
      const effect = seen.effects[n] ?? 0;
      const canChange = seen.canChange(n) || !(seen.complete || decided || proves(question));
      return { question, canChange, effect };
    }),
    decided,
    stays: seen.answered.filter(isBefore).length / seen.answered.length,
    ways: seen.answered.length,
    complete: seen.complete,
  };
}

/** The options of a question, and leaving it open. */
function radixOf({ questions }: Compiled, question: number): number {
  return 1 + (questions[question]?.options.length ?? 0);
}

type Seen = {
  complete: boolean;
  /** The winners, one for each way tried in which every question is answered. */
  answered: number[];
  /** Whether one approach wins in every way tried, those that leave some open included. */
  isAlways: (winner: number) => boolean;
  /** In the order of the open questions. */
  effects: number[];
  /** Whether the winner hangs on the nth open question in some way tried. */
  canChange: (n: number) => boolean;
};

/** Every way, counted through as a number whose digits are the answers, 0 for open. */
function tryAll({ model, scorer, answers }: Given, open: readonly number[], ways: number): Seen {
  const winners = new Uint8Array(ways);
  const gaps = new Uint8Array(ways);
  const codes = answers.slice();
  for (let way = 0; way < ways; way++) {
    let rest = way;
    for (const q of open) {
      codes[q] = rest % radixOf(model, q);
      if (codes[q] === 0) gaps[way] = (gaps[way] ?? 0) + 1;
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
      const own = Array.from({ length: radix }, (_, code) => winners[way + code * stride] ?? 0);
      anywhere ||= own.some((winner) => winner !== own[0]);
      // Only this question is open here: all others are answered.
      if (gaps[way] !== 1) continue;
      others++;
      missed += missedShare(own.slice(1));
    }
    stride *= radix;
    return { effect: missed / others, anywhere };
  });
  return {
    complete: true,
    answered: [...winners].filter((_, way) => gaps[way] === 0),
    isAlways: (winner) => winners.every((one) => one === winner),
    effects: found.map(({ effect }) => effect),
    canChange: (n) => found[n]?.anywhere ?? false,
  };
}

/** The share of winners that are not the most frequent one. */
function missedShare(winners: readonly number[]): number {
  if (winners.every((winner) => winner === winners[0])) return 0;
  const times = new Map<number, number>();
  for (const winner of winners) times.set(winner, (times.get(winner) ?? 0) + 1);
  return (winners.length - Math.max(...times.values())) / winners.length;
}

function trySome({ model, scorer, answers }: Given, open: readonly number[]): Seen {
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
    isAlways: (winner) => answered.every((one) => one === winner),
    effects: missed.map((own) => own / SEARCHED_WAYS),
    canChange: (n) => (missed[n] ?? 0) > 0,
  };
}

/** The winners by each answer to the question, the others as they are; one is known. */
function winnersOf(
  { model, scorer }: Pick<Given, 'model' | 'scorer'>,
  codes: Codes,
  question: number,
  known: { code: number; winner: number },
): number[] {
  const own = codes[question] ?? 0;
  const winners: number[] = [];
  for (let code = 1; code < radixOf(model, question); code++) {
    codes[question] = code;
    winners.push(code === known.code ? known.winner : scorer.winner(codes));
  }
  codes[question] = own;
  return winners;
}

/**
 * A search for a proof that a question changes nothing: either the winner is decided with
 * the question open, or it is so for each answer to another question in turn.
 */
function idleProver(
  { model, scorer, answers, own }: Given,
  open: readonly number[],
): (question: number) => boolean {
  let steps = 0;
  const isEffective = effectiveSlots(model, own);
  return (question) => {
    if (!isRead(model, answers, question, isEffective)) return true;
    const others = open.filter((q) => q !== question);
    const codes = answers.slice();
    const prove = (depth: number): boolean => {
      if (++steps > MOST_STEPS) return false;
      const split = splitIntoBlocks(model, codes);
      if (isDecided(model, split, own, scorer.winner(codes))) return true;
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

/** Whether some rule that may still hold reads the question, and can change a ranking. */
function isRead(
  model: Compiled,
  answers: Codes,
  question: number,
  isEffective: (slot: number) => boolean,
): boolean {
  const codes = answers.slice();
  settleApplicability(model, codes);
  return model.rules.some(
    ({ when, drivers, effects }) =>
      drivers.includes(question) &&
      truthOf(when, codes) !== false &&
      effects.some(({ slot }) => isEffective(slot)),
  );
}

/**
 * Which slots of a tally can bear on a ranking: values do where their criterion weighs
 * something, and importance does unless the person has weighed every criterion.
 */
function effectiveSlots({ criteria, approaches }: Compiled, own: OwnWeights) {
  const width = criteria.length;
  const isAllOwn = criteria.every((id) => own[id] !== undefined);
  return (slot: number) => {
    if (slot < width) return !isAllOwn;
    return slot >= width * (1 + approaches.length) || own[criteria[slot % width] ?? ''] !== 0;
  };
}
