import { type Random, randomFrom } from '../common/random';
import type { Calibration, Content } from '../content/schema';
import { logitOf } from '../engine/sureness/probability';
import { type VerdictGroup, verdictGroupOf, verdictOf } from '../engine/sureness/verdict';
import { type Fit, fit, probabilitiesOf } from './calibrate';
import { fitLogisticMap, type LogisticMap, type Trial } from './logistic-map';
import type { TrainingCase, TrainingSet } from './training-set';

type Settings = Pick<Calibration, 'strengths' | 'penalties' | 'folds' | 'repeats' | 'seed'>;

/** What the calibration finds on some cases: see `found` in the schema of the calibration. */
export type Calibrated = { penalty: number; fit: Fit; map: LogisticMap };

/** The advice on a case by a calibration that the case had no part in. */
export type UnseenAdvice = {
  of: TrainingCase;
  winners: number[];
  probability: number;
  verdict: VerdictGroup;
};

/** The penalty whose predictions of unseen cases are likeliest, then the fit to all cases. */
export function calibrateOn(set: TrainingSet, settings: Settings, random: Random): Calibrated {
  const folds = foldsOf(set.cases, settings.folds, random);
  const candidates = settings.penalties.map((penalty) => {
    const predictions = folds.flatMap((fold) => {
      const fitted = fit(without(set, fold), settings, penalty);
      return fold.map((of) => ({ of, p: probabilitiesOf(of, fitted) }));
    });
    return { penalty, predictions, loss: lossOf(predictions) };
  });
  const best = candidates.reduce((a, b) => (b.loss < a.loss ? b : a));
  return {
    penalty: best.penalty,
    fit: fit(set, settings, best.penalty),
    map: fitLogisticMap(best.predictions.flatMap(trialOf)),
  };
}

/**
 * Nested cross-validation (Stone 1974; Varma & Simon 2006): sources are dealt into folds at random,
 * and the cases of each fold are judged by a calibration on all other folds, its penalty and map
 * included. Cases from one source share a fold. One list for each repeat.
 */
export function crossValidate(
  content: Content,
  set: TrainingSet,
  settings: Settings = content.calibration,
): UnseenAdvice[][] {
  const random = randomFrom(settings.seed);
  return Array.from({ length: settings.repeats }, () =>
    foldsOf(set.cases, settings.folds, random).flatMap((fold) => {
      const found = calibrateOn(without(set, fold), settings, random);
      return fold.map((of) => adviceOn(content, of, found));
    }),
  );
}

/** Probabilities that differ by less differ by rounding only. */
const TOLERANCE = 1e-9;

function adviceOn(content: Content, of: TrainingCase, found: Calibrated): UnseenAdvice {
  const p = probabilitiesOf(of, found.fit);
  const probability = Math.max(...p);
  const winners = p.flatMap((share, a) => (probability - share < TOLERANCE ? [a] : []));
  const ids = content.approaches.map(({ id }) => id);
  const calibration = { ...content.calibration, found: { ...content.calibration.found, ...found } };
  const judged = verdictOf(
    { method: content.method, calibration },
    {
      winners: winners.map((a) => ids[a] ?? ''),
      probabilities: Object.fromEntries(ids.map((id, a) => [id, p[a] ?? 0])),
      isOneLeft: isOneLeft(of),
      isDecided: false,
      hasOwnWeights: false,
      hasCaution: winners.some((a) => of.cautioned[a]),
      answered: Object.keys(of.case.answers).length,
    },
  );
  return { of, winners, probability, verdict: verdictGroupOf(judged) };
}

const isOneLeft = ({ vetoed }: TrainingCase) => vetoed.filter((isVetoed) => !isVetoed).length === 1;

type Prediction = { of: TrainingCase; p: number[] };

/** The least probability that counts, so that a case that is ruled out is not infinitely wrong. */
const LEAST_PROBABILITY = 1e-3;

/** Minus the mean logarithm of the probability of the acceptable approaches. */
function lossOf(predictions: readonly Prediction[]): number {
  const losses = predictions.map(({ of, p }) => {
    const hit = p.reduce((sum, share, a) => sum + (of.acceptable[a] ? share : 0), 0);
    return -Math.log(Math.max(LEAST_PROBABILITY, hit));
  });
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}

/** How sure a prediction was and whether it was right; none where only one approach was left. */
function trialOf({ of, p }: Prediction): Trial[] {
  if (isOneLeft(of)) return [];
  const probability = Math.max(...p);
  const isRight = of.acceptable[p.indexOf(probability)] ?? false;
  return [{ logit: logitOf(probability), isRight }];
}

function without(set: TrainingSet, fold: readonly TrainingCase[]): TrainingSet {
  const left = new Set(fold);
  return { ...set, cases: set.cases.filter((trainingCase) => !left.has(trainingCase)) };
}

function foldsOf(cases: readonly TrainingCase[], count: number, random: Random): TrainingCase[][] {
  const urlOf = ({ case: { source } }: TrainingCase) => source.url;
  const sources = shuffled([...new Set(cases.map(urlOf))], random);
  const foldBySource = new Map(sources.map((url, n) => [url, n % count]));
  return Array.from({ length: count }, (_, fold) =>
    cases.filter((trainingCase) => foldBySource.get(urlOf(trainingCase)) === fold),
  ).filter((fold) => fold.length > 0);
}

/** A copy in random order (Fisher-Yates shuffle). */
function shuffled<T>(items: readonly T[], random: Random): T[] {
  const list = [...items];
  for (let n = list.length - 1; n > 0; n--) {
    const other = Math.floor(random() * (n + 1));
    [list[n], list[other]] = [list[other] as T, list[n] as T];
  }
  return list;
}
