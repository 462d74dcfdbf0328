import { type Codes, type Compiled, DOES_NOT_APPLY } from '../model/compile';
import { type Scorer, settleApplicability } from '../model/tally';

/** One answer changed: the question by index, and the code of the other option. */
export type Change = { question: number; code: number };
/** Changes that bring another approach to the first place, by index, if all are made. */
export type Flip = { changes: Change[]; winner: number };

/** Sets of three are looked for only where none of one or two changes the winner. */
const LARGEST_SET = 3;

/**
 * All smallest sets of changes of given answers that change which approach comes first:
 * every set of one or two of which no part does it alone, and sets of three where there is
 * none of these (sparse counterfactuals, Wachter, Mittelstadt & Russell 2017; here by
 * complete search, so an empty list is a proof). Only answers that count are changed.
 * Cost: one score for each set tried, at most some 50,000 for 23 answers.
 */
export function flips(model: Compiled, scorer: Scorer, answers: Codes): Flip[] {
  const codes = answers.slice();
  const before = scorer.winner(codes);
  const idle: Change[] = [];
  const found: Flip[] = [];

  for (const change of changesOf(model, answers)) {
    const winner = winnerAfter(change, codes, () => scorer.winner(codes));
    if (winner === before) idle.push(change);
    else found.push({ changes: [change], winner });
  }
  for (let size = 2; size <= LARGEST_SET; size++) {
    if (size === LARGEST_SET && found.length > 0) break;
    extend([], 0, size);
  }
  return found;

  /** Tries every set of `size` idle changes that begins with those made. */
  function extend(made: readonly Change[], from: number, size: number): void {
    if (made.length === size) {
      const winner = scorer.winner(codes);
      if (winner !== before) found.push({ changes: [...made], winner });
      return;
    }
    for (let n = from; n < idle.length; n++) {
      const change = idle[n];
      if (!change || change.question === made.at(-1)?.question) continue;
      winnerAfter(change, codes, () => {
        extend([...made, change], n + 1, size);
        return before;
      });
    }
  }
}

function winnerAfter({ question, code }: Change, codes: Codes, see: () => number): number {
  const own = codes[question] ?? 0;
  codes[question] = code;
  const winner = see();
  codes[question] = own;
  return winner;
}

/** Every other option of every answer that counts, in the order of the questionnaire. */
function changesOf(model: Compiled, answers: Codes): Change[] {
  const codes = answers.slice();
  settleApplicability(model, codes);
  return model.questions.flatMap(({ options }, question) => {
    const own = codes[question] ?? 0;
    if (own === 0 || own === DOES_NOT_APPLY) return [];
    return options.flatMap((_, n) => (n + 1 === own ? [] : [{ question, code: n + 1 }]));
  });
}
