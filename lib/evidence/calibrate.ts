import { randomFrom } from '../common/random';
import { withStrengths } from '../content/calibrated';
import type { Case, Content } from '../content/schema';
import { evaluate } from '../engine/model/condition';
import { knownAnswers } from '../engine/model/known';
import { score } from '../engine/model/score';
import type { Choice } from './agreement';

/** Points subtracted from a vetoed approach; more than any score. */
const VETO_PENALTY = 100;

/**
 * A case in the form that the calibration works on. Scores are linear in the strengths, since
 * these move values and not weights: score(a) = fixed[a] + sum over settings s of
 * strength[s] x parts[s][a]. Approaches are in the order of the content; a vetoed approach
 * ranks behind every other.
 */
export type TrainingCase = {
  case: Case;
  fixed: number[];
  parts: number[][];
  best: boolean[];
  acceptable: boolean[];
  /** Balances the classes: the cases of each best approach have the same total weight. */
  weight: number;
};

/**
 * The training cases of content that has not been calibrated (`loadUncalibratedContent`). Blind
 * cases are left out.
 */
export function trainingCasesOf(uncalibrated: Content): TrainingCase[] {
  const { settings } = uncalibrated.calibration;
  const zeroStrengths = settings.map(() => 0);
  const contents = [
    zeroStrengths,
    ...settings.map((_, s) => zeroStrengths.map((__, n) => (n === s ? 1 : 0))),
  ].map((strengths) => withStrengths(uncalibrated, strengths));
  const { approaches } = uncalibrated;
  const cases = uncalibrated.cases.filter(({ blind }) => !blind);
  return cases.map((testCase) => {
    const [fixed = [], ...unitScores] = contents.map((content) => scoresFor(content, testCase));
    const sameOutcome = cases.filter(({ outcome }) => outcome.best === testCase.outcome.best);
    return {
      case: testCase,
      fixed,
      parts: unitScores.map((scores) => scores.map((score, a) => score - (fixed[a] ?? 0))),
      best: approaches.map(({ id }) => id === testCase.outcome.best),
      acceptable: approaches.map(({ id }) => testCase.outcome.acceptable.includes(id)),
      weight: cases.length / approaches.length / sameOutcome.length,
    };
  });
}

function scoresFor({ questions, criteria, rules, approaches }: Content, testCase: Case): number[] {
  const known = knownAnswers(questions, testCase.answers);
  const fired = rules.filter(({ when }) => evaluate(when, known) === 'holds');
  const { scores } = score(criteria, fired);
  const vetoed = new Set(fired.flatMap(({ vetoes }) => vetoes));
  return approaches.map(({ id }) => (scores[id] ?? 0) - (vetoed.has(id) ? VETO_PENALTY : 0));
}

/** The score of each approach for a training case at these strengths. */
export function scoresAt({ fixed, parts }: TrainingCase, strengths: readonly number[]): number[] {
  return fixed.map((fixedScore, a) =>
    parts.reduce((total, part, s) => total + (strengths[s] ?? 0) * (part[a] ?? 0), fixedScore),
  );
}

/** Scores that differ by less differ by rounding only. */
const TOLERANCE = 1e-9;

/** The indices of the highest score: more than one on a tie. */
export function winnerIndices(scores: readonly number[]): number[] {
  const highest = Math.max(...scores);
  return scores.flatMap((score, index) => (highest - score < TOLERANCE ? [index] : []));
}

/**
 * How many points the best of the target approaches lacks to lead all others by `lead`, at
 * least 0: the error that preference disaggregation minimises (Jacquet-Lagrèze & Siskos 1982).
 */
export function shortfall(
  scores: readonly number[],
  targets: readonly boolean[],
  lead: number,
): number {
  const highest = (isTarget: boolean) =>
    Math.max(...scores.filter((_, a) => targets[a] === isTarget));
  return Math.max(0, lead + highest(false) - highest(true));
}

/**
 * The strengths, one for each setting, that minimise the weighted mean of the shortfalls of
 * the best and of the acceptable approaches, plus `reluctance` for each unit that a strength
 * is away from 1. Coordinate descent: starts with all strengths at 1 and changes one at a time,
 * in the order of the settings, until no change lowers the cost.
 */
export function calibrate(
  { settings, strengths, lead, reluctance }: Content['calibration'],
  trainingCases: readonly TrainingCase[],
): number[] {
  const total = trainingCases.reduce((sum, { weight }) => sum + weight, 0);
  const costOf = (candidate: readonly number[]) => {
    let cost = 0;
    for (const trainingCase of trainingCases) {
      const scores = scoresAt(trainingCase, candidate);
      const { best, acceptable, weight } = trainingCase;
      const shortfalls = shortfall(scores, best, lead) + shortfall(scores, acceptable, lead);
      cost += (weight * shortfalls) / 2;
    }
    return (
      cost / total +
      reluctance * candidate.reduce((sum, strength) => sum + Math.abs(strength - 1), 0)
    );
  };
  let current = settings.map(() => 1);
  let lowestCost = costOf(current);
  for (let previousCost = Infinity; lowestCost < previousCost; ) {
    previousCost = lowestCost;
    for (const s of settings.keys()) {
      for (const strength of strengths) {
        const candidate = current.with(s, strength);
        const cost = costOf(candidate);
        if (cost < lowestCost - 1e-9) [current, lowestCost] = [candidate, cost];
      }
    }
  }
  return current;
}

/**
 * Repeated k-fold cross-validation (Stone 1974): sources are assigned to folds at random, and
 * the cases of each fold are scored with the strengths calibrated on all other folds. Cases
 * from one source share a fold. Returns one list of choices for each repeat.
 */
export function crossValidate(
  content: Content,
  trainingCases: readonly TrainingCase[],
): Choice[][] {
  const { approaches, calibration } = content;
  const { folds, repeats } = calibration;
  const random = randomFrom(1);
  const sources = [...new Set(trainingCases.map(({ case: testCase }) => testCase.source.url))];
  return Array.from({ length: repeats }, () => {
    const foldBySource = new Map(shuffled(sources, random).map((url, n) => [url, n % folds]));
    const foldOf = ({ case: testCase }: TrainingCase) => foldBySource.get(testCase.source.url);
    return Array.from({ length: folds }, (_, fold) => {
      const strengths = calibrate(
        calibration,
        trainingCases.filter((trainingCase) => foldOf(trainingCase) !== fold),
      );
      return trainingCases
        .filter((trainingCase) => foldOf(trainingCase) === fold)
        .map((trainingCase) => ({
          case: trainingCase.case,
          winners: winnerIndices(scoresAt(trainingCase, strengths)).map(
            (index) => approaches[index]?.id ?? '',
          ),
        }));
    }).flat();
  });
}

/** A copy in random order (Fisher-Yates shuffle). */
function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const list = [...items];
  for (let n = list.length - 1; n > 0; n--) {
    const other = Math.floor(random() * (n + 1));
    [list[n], list[other]] = [list[other] as T, list[n] as T];
  }
  return list;
}
