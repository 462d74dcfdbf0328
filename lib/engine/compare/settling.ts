import { randomFrom } from '../../common/random';
import type { OwnWeights } from '../../content/schema';
import { type Codes, type Compiled, LEFT_OPEN } from '../model/compile';
import { scorerFor } from '../model/tally';
import { splitIntoBlocks } from '../range/blocks';
import { isDecided } from '../range/interval';

/** Up to this many ways to settle the choices are enumerated; beyond, some are drawn. */
export const MAX_WAYS = 4096;
export const DRAWN_WAYS = 2048;
/** The number of drawn ways that are examined choice by choice. */
export const SEARCHED_WAYS = 256;
const SEED = 1953;

/** The candidate codes of a question or, where `question` is null, candidate weights by index. */
export type Choice = { question: number | null; codes: number[] };

export type Settling = {
  /** The number of ways tried, and whether these are all. */
  ways: number;
  complete: boolean;
  /** By approach: share in [0, 1] of ways in which it ranks first. */
  firsts: number[];
  /** In the order of the choices; shares are over the ways to settle the other choices. */
  choices: {
    /** Share in [0, 1] of these ways in which the choice decides the winner. */
    effect: number;
    /** By code of the choice, then by approach: share of ways in which the approach ranks first. */
    firsts: number[][];
  }[];
  /** The index of the approach that is proved to win in every way; null where there is none. */
  settled: number | null;
};

/**
 * The winners over all ways to settle some choices, all codes of a choice equally likely, with
 * `codes` for the other questions. Up to MAX_WAYS ways are enumerated; beyond, ways are drawn
 * with a fixed seed: DRAWN_WAYS for `firsts` (standard error at most 0.011), SEARCHED_WAYS for
 * each choice (0.031). Cost: a score for each way and, where ways are drawn, for each code of
 * each choice in each way searched.
 */
export function settleChoices(
  model: Compiled,
  codes: Codes,
  choices: readonly Choice[],
  weights: readonly OwnWeights[],
): Settling {
  const scorers = weights.map((ownWeights) => scorerFor(model, ownWeights));
  const way = codes.slice();
  let weightsIndex = 0;
  const evaluator: Evaluator = {
    choices,
    approaches: model.approaches.length,
    take: ({ question, codes: options }, nth) => {
      const code = options[nth] ?? 0;
      if (question === null) weightsIndex = code;
      else way[question] = code;
    },
    winner: () => scorers[weightsIndex]?.winner(way) ?? 0,
  };
  const ways = choices.reduce((product, choice) => product * choice.codes.length, 1);
  const outcome = ways <= MAX_WAYS ? tryAll(evaluator, ways) : trySome(evaluator);
  const constantWinner = outcome.firsts.indexOf(1);
  const isProved =
    constantWinner >= 0 &&
    (outcome.complete || isProvedWinner(model, codes, choices, weights, constantWinner));
  return { ...outcome, settled: isProved ? constantWinner : null };
}

/** Sets the choices in place and scores the result. */
type Evaluator = {
  choices: readonly Choice[];
  approaches: number;
  /** Settles a choice with its nth code. */
  take: (choice: Choice, nth: number) => void;
  winner: () => number;
};
type Outcome = Omit<Settling, 'settled'>;

/** Enumerates all ways as mixed-radix numbers whose digits are the positions of the codes. */
function tryAll({ choices, approaches, take, winner }: Evaluator, ways: number): Outcome {
  const winners = new Uint8Array(ways);
  for (let way = 0; way < ways; way++) {
    let rest = way;
    for (const choice of choices) {
      take(choice, rest % choice.codes.length);
      rest = Math.floor(rest / choice.codes.length);
    }
    winners[way] = winner();
  }
  let stride = 1;
  const summaries = choices.map(({ codes: { length } }) => {
    const winnerRows: number[][] = [];
    for (let way = 0; way < ways; way++) {
      if (Math.floor(way / stride) % length > 0) continue;
      winnerRows.push(Array.from({ length }, (_, nth) => winners[way + nth * stride] ?? 0));
    }
    stride *= length;
    return choiceSummary(winnerRows, length, approaches);
  });
  return { ways, complete: true, firsts: sharesOf([...winners], approaches), choices: summaries };
}

function trySome({ choices, approaches, take, winner }: Evaluator): Outcome {
  const random = randomFrom(SEED);
  const winners: number[] = [];
  const winnerRows: number[][][] = choices.map(() => []);
  for (let way = 0; way < DRAWN_WAYS; way++) {
    const drawn = choices.map(({ codes }) => Math.floor(random() * codes.length));
    choices.forEach((choice, n) => {
      take(choice, drawn[n] ?? 0);
    });
    const first = winner();
    winners.push(first);
    if (way >= SEARCHED_WAYS) continue;
    choices.forEach((choice, n) => {
      winnerRows[n]?.push(
        choice.codes.map((_, nth) => {
          if (nth === drawn[n]) return first;
          take(choice, nth);
          return winner();
        }),
      );
      take(choice, drawn[n] ?? 0);
    });
  }
  return {
    ways: DRAWN_WAYS,
    complete: false,
    firsts: sharesOf(winners, approaches),
    choices: choices.map(({ codes }, n) =>
      choiceSummary(winnerRows[n] ?? [], codes.length, approaches),
    ),
  };
}

/** `winnerRows`: for each way to settle the other choices, the winner by code of this choice. */
function choiceSummary(winnerRows: readonly number[][], codeCount: number, approaches: number) {
  const decisive = winnerRows.filter((winners) => winners.some((winner) => winner !== winners[0]));
  return {
    effect: decisive.length / winnerRows.length,
    firsts: Array.from({ length: codeCount }, (_, nth) =>
      sharesOf(
        winnerRows.map((winners) => winners[nth] ?? 0),
        approaches,
      ),
    ),
  };
}

function sharesOf(winners: readonly number[], approaches: number): number[] {
  const counts = Array.from({ length: approaches }, () => 0);
  for (const winner of winners) counts[winner] = (counts[winner] ?? 0) + 1;
  return counts.map((count) => count / winners.length);
}

/** Whether `winner` is proved to win for all options of the questions to settle and all weights. */
function isProvedWinner(
  model: Compiled,
  codes: Codes,
  choices: readonly Choice[],
  weights: readonly OwnWeights[],
  winner: number,
): boolean {
  const choiceQuestions = new Set(choices.map(({ question }) => question));
  const open = codes.map((code, q) => (choiceQuestions.has(q) ? 0 : code || LEFT_OPEN));
  const split = splitIntoBlocks(model, open);
  return weights.every((ownWeights) => isDecided(model, split, ownWeights, winner));
}
