import { randomFrom } from '../../common/random';
import type { OwnWeights } from '../../content/schema';
import { type Codes, type Compiled, LEFT_OPEN } from '../model/compile';
import { markInapplicable, type Scorer, truthOf } from '../model/tally';
import { areDifferent, missedShare, type Winners } from '../model/winners';
import { splitIntoBlocks } from '../range/blocks';
import { isDecided } from '../range/interval';

type OpenQuestion = {
  question: number;
  /** False is a proof that no answer to it changes the winners, whatever the other answers. */
  canChange: boolean;
  /** Whether it does so in a way that was tried; otherwise it is only not excluded. */
  seen: boolean;
  /** Probability in [0, 1] that the likeliest winner is wrong if only this answer is missing. */
  effect: number;
};

export type OpenAnalysis = {
  questions: OpenQuestion[];
  /** True if no way to answer the open questions changes the winners: a proof. */
  decided: boolean;
  /** The share in [0, 1] of ways to answer them all in which the winners stay the same. */
  stays: number;
  /** The number of ways behind that share, and whether these are all there are. */
  ways: number;
  complete: boolean;
};

type Input = { model: Compiled; scorer: Scorer; answers: Codes; ownWeights: OwnWeights };

/**
 * How the open questions can still change the winners. Shares are over all ways to answer them,
 * each option equally likely; proofs also cover all ways to leave some of them open. `effect` is
 * the value of information (Howard 1966) of an answer that comes last, with a loss of 1 for a
 * wrong approach and 0 for a right one: the mean, over the ways to answer the others, of the share
 * of its options for which the approach that wins most often is no winner. `ways` of the
 * content say how many ways are enumerated, and how many drawn beyond (standard error of `stays` at
 * most 0.011 for 2,048, of `effect` 0.031 for 256). For a question that changes the winners in none
 * of those, exact bounds may prove that it never does; where that takes too many steps,
 * `canChange` is true. Cost: one score per way (and, for drawn ways, per option of each searched).
 */
export function openQuestions(input: Input): OpenAnalysis {
  const { model, scorer, answers } = input;
  const settled = answers.slice();
  markInapplicable(model, settled);
  const open = model.questions.flatMap((_, q) => (settled[q] === 0 ? [q] : []));
  const ways = open.reduce((product, q) => product * radixOf(model, q), 1);
  const before = scorer.winners(answers);
  const trials = ways <= model.analysis.ways.all ? tryAll(input, open, ways) : trySome(input, open);

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
      const seen = trials.canChange(n);
      const canChange = seen || !(trials.complete || decided || isIrrelevant(question));
      return { question, canChange, seen, effect };
    }),
    decided,
    stays: trials.answered.filter((winners) => winners === before).length / trials.answered.length,
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
  /** The winners of each way tried in which every question is answered. */
  answered: Winners[];
  /** Whether they win in every way tried, including those that leave some open. */
  isAlways: (winners: Winners) => boolean;
  effects: number[];
  /** Whether the answer to the nth open question changes the winners in some way tried. */
  canChange: (n: number) => boolean;
};

/** Enumerates all ways as mixed-radix numbers whose digits are the answer codes, 0 for open. */
function tryAll({ model, scorer, answers }: Input, open: readonly number[], ways: number): Trials {
  const winners = new Uint32Array(ways);
  const openCounts = new Uint8Array(ways);
  const codes = answers.slice();
  for (let way = 0; way < ways; way++) {
    let rest = way;
    for (const q of open) {
      codes[q] = rest % radixOf(model, q);
      if (codes[q] === 0) openCounts[way] = (openCounts[way] ?? 0) + 1;
      rest = Math.floor(rest / radixOf(model, q));
    }
    winners[way] = scorer.winners(codes);
  }
  let stride = 1;
  const found = open.map((q) => {
    const radix = radixOf(model, q);
    let [others, missed, anywhere] = [0, 0, false];
    for (let way = 0; way < ways; way++) {
      if (Math.floor(way / stride) % radix > 0) continue;
      const byCode = Array.from({ length: radix }, (_, code) => winners[way + code * stride] ?? 0);
      anywhere ||= areDifferent(byCode);
      // Only ways that leave just this question open.
      if (openCounts[way] !== 1) continue;
      others++;
      missed += missedShare(byCode.slice(1), model.approaches.length);
    }
    stride *= radix;
    return { effect: missed / others, anywhere };
  });
  return {
    complete: true,
    answered: [...winners].filter((_, way) => openCounts[way] === 0),
    isAlways: (always) => winners.every((other) => other === always),
    effects: found.map(({ effect }) => effect),
    canChange: (n) => found[n]?.anywhere ?? false,
  };
}

function trySome({ model, scorer, answers }: Input, open: readonly number[]): Trials {
  const settings = model.analysis.ways;
  const random = randomFrom(settings.seed);
  const answered: Winners[] = [];
  const missed = open.map(() => 0);
  const changes = open.map(() => false);
  const codes = answers.slice();
  for (let way = 0; way < settings.drawn; way++) {
    for (const q of open) codes[q] = 1 + Math.floor(random() * (radixOf(model, q) - 1));
    const winners = scorer.winners(codes);
    answered.push(winners);
    if (way >= settings.examined) continue;
    open.forEach((q, n) => {
      const sets = winnersByAnswer({ model, scorer }, codes, q, { code: codes[q] ?? 0, winners });
      changes[n] ||= areDifferent(sets);
      missed[n] = (missed[n] ?? 0) + missedShare(sets, model.approaches.length);
    });
  }
  return {
    complete: false,
    answered,
    isAlways: (always) => answered.every((other) => other === always),
    effects: missed.map((missedSum) => missedSum / settings.examined),
    canChange: (n) => changes[n] ?? false,
  };
}

/** The winners for each answer to the question; those for the code in `known` are not recomputed. */
function winnersByAnswer(
  { model, scorer }: Pick<Input, 'model' | 'scorer'>,
  codes: Codes,
  question: number,
  known: { code: number; winners: Winners },
): Winners[] {
  const original = codes[question] ?? 0;
  const sets: Winners[] = [];
  for (let code = 1; code < radixOf(model, question); code++) {
    codes[question] = code;
    sets.push(code === known.code ? known.winners : scorer.winners(codes));
  }
  codes[question] = original;
  return sets;
}

/**
 * Returns a function that tries to prove that a question cannot change the winners: either they
 * are decided with the question open, or, recursively, for each answer to another one.
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
      if (++steps > model.analysis.ways.proofSteps) return false;
      const split = splitIntoBlocks(model, codes);
      if (isDecided(model, split, ownWeights, scorer.winners(codes))) return true;
      const next = others[depth];
      if (next === undefined) return false;
      for (let code = 1; code <= radixOf(model, next); code++) {
        codes[next] = code < radixOf(model, next) ? code : LEFT_OPEN;
        const winners = scorer.winners(codes);
        const sets = winnersByAnswer({ model, scorer }, codes, question, { code: 0, winners });
        if (sets.some((other) => other !== winners) || !prove(depth + 1)) return false;
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
