import { type Codes, type Compiled, DOES_NOT_APPLY } from '../model/compile';
import { markInapplicable, type Scorer } from '../model/tally';
import { includesAll, type Winners } from '../model/winners';

/** One changed answer: the index of the question and the code of the new option. */
export type Change = { question: number; code: number };
/** Changes after which a winner no longer ranks first, and the winners there are then. */
export type Flip = { changes: Change[]; winners: Winners };

/** Sets of this size are searched only where no smaller set is a flip. */
const LAST_RESORT = 3;

/**
 * All minimal sets of answer changes after which a winner no longer ranks first, neither alone nor
 * level with others: single changes, pairs of changes that do not do it alone, and sets of three
 * where there are none of these (sparse counterfactuals, Wachter, Mittelstadt & Russell 2017; here
 * by complete search, so an empty list is a proof). Only answers to questions that apply are
 * changed. Cost: one score for each set tried, at most some 50,000 for 23 answers.
 */
export function flips(model: Compiled, scorer: Scorer, answers: Codes): Flip[] {
  const codes = answers.slice();
  const before = scorer.winners(codes);
  const ineffective: Change[] = [];
  const found: Flip[] = [];

  for (const change of changesOf(model, answers)) {
    const winners = withChange(change, codes, () => scorer.winners(codes));
    if (includesAll(winners, before)) ineffective.push(change);
    else found.push({ changes: [change], winners });
  }
  for (let size = 2; size <= model.analysis.flips; size++) {
    if (size === LAST_RESORT && found.length > 0) break;
    extend([], 0, size);
  }
  return found;

  /** Tries every set of `size` ineffective changes that starts with `chosen`. */
  function extend(chosen: readonly Change[], from: number, size: number): void {
    if (chosen.length === size) {
      const winners = scorer.winners(codes);
      if (!includesAll(winners, before)) found.push({ changes: [...chosen], winners });
      return;
    }
    for (let n = from; n < ineffective.length; n++) {
      const change = ineffective[n];
      if (!change || change.question === chosen.at(-1)?.question) continue;
      withChange(change, codes, () => extend([...chosen, change], n + 1, size));
    }
  }
}

/** Applies a change to the codes in place for the duration of a call, and returns its result. */
function withChange<T>({ question, code }: Change, codes: Codes, evaluate: () => T): T {
  const original = codes[question] ?? 0;
  codes[question] = code;
  const result = evaluate();
  codes[question] = original;
  return result;
}

/** Every other option of every answer that counts, in the order of the questionnaire. */
function changesOf(model: Compiled, answers: Codes): Change[] {
  const codes = answers.slice();
  markInapplicable(model, codes);
  return model.questions.flatMap(({ options }, question) => {
    const current = codes[question] ?? 0;
    if (current === 0 || current === DOES_NOT_APPLY) return [];
    return options.flatMap((_, n) => (n + 1 === current ? [] : [{ question, code: n + 1 }]));
  });
}
