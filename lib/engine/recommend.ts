import type { Answers, Content, OwnWeights, Rule } from '../content/schema';
import { type Analysis, analyse } from './analysis';
import { compile, encode } from './model/compile';
import { evaluate } from './model/condition';
import { knownAnswers } from './model/known';
import { type Score, score } from './model/score';
import { splitIntoBlocks } from './range/blocks';
import { intervals } from './range/interval';
import { type Contribution, contributions } from './reasons/contributions';
import {
  byInfluence,
  explainFired,
  type FiredRule,
  type Reason,
  reasons,
  touchedConflicts,
} from './reasons/explain';
import {
  type Verdict,
  type VerdictInputs,
  type VerdictTest,
  verdictTests,
  weakestVerdict,
} from './sureness/verdict';

export type RankedApproach = {
  approach: string;
  /** Points in [0, 100]; `low` and `high` bound it over all ways to complete the answers. */
  score: number;
  low: number;
  high: number;
  vetoed: boolean;
};

export type WeighedCriterion = {
  id: string;
  /**
   * Weights are in [0, 1] and sum to 1 over the criteria. `weight` is the one used for the
   * scores, `documentWeight` leaves out own weights, `baseWeight` leaves out answers as well.
   */
  weight: number;
  documentWeight: number;
  baseWeight: number;
  /** Approach id -> value in [0, 1]; `baseValues` are those before any rule. */
  values: Record<string, number>;
  baseValues: Record<string, number>;
};

/** The margin, in points, where every other approach is vetoed. */
const MARGIN_WITHOUT_RIVAL = 100;

/** The recommendation with its full trace; plain data that can be serialised as JSON. */
export type Recommendation = {
  answers: Answers;
  /** Criterion id -> own weight, 0 to 5; others are weighed by documents and answers. */
  ownWeights: OwnWeights;
  recommended: string;
  verdict: Verdict;
  /** The tests behind the verdict, which is the weakest that any of them allows. */
  grounds: VerdictTest[];
  /** Score difference, in points, of the two finalists; 100 where there is only one. */
  margin: number;
  /** The two best approaches that are not vetoed, or the only one. */
  finalists: string[];
  /** Id of the cheapest applicable experiment between the finalists; null where there is none. */
  experiment: string | null;
  /** Best first; vetoed approaches rank last. */
  ranking: RankedApproach[];
  /** In the order of the content. */
  criteria: WeighedCriterion[];
  /** Criterion ids, by descending difference in points between the best and the worst approach. */
  influence: string[];
  /** Sum to the score of each approach, and to 100 x weight x value on each criterion. */
  contributions: Contribution[];
  fired: FiredRule[];
  /** Approach id -> the reasons for and against it. */
  reasons: Record<string, { for: Reason[]; against: Reason[] }>;
  /** Rules that may still fire, each with the questions that its condition still needs. */
  open: { rule: string; questions: string[] }[];
  vetoes: { rule: string; approach: string }[];
  /** Ids of fired rules that carry a caution about the recommended approach. */
  cautions: string[];
  /** Ids of the conflicts between documents that affected the result. */
  conflicts: string[];
  /** Ids of questions with an answer that counts, and of those that may apply and have none. */
  answered: string[];
  unanswered: string[];
  /** Ids of questions whose answer is ignored because they do not apply. */
  setAside: string[];
  analysis: Analysis;
};

/**
 * Recommends an approach for the answers and weights by the rules of the content, with an
 * analysis of how robust that is. Pure. Answers to unknown questions and weights of unknown
 * criteria have no effect.
 */
export function recommend(
  content: Content,
  answers: Answers,
  ownWeights: OwnWeights = {},
): Recommendation {
  const known = knownAnswers(content.questions, answers);
  const truths = content.rules.map((rule) => ({ rule, truth: evaluate(rule.when, known) }));
  const fired = truths.filter(({ truth }) => truth === 'holds').map(({ rule }) => rule);
  const open = truths.filter(({ truth }) => truth === 'open').map(({ rule }) => rule);
  const before = score(content.criteria, []);
  const after = score(content.criteria, fired, ownWeights);
  const contributionList = contributions(content.criteria, fired, before, after, ownWeights);

  const vetoes = fired.flatMap((rule) =>
    rule.vetoes.map((approach) => ({ rule: rule.id, approach })),
  );
  const vetoed = new Set(vetoes.map(({ approach }) => approach));
  const ranking = rank(content, answers, ownWeights, after.scores, vetoed);
  const recommended = ranking[0]?.approach ?? '';
  const finalists = ranking.filter((candidate) => !candidate.vetoed).slice(0, 2);
  const [first, second] = finalists;
  const answered = content.questions.filter(({ id }) => typeof known[id] === 'string');

  const approaches = content.approaches.map(({ id }) => id);
  const explained = explainFired(fired, known, contributionList, approaches);
  const criteria = weighCriteria(content, before, after);
  const unmovedCriteria = criteria.filter(({ id }) => !fired.some((rule) => id in rule.values));
  const conflicts = touchedConflicts(content.conflicts, fired);
  const analysis = analyse(content, {
    answers,
    ownWeights,
    values: approaches.map((approach) => criteria.map(({ values }) => values[approach] ?? 0)),
    weights: criteria.map(({ weight }) => weight),
    vetoed: approaches.map((approach) => vetoed.has(approach)),
    ranking: ranking.map(({ approach }) => approaches.indexOf(approach)),
    conflicts,
  });
  const grounds = verdictTests(content.method, evidenceOf(recommended, analysis));
  return {
    answers,
    ownWeights,
    recommended,
    verdict: second ? verdictOf(content, answered.length, grounds) : 'clear',
    grounds,
    margin: first && second ? first.score - second.score : MARGIN_WITHOUT_RIVAL,
    finalists: finalists.map(({ approach }) => approach),
    experiment: second ? experimentFor(content, answers, finalists) : null,
    ranking,
    criteria,
    influence: byInfluence(criteria),
    contributions: contributionList,
    fired: explained,
    reasons: Object.fromEntries(
      approaches.map((id) => [
        id,
        reasons(explained, unmovedCriteria, id, content.method.leastLead),
      ]),
    ),
    open: open.map((rule) => openRule(rule, known)),
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
): RankedApproach[] {
  const model = compile(content);
  const bounds = intervals(model, splitIntoBlocks(model, encode(model, answers)), ownWeights);
  const ranked = content.approaches.map(({ id }, a) => {
    const points = scores[id] ?? 0;
    const { low, high } = bounds[a] ?? { low: points, high: points };
    return { approach: id, score: points, low, high, vetoed: vetoed.has(id) };
  });
  return ranked.sort((a, b) => Number(a.vetoed) - Number(b.vetoed) || b.score - a.score);
}

function weighCriteria({ criteria }: Content, before: Score, after: Score): WeighedCriterion[] {
  return criteria.map(({ id, values }) => ({
    id,
    weight: after.weights[id] ?? 0,
    documentWeight: after.documentWeights[id] ?? 0,
    baseWeight: before.weights[id] ?? 0,
    values: after.values[id] ?? {},
    baseValues: Object.fromEntries(Object.entries(values).map(([a, { value }]) => [a, value])),
  }));
}

function evidenceOf(recommended: string, analysis: Analysis): VerdictInputs {
  const { robustness, completions, documents, methods } = analysis;
  return {
    near: robustness.near[recommended]?.[0] ?? 0,
    open: completions.stays,
    documents: documents.filter((outcome) => outcome.recommended === recommended).length,
    methods: Object.values(methods).filter(([best]) => best === recommended).length,
  };
}

function verdictOf(
  { method }: Content,
  answered: number,
  grounds: readonly VerdictTest[],
): Verdict {
  return answered < method.minimumAnswers ? 'not-enough-answers' : weakestVerdict(grounds);
}

/** The id of the first applicable experiment; the content lists them cheapest first. */
function experimentFor(
  { method, questions }: Content,
  answers: Answers,
  finalists: readonly RankedApproach[],
): string | null {
  const known = knownAnswers(questions, answers);
  const isBetween = (pair: readonly string[]) =>
    finalists.every(({ approach }) => pair.includes(approach));
  const experiment = method.experiments.find(
    ({ between, when }) => isBetween(between) && evaluate(when, known) === 'holds',
  );
  return experiment?.id ?? null;
}

function openRule(
  rule: Rule,
  known: ReturnType<typeof knownAnswers>,
): { rule: string; questions: string[] } {
  const questions = Object.keys(rule.when).filter((question) => known[question] === undefined);
  return { rule: rule.id, questions };
}
