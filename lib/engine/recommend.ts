import type { Answers, Content, OwnWeights, Rule } from '../content/schema';
import { type Analysis, analyse } from './analysis';
import { compile, encode } from './model/compile';
import { evaluate } from './model/condition';
import { know } from './model/known';
import { type Score, score } from './model/score';
import { splitIntoBlocks } from './range/blocks';
import { intervals } from './range/interval';
import { type Contribution, contributions } from './reasons/contributions';
import {
  byInfluence,
  explainFired,
  type Fired,
  type Reason,
  reasons,
  touchedConflicts,
} from './reasons/explain';
import { type Evidence, type Ground, groundsOf, judge, type Verdict } from './sureness/verdict';

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
  /**
   * Each in [0, 1]; they sum to 1 over the criteria. `weight` is the one used, the
   * document weight that without the person's own, the base weight that before any answer.
   */
  weight: number;
  documentWeight: number;
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
  /** The person's own weights, 0 to 5, by criterion; empty where the documents' count. */
  ownWeights: OwnWeights;
  recommended: string;
  verdict: Verdict;
  /** The tests that the verdict rests on; it is the weakest that any of them allows. */
  grounds: Ground[];
  /** Points between the first and the second in the ranking; 100 when there is no second. */
  margin: number;
  /** The two best approaches that are not ruled out, or the only one. */
  finalists: string[];
  /** The cheapest trial that tells the finalists apart; null where there is no second. */
  experiment: string | null;
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
  analysis: Analysis;
};

/**
 * Recommends an approach for the answers, by the rules of the content and the weights, and
 * says how far that can be trusted. Pure: the same input gives the same value. Answers to
 * questions and weights of criteria that the content does not have move nothing.
 */
export function recommend(
  content: Content,
  answers: Answers,
  ownWeights: OwnWeights = {},
): Recommendation {
  const known = know(content.questions, answers);
  const truths = content.rules.map((rule) => ({ rule, truth: evaluate(rule.when, known) }));
  const fired = truths.filter(({ truth }) => truth === 'holds').map(({ rule }) => rule);
  const open = truths.filter(({ truth }) => truth === 'open').map(({ rule }) => rule);
  const before = score(content.criteria, []);
  const after = score(content.criteria, fired, ownWeights);
  const parts = contributions(content.criteria, fired, before, after, ownWeights);

  const vetoes = fired.flatMap((rule) =>
    rule.vetoes.map((approach) => ({ rule: rule.id, approach })),
  );
  const vetoed = new Set(vetoes.map(({ approach }) => approach));
  const ranking = rank(content, answers, ownWeights, after.scores, vetoed);
  const recommended = ranking[0]?.approach ?? '';
  const finalists = ranking.filter((one) => !one.vetoed).slice(0, 2);
  const [first, second] = finalists;
  const answered = content.questions.filter(({ id }) => typeof known[id] === 'string');

  const approaches = content.approaches.map(({ id }) => id);
  const explained = explainFired(fired, known, parts, approaches);
  const criteria = weigh(content, before, after);
  const untouched = criteria.filter(({ id }) => !fired.some((rule) => id in rule.values));
  const conflicts = touchedConflicts(content.conflicts, fired);
  const analysis = analyse(content, {
    answers,
    own: ownWeights,
    values: approaches.map((approach) => criteria.map(({ values }) => values[approach] ?? 0)),
    weights: criteria.map(({ weight }) => weight),
    vetoed: approaches.map((approach) => vetoed.has(approach)),
    ranking: ranking.map(({ approach }) => approaches.indexOf(approach)),
    conflicts,
  });
  const grounds = groundsOf(content.method, evidenceOf(recommended, analysis));
  return {
    answers,
    ownWeights,
    recommended,
    verdict: second ? verdictOf(content, answered.length, grounds) : 'clear',
    grounds,
    margin: first && second ? first.score - second.score : ALONE,
    finalists: finalists.map(({ approach }) => approach),
    experiment: second ? experimentFor(content, answers, finalists) : null,
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
    conflicts,
    answered: answered.map(({ id }) => id),
    unanswered: content.questions.filter(({ id }) => known[id] === undefined).map(({ id }) => id),
    setAside: content.questions
      .filter(({ id }) => known[id] === null && answers[id] !== undefined)
      .map(({ id }) => id),
    analysis,
  };
}

function rank(
  content: Content,
  answers: Answers,
  ownWeights: OwnWeights,
  scores: Readonly<Record<string, number>>,
  vetoed: ReadonlySet<string>,
): Ranked[] {
  const model = compile(content);
  const found = intervals(model, splitIntoBlocks(model, encode(model, answers)), ownWeights);
  const ranked = content.approaches.map(({ id }, a) => {
    const own = scores[id] ?? 0;
    const { low, high } = found[a] ?? { low: own, high: own };
    return { approach: id, score: own, low, high, vetoed: vetoed.has(id) };
  });
  return ranked.sort((a, b) => Number(a.vetoed) - Number(b.vetoed) || b.score - a.score);
}

function weigh({ criteria }: Content, before: Score, after: Score): WeighedCriterion[] {
  return criteria.map(({ id, values }) => ({
    id,
    weight: after.weights[id] ?? 0,
    documentWeight: after.documentWeights[id] ?? 0,
    baseWeight: before.weights[id] ?? 0,
    values: after.values[id] ?? {},
    baseValues: Object.fromEntries(Object.entries(values).map(([a, { value }]) => [a, value])),
  }));
}

function evidenceOf(recommended: string, analysis: Analysis): Evidence {
  const { robustness, completions, documents, methods } = analysis;
  return {
    near: robustness.near[recommended]?.[0] ?? 0,
    open: completions.stays,
    documents: documents.filter((outcome) => outcome.recommended === recommended).length,
    methods: Object.values(methods).filter(([best]) => best === recommended).length,
  };
}

function verdictOf({ method }: Content, answered: number, grounds: readonly Ground[]): Verdict {
  return answered < method.minimumAnswers ? 'not-enough-answers' : judge(grounds);
}

/** The first experiment between the two that applies; the content has them cheapest first. */
function experimentFor(
  { method, questions }: Content,
  answers: Answers,
  finalists: readonly Ranked[],
): string | null {
  const known = know(questions, answers);
  const isBetween = (pair: readonly string[]) =>
    finalists.every(({ approach }) => pair.includes(approach));
  const found = method.experiments.find(
    ({ between, when }) => isBetween(between) && evaluate(when, known) === 'holds',
  );
  return found?.id ?? null;
}

function waitsFor(
  rule: Rule,
  known: ReturnType<typeof know>,
): { rule: string; questions: string[] } {
  const questions = Object.keys(rule.when).filter((question) => known[question] === undefined);
  return { rule: rule.id, questions };
}
