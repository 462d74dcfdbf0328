import { randomFrom } from '../../common/random';
import type { OwnWeights } from '../../content/schema';
import { type Codes, type Compiled, LEFT_OPEN } from '../model/compile';
import { scorerFor } from '../model/tally';
import { splitIntoBlocks } from '../range/blocks';
import { isDecided } from '../range/interval';

/** Up to here all ways to settle the choices are tried; beyond, some are drawn. */
export const MOST_WAYS = 4096;
export const DRAWN_WAYS = 2048;
/** Of those drawn, how many are looked at choice by choice. */
export const SEARCHED_WAYS = 256;
const SEED = 1953;

/** Something to settle: the codes a question can get or, without a question, whose weights. */
export type Choice = { question: number | null; codes: number[] };

export type Settling = {
  ways: number;
  complete: boolean;
  /** By approach: the share in [0, 1] of ways in which it is first. */
  firsts: number[];
  /** By choice, in the same order, over the ways to settle the others. */
  choices: {
    /** The share in [0, 1] of these ways in which the choice decides what is first. */
    effect: number;
    /** By code of the choice, then by approach: the share of ways in which that is first. */
    firsts: number[][];
  }[];
  /** The approach that is first in every way: a proof; null where there is none. */
  settled: number | null;
};

/**
 * What comes first over all ways to settle some choices, each code as likely as the next,
 * the rest being as `codes` says. All ways are tried where they are at most MOST_WAYS, else
 * some are drawn from a fixed seed: DRAWN_WAYS for `firsts` (standard error at most 0.011),
 * SEARCHED_WAYS for each choice (0.031). Cost: a score for each way, and where ways are
 * drawn, for each code of each choice in each of those searched.
 */
export function settle(
  model: Compiled,
  codes: Codes,
  choices: readonly Choice[],
  weights: readonly OwnWeights[],
): Settling {
  const scorers = weights.map((own) => scorerFor(model, own));
  const way = codes.slice();
  let weighing = 0;
  const table: Table = {
    choices,
    approaches: model.approaches.length,
    take: ({ question, codes: options }, nth) => {
      const code = options[nth] ?? 0;
      if (question === null) weighing = code;
      else way[question] = code;
    },
    winner: () => scorers[weighing]?.winner(way) ?? 0,
  };
  const ways = choices.reduce((product, one) => product * one.codes.length, 1);
  const seen = ways <= MOST_WAYS ? tryAll(table, ways) : trySome(table);
  const always = seen.firsts.indexOf(1);
  const isProved = always >= 0 && (seen.complete || isSure(model, codes, choices, weights, always));
  return { ...seen, settled: isProved ? always : null };
}

type Table = {
  choices: readonly Choice[];
  approaches: number;
  /** Settles a choice by its nth code. */
  take: (choice: Choice, nth: number) => void;
  winner: () => number;
};
type Seen = Omit<Settling, 'settled'>;

/** Every way, counted through as a number whose digits are what the choices are settled by. */
function tryAll({ choices, approaches, take, winner }: Table, ways: number): Seen {
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
  const found = choices.map(({ codes: { length } }) => {
    const others: number[][] = [];
    for (let way = 0; way < ways; way++) {
      if (Math.floor(way / stride) % length > 0) continue;
      others.push(Array.from({ length }, (_, nth) => winners[way + nth * stride] ?? 0));
    }
    stride *= length;
    return summed(others, length, approaches);
  });
  return { ways, complete: true, firsts: sharesOf([...winners], approaches), choices: found };
}

function trySome({ choices, approaches, take, winner }: Table): Seen {
  const random = randomFrom(SEED);
  const winners: number[] = [];
  const searched: number[][][] = choices.map(() => []);
  for (let way = 0; way < DRAWN_WAYS; way++) {
    const drawn = choices.map(({ codes }) => Math.floor(random() * codes.length));
    choices.forEach((choice, n) => {
      take(choice, drawn[n] ?? 0);
    });
    const first = winner();
    winners.push(first);
    if (way >= SEARCHED_WAYS) continue;
    choices.forEach((choice, n) => {
      searched[n]?.push(
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
    choices: choices.map(({ codes }, n) => summed(searched[n] ?? [], codes.length, approaches)),
  };
}

/** From the winners by each code of a choice, one list for each way to settle the others. */
function summed(others: readonly number[][], codes: number, approaches: number) {
  const turned = others.filter((winners) => winners.some((winner) => winner !== winners[0]));
  return {
    effect: turned.length / others.length,
    firsts: Array.from({ length: codes }, (_, nth) =>
      sharesOf(
        others.map((winners) => winners[nth] ?? 0),
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

/** Whether it is first for all options of the questions to settle, and for all weights. */
function isSure(
  model: Compiled,
  codes: Codes,
  choices: readonly Choice[],
  weights: readonly OwnWeights[],
  winner: number,
): boolean {
  const asked = new Set(choices.map(({ question }) => question));
  const open = codes.map((code, q) => (asked.has(q) ? 0 : code || LEFT_OPEN));
  const split = splitIntoBlocks(model, open);
  return weights.every((own) => isDecided(model, split, own, winner));
}
