import type { Answers, Content } from '@/lib/content/schema';
import { evaluate } from '@/lib/engine/model/condition';
import { know } from '@/lib/engine/model/known';
import { score } from '@/lib/engine/model/score';
import { contributions } from '@/lib/engine/reasons/contributions';
import { explainFired, type Fired } from '@/lib/engine/reasons/explain';
import type { Weightings } from '@/lib/engine/sureness/weightings';
import { winnerOf } from './scores';

/**
 * What the fast parts of the engine do, written to be read: the same rules over answers as
 * strings. Benchmarks compare with this, and check that both find the same.
 */

/** A score with its whole trace: what recommend() does without intervals and analysis. */
export function trace(
  { criteria, rules, questions, approaches }: Content,
  answers: Answers,
): Fired[] {
  const known = know(questions, answers);
  const fired = rules.filter(({ when }) => evaluate(when, known) === 'holds');
  const parts = contributions(criteria, fired, score(criteria, []), score(criteria, fired));
  const ids = approaches.map(({ id }) => id);
  return explainFired(fired, known, parts, ids);
}

/** Approach id -> in how many of the weightings it has the highest score; vetoes aside. */
export function plainFirsts(
  { criteria, rules, questions, approaches }: Content,
  answers: Answers,
  { width, rows }: Weightings,
): Map<string, number> {
  const known = know(questions, answers);
  const fired = rules.filter(({ when }) => evaluate(when, known) === 'holds');
  const firsts = new Map(approaches.map(({ id }) => [id, 0]));
  for (let start = 0; start < rows.length; start += width) {
    const own = Object.fromEntries(criteria.map(({ id }, c) => [id, rows[start + c] ?? 0]));
    const { scores } = score(criteria, fired, own);
    const [best = ''] = Object.keys(scores).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
    firsts.set(best, (firsts.get(best) ?? 0) + 1);
  }
  return firsts;
}

/** The smallest sets of changes that change the winner: of one or two, or else of three. */
export function plainFlips(content: Content, answers: Answers): Answers[] {
  const before = winnerOf(content, answers);
  const changesWinner = (set: Answers) => winnerOf(content, { ...answers, ...set }) !== before;
  const known = know(content.questions, answers);
  const changes = content.questions
    .filter(({ id }) => typeof known[id] === 'string')
    .flatMap(({ id, options }) => options.map((option) => ({ question: id, option: option.id })))
    .filter(({ question, option }) => known[question] !== option);

  const alone = changes.filter(({ question, option }) => changesWinner({ [question]: option }));
  const idle = changes.filter((change) => !alone.includes(change));
  const setsOf = (size: number, from: number): Answers[] =>
    size === 0
      ? [{}]
      : idle.flatMap(({ question, option }, n) =>
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
