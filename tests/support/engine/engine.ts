import type { Answers, Content, OwnWeights } from '@/lib/content/schema';
import { compile, encode } from '@/lib/engine/model/compile';
import { scorerFor } from '@/lib/engine/model/tally';
import { splitIntoBlocks } from '@/lib/engine/range/blocks';
import { type Interval, intervals, isDecided } from '@/lib/engine/range/interval';
import { type Open, openQuestions } from '@/lib/engine/sureness/open';

/** The fast engine asked in the words of the content: ids in, ids out. */
export function fast(content: Content, own: OwnWeights = {}) {
  const model = compile(content);
  const scorer = scorerFor(model, own);
  const named = <T>(list: readonly T[]): Record<string, T> =>
    Object.fromEntries(list.map((one, a) => [model.approaches[a] ?? '', one]));
  const split = (answers: Answers) => splitIntoBlocks(model, encode(model, answers));
  return {
    model,
    scorer,
    winner: (answers: Answers): string =>
      model.approaches[scorer.winner(encode(model, answers))] ?? '',
    scores: (answers: Answers): Record<string, number> =>
      named(scorer.scores(encode(model, answers))),
    intervals: (answers: Answers): Record<string, Interval> =>
      named(intervals(model, split(answers), own)),
    isDecided: (answers: Answers): boolean =>
      isDecided(model, split(answers), own, scorer.winner(encode(model, answers))),
    open: (
      answers: Answers,
    ): Open & { byId: Record<string, { canChange: boolean; effect: number }> } => {
      const found = openQuestions({ model, scorer, answers: encode(model, answers), own });
      const byId = found.questions.map(({ question, canChange, effect }) => [
        model.questions[question]?.id ?? '',
        { canChange, effect },
      ]);
      return { ...found, byId: Object.fromEntries(byId) };
    },
  };
}
