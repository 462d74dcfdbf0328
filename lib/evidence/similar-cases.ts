import type { Case, Content } from '../content/schema';
import { compile, encode } from '../engine/model/compile';
import { scorerFor } from '../engine/model/tally';
import type { Recommendation } from '../engine/recommend';
import { isAcceptable, type Share, shareOf } from './agreement';
import { type CheckedCase, sampleOf } from './check-cases';

export type SimilarCase = {
  case: Case;
  /** In [0, 1]: 1 where each answer is the same or moves the scores in the same way. */
  similarity: number;
  /** Ids of the questions answered the same, by descending weight. */
  shared: string[];
  /** Ids of the questions answered differently, by descending weight. */
  different: string[];
  /** Ids of the questions that the source of the case does not answer, by descending weight. */
  untold: string[];
  /** True if what comes first now is acceptable in the case. */
  agrees: boolean;
};

/**
 * The cases most similar to the answers, guidance left out, by descending similarity, and where
 * that is equal those with the stronger evidence first, then the newer ones, then by title: at most
 * `similar.most`, each with a similarity of at least `similar.least`. Empty while there are too
 * few answers for a verdict. Similarity is a weighted mean over the answered questions (Gower
 * 1971). The weight of a question is the most points by which its answer can move one approach
 * against another, all other answers and weights unchanged; it counts in full where the case
 * has the same answer, and otherwise without the part of these points that the answer of the
 * case would move. A question that the case does not answer counts as 0. Questions of
 * `groupedBy` weigh at least the mean of all answered ones.
 */
export function similarCases(
  content: Content,
  recommendation: Recommendation,
  cases: readonly Case[] = content.cases,
): SimilarCase[] {
  if (recommendation.verdict === 'not-enough-answers') return [];
  const { most, least } = content.evidence.similar;
  const influences = withWeights(
    content,
    recommendation.answered.map((id) => influenceOf(content, recommendation, id)),
  );
  const byWeight = influences.toSorted((a, b) => b.weight - a.weight);
  const totalWeight = influences.reduce((sum, { weight }) => sum + weight, 0);
  if (totalWeight === 0) return [];
  return cases
    .filter((candidate) => sampleOf(candidate) !== 'guidance')
    .map((candidate) => {
      const questionsWhere = (predicate: (influence: Influence) => boolean) =>
        byWeight.filter(predicate).map(({ question }) => question);
      const isReported = ({ question }: Influence) => candidate.answers[question] !== undefined;
      const isShared = ({ question, answer }: Influence) => candidate.answers[question] === answer;
      const matchedPoints = influences.map(({ question, weight, answer, swing, largestMove }) => {
        const caseAnswer = candidate.answers[question];
        if (caseAnswer === answer) return weight;
        const kept = swing - (largestMove.get(caseAnswer ?? '') ?? swing);
        return swing === 0 ? 0 : (weight * kept) / swing;
      });
      return {
        case: candidate,
        similarity: matchedPoints.reduce((sum, points) => sum + points, 0) / totalWeight,
        shared: questionsWhere(isShared),
        different: questionsWhere((influence) => isReported(influence) && !isShared(influence)),
        untold: questionsWhere((influence) => !isReported(influence)),
        agrees: isAcceptable({ case: candidate, winners: recommendation.winners }),
      };
    })
    .filter(({ similarity }) => similarity >= least)
    .sort(byNearness)
    .slice(0, most);
}

/** Best first. */
const STRENGTHS = ['strong', 'moderate', 'weak'];

/** Similarities that differ by less differ by rounding only. */
const TOLERANCE = 1e-9;
const isEquallySimilar = (a: SimilarCase, b: SimilarCase) =>
  Math.abs(a.similarity - b.similarity) < TOLERANCE;

function byNearness(a: SimilarCase, b: SimilarCase): number {
  if (!isEquallySimilar(a, b)) return b.similarity - a.similarity;
  const [first, second] = [a.case, b.case];
  return (
    STRENGTHS.indexOf(first.outcome.strength) - STRENGTHS.indexOf(second.outcome.strength) ||
    second.source.year - first.source.year ||
    (first.title < second.title ? -1 : 1)
  );
}

/**
 * The similar cases of the content, without those that have exactly the same answers: a case
 * opened as a recommendation is no precedent for itself.
 */
export function similarCasesExceptSelf(
  content: Content,
  recommendation: Recommendation,
): SimilarCase[] {
  const currentAnswers = Object.entries(recommendation.answers);
  const hasSameAnswers = ({ answers }: Case) =>
    currentAnswers.length === Object.keys(answers).length &&
    currentAnswers.every(([question, option]) => answers[question] === option);
  return similarCases(
    content,
    recommendation,
    content.cases.filter((candidate) => !hasSameAnswers(candidate)),
  );
}

type Influence = {
  question: string;
  answer: string;
  /** Weight of the question in the similarity, in points. */
  weight: number;
  /** The most points that one approach can gain on another by any change of this answer. */
  swing: number;
  /** Option id -> the most points by which choosing it moves one approach against another. */
  largestMove: Map<string, number>;
};

function withWeights({ evidence }: Content, influences: readonly Influence[]): Influence[] {
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
  const answer = answers[question] ?? '';
  const options = content.questions.find(({ id }) => id === question)?.options ?? [];
  const scoresByOption = options.map(({ id }): [string, number[]] => [id, scoresWith(id)]);
  const currentScores = scoresWith(answer);
  const swing = Math.max(
    ...scoresByOption.flatMap(([, a]) => scoresByOption.map(([, b]) => greatestMove(a, b))),
  );
  return {
    question,
    answer,
    swing,
    weight: swing,
    largestMove: new Map(
      scoresByOption.map(([id, optionScores]) => [id, greatestMove(currentScores, optionScores)]),
    ),
  };
}

/** The most points by which one approach gains on another between two lists of scores. */
function greatestMove(before: readonly number[], after: readonly number[]): number {
  const gains = after.map((score, a) => score - (before[a] ?? 0));
  return Math.max(...gains) - Math.min(...gains);
}

/**
 * How well the nearest case alone predicts: of the cases that are not guidance and have a similar
 * case from another source, the share in which the best approach of the most similar one is
 * acceptable; of several that are equally similar, that of each.
 */
export function nearestAgreement(content: Content, checked: readonly CheckedCase[]): Share {
  const withOutcome = checked.filter(({ case: testCase }) => sampleOf(testCase) !== 'guidance');
  const choices = withOutcome.flatMap(({ case: testCase, recommendation }) => {
    const others = content.cases.filter(({ source }) => source.url !== testCase.source.url);
    const [nearest, ...further] = similarCases(content, recommendation, others);
    if (!nearest) return [];
    const level = further.filter((other) => isEquallySimilar(nearest, other));
    const winners = new Set([nearest, ...level].map((similar) => similar.case.outcome.best));
    return [{ case: testCase, winners: [...winners] }];
  });
  return shareOf(choices, isAcceptable);
}
