import type { Answers, Content, Method, Rule } from '../content/schema';
import { evaluate } from './condition';
import { type Contribution, contributions } from './contributions';
import {
  byInfluence,
  explainFired,
  type Fired,
  type Reason,
  reasons,
  touchedConflicts,
} from './explain';
import { intervals } from './interval';
import { know } from './known';
import { score } from './score';

export type Verdict = 'clear' | 'leaning' | 'too-close' | 'not-enough-answers';

export type Ranked = {
  approach: string;
  /** Points in [0, 100]; `low` and `high` are what the unanswered questions can still do. */
  score: number;
  low: number;
  high: number;
  vetoed: boolean;
};

export type WeighedCriterion = {
  id: string;
  /** In [0, 1]; the weights sum to 1. The base is the weight before any answer. */
  weight: number;
  baseWeight: number;
  /** Approach id -> value in [0, 1]. */
  values: Record<string, number>;
  baseValues: Record<string, number>;
};

/** The margin of an approach when every other is ruled out. */
const ALONE = 100;

/** One plain, serialisable value that holds the advice and the whole of its trace. */
export type Recommendation = {
  answers: Answers;
  recommended: string;
  verdict: Verdict;
  /** Points between the first and the second in the ranking; 100 when there is no second. */
  margin: number;
  /** The approaches that are too close to the first to be told apart from it, it included. */
  tied: string[];
  /** True where the intervals show that no open question can change the first place. */
  settled: boolean;
  /** Best first; a vetoed approach stands behind every other. */
  ranking: Ranked[];
  /** In the order of the content. */
  criteria: WeighedCriterion[];
  /** Criterion ids, most points between the best and the worst approach first. */
  influence: string[];
  /** Add up to the scores, approach by approach, and to weight x value on each criterion. */
  contributions: Contribution[];
  fired: Fired[];
  /** Approach id -> what speaks for it and against it. */
  reasons: Record<string, { for: Reason[]; against: Reason[] }>;
  /** Rules that the unanswered questions could still make hold. */
  open: { rule: string; questions: string[] }[];
  vetoes: { rule: string; approach: string }[];
  /** Fired rules that name something to settle before the recommended approach is taken. */
  cautions: string[];
  conflicts: string[];
  /** Questions that apply: with an answer that counts, and without one. */
  answered: string[];
  unanswered: string[];
  /** Questions with an answer that does not count now because they do not apply. */
  setAside: string[];
};

/**
 * Recommends an approach for the answers, by the rules of the content. Pure: the same
 * input gives the same value. Answers to questions the content does not have move nothing.
 */
export function recommend(content: Content, answers: Answers): Recommendation {
  const known = know(content.questions, answers);
  const truths = content.rules.map((rule) => ({ rule, truth: evaluate(rule.when, known) }));
  const fired = truths.filter(({ truth }) => truth === 'holds').map(({ rule }) => rule);
  const open = truths.filter(({ truth }) => truth === 'open').map(({ rule }) => rule);
  const before = score(content.criteria, []);
  const after = score(content.criteria, fired);
  const parts = contributions(content.criteria, fired, before, after);

  const vetoes = fired.flatMap((rule) =>
    rule.vetoes.map((approach) => ({ rule: rule.id, approach })),
  );
  const ranking = rank(content, answers, after.scores, new Set(vetoes.map((v) => v.approach)));
  const recommended = ranking[0]?.approach ?? '';
  const second = ranking[1];
  const best = ranking[0]?.score ?? 0;
  const margin = second && !second.vetoed ? best - second.score : ALONE;
  const isClose = ({ score, vetoed }: Ranked) =>
    !vetoed && best - score < content.method.leaningMargin;
  const answered = content.questions.filter(({ id }) => typeof known[id] === 'string');

  const approaches = content.approaches.map(({ id }) => id);
  const explained = explainFired(fired, known, parts, approaches);
  const criteria = content.criteria.map(({ id, values }) => ({
    id,
    weight: after.weights[id] ?? 0,
    baseWeight: before.weights[id] ?? 0,
    values: after.values[id] ?? {},
    baseValues: Object.fromEntries(Object.entries(values).map(([a, { value }]) => [a, value])),
  }));
  const untouched = criteria.filter(({ id }) => !fired.some((rule) => id in rule.values));
  return {
    answers,
    recommended,
    verdict: judge(content.method, answered.length, margin),
    margin,
    tied: ranking.filter(isClose).map(({ approach }) => approach),
    settled: isSettled(ranking, open),
    ranking,
    criteria,
    influence: byInfluence(criteria),
    contributions: parts,
    fired: explained,
    reasons: Object.fromEntries(
      approaches.map((id) => [id, reasons(explained, untouched, id, content.method.leastLead)]),
    ),
    open: open.map((rule) => waitsFor(rule, known)),
    vetoes,
    cautions: fired.filter(({ caution }) => caution?.for.includes(recommended)).map(({ id }) => id),
    conflicts: touchedConflicts(content.conflicts, fired),
    answered: answered.map(({ id }) => id),
    unanswered: content.questions.filter(({ id }) => known[id] === undefined).map(({ id }) => id),
    setAside: content.questions
      .filter(({ id }) => known[id] === null && answers[id] !== undefined)
      .map(({ id }) => id),
  };
}

function rank(
  content: Content,
  answers: Answers,
  scores: Readonly<Record<string, number>>,
  vetoed: ReadonlySet<string>,
): Ranked[] {
  const found = intervals(content, answers);
  const ranked = content.approaches.map(({ id }) => {
    const own = scores[id] ?? 0;
    const { low, high } = found[id] ?? { low: own, high: own };
    // Sums in another order differ in their last digits.
    const bounds = { low: Math.min(low, own), high: Math.max(high, own) };
    return { approach: id, score: own, ...bounds, vetoed: vetoed.has(id) };
  });
  return ranked.sort((a, b) => Number(a.vetoed) - Number(b.vetoed) || b.score - a.score);
}

function judge(method: Method, answered: number, margin: number): Verdict {
  if (margin === ALONE) return 'clear';
  if (answered < method.minimumAnswers) return 'not-enough-answers';
  if (margin >= method.clearMargin) return 'clear';
  return margin >= method.leaningMargin ? 'leaning' : 'too-close';
}

function isSettled(ranking: readonly Ranked[], open: readonly Rule[]): boolean {
  const [first, ...others] = ranking.filter(({ vetoed }) => !vetoed);
  if (!first || open.some(({ vetoes }) => vetoes.includes(first.approach))) return false;
  return others.every(({ high }) => high < first.low);
}

function waitsFor(
  rule: Rule,
  known: ReturnType<typeof know>,
): { rule: string; questions: string[] } {
  const questions = Object.keys(rule.when).filter((question) => known[question] === undefined);
  return { rule: rule.id, questions };
}
