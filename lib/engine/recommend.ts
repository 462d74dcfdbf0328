import type { Answers, Content, OwnWeights, Rule } from '../content/schema';
import { type Analysis, analyse } from './analysis';
import { evaluate } from './model/condition';
import { knownAnswers } from './model/known';
import { rank } from './model/ranks';
import { type Score, score } from './model/score';
import { type RankedApproach, rankedApproaches } from './ranking';
import { type Contribution, contributions } from './reasons/contributions';
import {
  byInfluence,
  explainFired,
  type FiredRule,
  type Reason,
  reasons,
  touchedConflicts,
} from './reasons/explain';
import { probabilities } from './sureness/probability';
import { type Sureness, type Verdict, verdictOf } from './sureness/verdict';

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
  /** The approach that ranks first; null where several are level. */
  recommended: string | null;
  /** All that rank first: more than one where they are level. */
  winners: string[];
  verdict: Verdict;
  sureness: Sureness;
  /** Points between the best and the next of the finalists; 100 where there is only one. */
  margin: number;
  /** The approaches on the first two places, without vetoed ones; more if some are level. */
  finalists: string[];
  /** Id of the cheapest applicable experiment between a winner and another finalist, if any. */
  experiment: string | null;
  /** Best first, level ones in the order of the content; vetoed approaches rank last. */
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
  /** Ids of fired rules that carry a caution about a winner. */
  cautions: string[];
  /** A sentence with which one of these cautions wants the recommendation to begin, if any. */
  opening: string | null;
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
  const approaches = content.approaches.map(({ id }) => id);
  const areVetoed = approaches.map((approach) => vetoed.has(approach));
  const scores = approaches.map((approach) => after.scores[approach] ?? 0);
  const ranks = rank(areVetoed, (a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  const ranking = rankedApproaches(content, answers, ownWeights, {
    ranks,
    scores,
    vetoed: areVetoed,
  });
  const winners = ranking.filter((candidate) => candidate.rank === 1).map(idOf);
  const finalists = ranking.filter((candidate) => !candidate.vetoed && candidate.rank <= 2);
  const [first, second] = finalists;
  const answered = content.questions.filter(({ id }) => typeof known[id] === 'string');

  const explained = explainFired(fired, known, contributionList, approaches);
  const criteria = weighCriteria(content, before, after);
  const unmovedCriteria = criteria.filter(({ id }) => !fired.some((rule) => id in rule.values));
  const conflicts = touchedConflicts(content.conflicts, fired);
  const analysis = analyse(content, {
    answers,
    ownWeights,
    values: approaches.map((approach) => criteria.map(({ values }) => values[approach] ?? 0)),
    weights: criteria.map(({ weight }) => weight),
    vetoed: areVetoed,
    ranks,
    conflicts,
  });
  const cautions = fired.filter(({ caution }) => winners.some((id) => caution?.for.includes(id)));
  const sums = scores.map((points) => (points / 100) * after.importance);
  const { verdict, sureness } = verdictOf(content, {
    winners,
    probabilities: byId(
      approaches,
      probabilities(sums, areVetoed, content.calibration.found.scale),
    ),
    isOneLeft: !second,
    isDecided: analysis.decided,
    hasOwnWeights: content.criteria.some(({ id }) => ownWeights[id] !== undefined),
    hasCaution: cautions.length > 0,
    answered: answered.length,
  });
  return {
    answers,
    ownWeights,
    recommended: winners.length === 1 ? (winners[0] ?? null) : null,
    winners,
    verdict,
    sureness,
    margin: first && second ? first.score - second.score : MARGIN_WITHOUT_RIVAL,
    finalists: finalists.map(idOf),
    experiment: second ? experimentFor(content, answers, winners, finalists.map(idOf)) : null,
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
    cautions: cautions.map(({ id }) => id),
    opening: cautions.find(({ caution }) => caution?.opening)?.caution?.opening ?? null,
    conflicts,
    answered: answered.map(({ id }) => id),
    unanswered: content.questions.filter(({ id }) => known[id] === undefined).map(({ id }) => id),
    setAside: content.questions
      .filter(({ id }) => known[id] === null && answers[id] !== undefined)
      .map(({ id }) => id),
    analysis,
  };
}

const idOf = ({ approach }: RankedApproach) => approach;

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

const byId = (ids: readonly string[], list: readonly number[]) =>
  Object.fromEntries(ids.map((id, n) => [id, list[n] ?? 0]));

/** The id of the cheapest that applies between a winner and another finalist. */
function experimentFor(
  { method, questions }: Content,
  answers: Answers,
  winners: readonly string[],
  finalists: readonly string[],
): string | null {
  const known = knownAnswers(questions, answers);
  const [cheapest] = method.experiments
    .filter(
      ({ between, when }) =>
        between.some((approach) => winners.includes(approach)) &&
        between.every((approach) => finalists.includes(approach)) &&
        evaluate(when, known) === 'holds',
    )
    .sort((a, b) => a.days.least - b.days.least || a.days.most - b.days.most);
  return cheapest?.id ?? null;
}

function openRule(
  rule: Rule,
  known: ReturnType<typeof knownAnswers>,
): { rule: string; questions: string[] } {
  const questions = Object.keys(rule.when).filter((question) => known[question] === undefined);
  return { rule: rule.id, questions };
}
