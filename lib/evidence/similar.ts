import type { Case, Content } from '../content/schema';
import { compile, encode } from '../engine/model/compile';
import { scorerFor } from '../engine/model/tally';
import type { Recommendation } from '../engine/recommend';
import { isAcceptable, type Share, shareOf } from './agreement';
import { type Checked, sampleOf } from './check';

export type Similar = {
  case: Case;
  /** In [0, 1]: 1 where each answer matches or moves the scores in the same way. */
  similarity: number;
  /** Question ids, those that matter most first: answered alike, otherwise, and not told. */
  shared: string[];
  different: string[];
  untold: string[];
  /** Whether the approach recommended now is among those that came out acceptable there. */
  agrees: boolean;
};

/**
 * The published ones of the cases most like the situation, the most alike first: at most `similar.most`
 * of them, each at least `similar.least` alike, and none while there are too few answers for
 * a verdict. Alike is a weighted mean over the questions answered (Gower 1971): a question
 * weighs as many points as its answer can move one approach against another here, all other
 * answers and weights kept, and counts for the part of these points that the case's answer
 * in place of the given one would not move. What a source does not tell counts for nothing.
 */
export function similarCases(
  content: Content,
  recommendation: Recommendation,
  cases: readonly Case[] = content.cases,
): Similar[] {
  if (recommendation.verdict === 'not-enough-answers') return [];
  const { most, least } = content.evidence.similar;
  const influences = weighed(
    content,
    recommendation.answered.map((id) => influenceOf(content, recommendation, id)),
  );
  const byWeight = influences.toSorted((a, b) => b.weight - a.weight);
  const total = influences.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return [];
  return cases
    .filter((one) => sampleOf(one) !== 'guidance')
    .map((one) => {
      const named = (is: (influence: Influence) => boolean) =>
        byWeight.filter(is).map(({ question }) => question);
      const isTold = ({ question }: Influence) => one.answers[question] !== undefined;
      const isShared = ({ question, given }: Influence) => one.answers[question] === given;
      const alike = influences.map(({ question, weight, given, swing, moved }) => {
        const answer = one.answers[question];
        if (answer === given) return weight;
        const kept = swing - (moved.get(answer ?? '') ?? swing);
        return swing === 0 ? 0 : (weight * kept) / swing;
      });
      return {
        case: one,
        similarity: alike.reduce((sum, points) => sum + points, 0) / total,
        shared: named(isShared),
        different: named((influence) => isTold(influence) && !isShared(influence)),
        untold: named((influence) => !isTold(influence)),
        agrees: one.outcome.acceptable.includes(recommendation.recommended),
      };
    })
    .filter(({ similarity }) => similarity >= least)
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, most);
}

/**
 * The similar cases of the content, without those whose answers are just the ones given: a
 * case that was opened as a recommendation is no precedent for itself.
 */
export function precedentsOf(content: Content, recommendation: Recommendation): Similar[] {
  const given = Object.entries(recommendation.answers);
  const isItself = ({ answers }: Case) =>
    given.length === Object.keys(answers).length &&
    given.every(([question, option]) => answers[question] === option);
  return similarCases(
    content,
    recommendation,
    content.cases.filter((one) => !isItself(one)),
  );
}

type Influence = {
  question: string;
  given: string;
  /** Points that the question weighs in the comparison. */
  weight: number;
  /** The most points that one approach can gain on another by this answer alone. */
  swing: number;
  /** Option -> the most points by which it moves one approach against another. */
  moved: Map<string, number>;
};

function weighed({ evidence }: Content, influences: readonly Influence[]): Influence[] {
  const mean = influences.reduce((sum, { swing }) => sum + swing, 0) / influences.length;
  return influences.map((influence) => {
    const least = evidence.groupedBy.includes(influence.question) ? mean : 0;
    return { ...influence, weight: Math.max(influence.swing, least) };
  });
}

function influenceOf(
  content: Content,
  recommendation: Recommendation,
  question: string,
): Influence {
  const { answers, ownWeights } = recommendation;
  const model = compile(content);
  const scorer = scorerFor(model, ownWeights);
  const scoresWith = (option: string) =>
    scorer.scores(encode(model, { ...answers, [question]: option }));
  const given = answers[question] ?? '';
  const options = content.questions.find(({ id }) => id === question)?.options ?? [];
  const scores = options.map(({ id }): [string, number[]] => [id, scoresWith(id)]);
  const now = scoresWith(given);
  const swing = Math.max(...scores.flatMap(([, a]) => scores.map(([, b]) => greatestMove(a, b))));
  return {
    question,
    given,
    swing,
    weight: swing,
    moved: new Map(scores.map(([id, one]) => [id, greatestMove(now, one)])),
  };
}

/** The most points by which one approach gains on another between two lists of scores. */
function greatestMove(before: readonly number[], after: readonly number[]): number {
  const gains = after.map((score, a) => score - (before[a] ?? 0));
  return Math.max(...gains) - Math.min(...gains);
}

/**
 * How often the case most like a published one, of those from other sources, was won by an
 * approach that is acceptable there: what a single similar case can tell by itself.
 */
export function nearestAgreement(content: Content, checked: readonly Checked[]): Share {
  const published = checked.filter(({ case: one }) => sampleOf(one) !== 'guidance');
  const choices = published.flatMap(({ case: one, recommendation }) => {
    const others = content.cases.filter(({ source }) => source.url !== one.source.url);
    const [nearest] = similarCases(content, recommendation, others);
    return nearest ? [{ case: one, given: nearest.case.outcome.best }] : [];
  });
  return shareOf(choices, isAcceptable);
}
