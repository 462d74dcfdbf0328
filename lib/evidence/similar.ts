import type { Case, Content } from '../content/schema';
import { compile, encode } from '../engine/compile';
import type { Recommendation } from '../engine/recommend';
import { scorerFor } from '../engine/tally';
import { isAcceptable, type Share, shareOf } from './agreement';
import { type Checked, isPublished } from './check';

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
  const effects = weighed(
    content,
    recommendation.answered.map((id) => effectOf(content, recommendation, id)),
  );
  const byWeight = effects.toSorted((a, b) => b.weight - a.weight);
  const total = effects.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return [];
  return cases
    .filter((one) => isPublished({ case: one }))
    .map((one) => {
      const named = (is: (effect: Effect) => boolean) =>
        byWeight.filter(is).map(({ question }) => question);
      const isTold = ({ question }: Effect) => one.answers[question] !== undefined;
      const isShared = ({ question, given }: Effect) => one.answers[question] === given;
      const alike = effects.map(({ question, weight, given, swing, moved }) => {
        const answer = one.answers[question];
        if (answer === given) return weight;
        const kept = swing - (moved.get(answer ?? '') ?? swing);
        return swing === 0 ? 0 : (weight * kept) / swing;
      });
      return {
        case: one,
        similarity: alike.reduce((sum, points) => sum + points, 0) / total,
        shared: named(isShared),
        different: named((effect) => isTold(effect) && !isShared(effect)),
        untold: named((effect) => !isTold(effect)),
        agrees: one.outcome.acceptable.includes(recommendation.recommended),
      };
    })
    .filter(({ similarity }) => similarity >= least)
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, most);
}

type Effect = {
  question: string;
  given: string;
  /** Points that the question weighs in the comparison. */
  weight: number;
  /** The most points that one approach can gain on another by this answer alone. */
  swing: number;
  /** Option -> the most points by which it moves one approach against another. */
  moved: Map<string, number>;
};

function weighed({ evidence }: Content, effects: readonly Effect[]): Effect[] {
  const mean = effects.reduce((sum, { swing }) => sum + swing, 0) / effects.length;
  return effects.map((effect) => {
    const least = evidence.groupedBy.includes(effect.question) ? mean : 0;
    return { ...effect, weight: Math.max(effect.swing, least) };
  });
}

function effectOf(content: Content, recommendation: Recommendation, question: string): Effect {
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
  const choices = checked.filter(isPublished).flatMap(({ case: one, recommendation }) => {
    const others = content.cases.filter(({ source }) => source.url !== one.source.url);
    const [nearest] = similarCases(content, recommendation, others);
    return nearest ? [{ case: one, given: nearest.case.outcome.best }] : [];
  });
  return shareOf(choices, isAcceptable);
}
