import type { Answers, Content, OwnWeights } from '@/lib/content/schema';
import { compile, encode } from '@/lib/engine/model/compile';
import { scorerFor } from '@/lib/engine/model/tally';
import { itemsOf } from '@/lib/engine/model/winners';
import { splitIntoBlocks } from '@/lib/engine/range/blocks';
import { type Interval, intervals, isDecided } from '@/lib/engine/range/interval';
import { type OpenAnalysis, openQuestions } from '@/lib/engine/sureness/open-questions';

/** The compiled engine behind an interface of ids instead of indices. */
export function compiledEngine(content: Content, ownWeights: OwnWeights = {}) {
  const model = compile(content);
  const scorer = scorerFor(model, ownWeights);
  const byApproach = <T>(list: readonly T[]): Record<string, T> =>
    Object.fromEntries(list.map((value, a) => [model.approaches[a] ?? '', value]));
  const split = (answers: Answers) => splitIntoBlocks(model, encode(model, answers));
  return {
    model,
    scorer,
    /** The winner; winners that are level as "a+b". */
    winner: (answers: Answers): string =>
      itemsOf(scorer.winners(encode(model, answers)), model.approaches).join('+'),
    scores: (answers: Answers): Record<string, number> =>
      byApproach(scorer.scores(encode(model, answers))),
    intervals: (answers: Answers): Record<string, Interval> =>
      byApproach(intervals(model, split(answers), ownWeights)),
    isDecided: (answers: Answers): boolean =>
      isDecided(model, split(answers), ownWeights, scorer.winners(encode(model, answers))),
    open: (
      answers: Answers,
    ): OpenAnalysis & { byId: Record<string, { canChange: boolean; effect: number }> } => {
      const found = openQuestions({
        model,
        scorer,
        answers: encode(model, answers),
        ownWeights,
      });
      const byId = found.questions.map(({ question, canChange, effect }) => [
        model.questions[question]?.id ?? '',
        { canChange, effect },
      ]);
      return { ...found, byId: Object.fromEntries(byId) };
    },
  };
}
