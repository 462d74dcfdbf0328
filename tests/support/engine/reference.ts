import type { Answers, Content } from '@/lib/content/schema';
import { evaluate } from '@/lib/engine/model/condition';
import { knownAnswers } from '@/lib/engine/model/known';
import { score } from '@/lib/engine/model/score';
import { contributions } from '@/lib/engine/reasons/contributions';
import { explainFired, type FiredRule } from '@/lib/engine/reasons/explain';
import type { Weightings } from '@/lib/engine/sureness/weightings';
import { stayFirst, winnerOf } from './scores';

/**
 * Reference implementation of the compiled parts of the engine, over answers as strings.
 * Benchmarks compare speed and results with it.
 */

/** The explained rules of a score: what recommend() does without intervals and analysis. */
export function trace(
  { criteria, rules, questions, approaches }: Content,
  answers: Answers,
): FiredRule[] {
  const known = knownAnswers(questions, answers);
  const fired = rules.filter(({ when }) => evaluate(when, known) === 'holds');
  const parts = contributions(criteria, fired, score(criteria, []), score(criteria, fired));
  const ids = approaches.map(({ id }) => id);
  return explainFired(fired, known, parts, ids);
}

/** Approach id -> number of weightings in which it has the highest score, ignoring vetoes. */
export function plainFirsts(
  { criteria, rules, questions, approaches }: Content,
  answers: Answers,
  { width, rows }: Weightings,
): Map<string, number> {
  const known = knownAnswers(questions, answers);
  const fired = rules.filter(({ when }) => evaluate(when, known) === 'holds');
  const firsts = new Map(approaches.map(({ id }) => [id, 0]));
  for (let start = 0; start < rows.length; start += width) {
    const rowWeights = Object.fromEntries(criteria.map(({ id }, c) => [id, rows[start + c] ?? 0]));
    const { scores } = score(criteria, fired, rowWeights);
    const [best = ''] = Object.keys(scores).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
    firsts.set(best, (firsts.get(best) ?? 0) + 1);
  }
  return firsts;
}

/** The minimal sets of one or two answer changes that unseat a winner, or else those of three. */
export function plainFlips(content: Content, answers: Answers): Answers[] {
  const before = winnerOf(content, answers);
  const changesWinner = (set: Answers) =>
    !stayFirst(before, winnerOf(content, { ...answers, ...set }));
  const known = knownAnswers(content.questions, answers);
  const changes = content.questions
    .filter(({ id }) => typeof known[id] === 'string')
    .flatMap(({ id, options }) => options.map((option) => ({ question: id, option: option.id })))
    .filter(({ question, option }) => known[question] !== option);

  const alone = changes.filter(({ question, option }) => changesWinner({ [question]: option }));
  const others = changes.filter((change) => !alone.includes(change));
  const setsOf = (size: number, from: number): Answers[] =>
    size === 0
      ? [{}]
      : others.flatMap(({ question, option }, n) =>
          n < from
            ? []
            : setsOf(size - 1, n + 1)
                .filter((set) => !(question in set))
                .map((set) => ({ [question]: option, ...set })),
        );
  const found = [
    ...alone.map(({ question, option }): Answers => ({ [question]: option })),
    ...setsOf(2, 0).filter(changesWinner),
  ];
  return found.length > 0 ? found : setsOf(3, 0).filter(changesWinner);
}
