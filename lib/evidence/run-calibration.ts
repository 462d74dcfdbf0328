import { randomFrom } from '../common/random';
import { calibrated, withImportanceAboveZero } from '../content/calibrated';
import type { Calibration, Content } from '../content/schema';
import type { Fit } from './calibrate';
import { checkCases, sampleOf } from './check-cases';
import { calibrateOn, crossValidate, type UnseenAdvice } from './cross-validate';
import { nearestAgreement } from './similar-cases';
import { type Parameter, trainingSetOf } from './training-set';

type Found = Calibration['found'];

/**
 * Everything that the calibration finds on the cases of the content, which must have no strengths
 * applied. Deterministic. Cost: some thousand fits, one to two minutes.
 */
export function runCalibration(readings: Content): Found {
  const { calibration } = readings;
  const set = trainingSetOf(withImportanceAboveZero(readings));
  const { penalty, fit, map } = calibrateOn(set, calibration, randomFrom(calibration.seed));
  const fitted = {
    penalty,
    scale: rounded(fit.scale, 0.001),
    map: { intercept: rounded(map.intercept, 0.001), slope: rounded(map.slope, 0.001) },
    strengths: namedStrengths(set.parameters, fit, calibration.strengths),
  };
  const unseen = unseenAgreement(readings, crossValidate(readings, set));
  const found = { ...calibration.found, ...fitted, unseen };
  const content = calibrated({ ...readings, calibration: { ...calibration, found } });
  const { cases, hits } = nearestAgreement(content, checkCases(content));
  return { ...found, nearest: { cases, hits } };
}

/** Strengths within their bounds, rounded to their step; those of 1 are left out. */
function namedStrengths(
  parameters: readonly Parameter[],
  { strengths }: Fit,
  { least, most, step }: Calibration['strengths'],
): Found['strengths'] {
  const named: Found['strengths'] = {};
  parameters.forEach(({ strength, approach }, k) => {
    const value = Math.min(most, Math.max(least, rounded(strengths[k] ?? 1, step)));
    if (value !== 1) named[strength] = { ...named[strength], [approach]: value };
  });
  return named;
}

function rounded(value: number, step: number): number {
  const decimals = Math.ceil(-Math.log10(step));
  return Number((Math.round(value / step) * step).toFixed(decimals));
}

/** Counts of the advice on unseen cases, as means over the rounds. */
function unseenAgreement(
  { approaches }: Content,
  rounds: readonly (readonly UnseenAdvice[])[],
): Found['unseen'] {
  const all = rounds.flat();
  const published = all.filter(({ of }) => sampleOf(of.case) === 'published');
  const guidance = all.filter(({ of }) => sampleOf(of.case) === 'guidance');
  const ids = approaches.map(({ id }) => id);
  const mean = (advice: readonly UnseenAdvice[]) => rounded(advice.length / rounds.length, 0.1);
  const isBest = ({ of, winners }: UnseenAdvice) =>
    winners.length === 1 && ids[winners[0] ?? -1] === of.case.outcome.best;
  const isAcceptable = ({ of, winners }: UnseenAdvice) => winners.every((a) => of.acceptable[a]);
  const counts = (advice: readonly UnseenAdvice[]) => ({
    cases: mean(advice),
    best: mean(advice.filter(isBest)),
    acceptable: mean(advice.filter(isAcceptable)),
  });
  const verdicts = ['clear', 'leaning', 'too-close', 'one-left'].map((verdict) => {
    const { cases, acceptable } = counts(published.filter((advice) => advice.verdict === verdict));
    return [verdict, { cases, acceptable }];
  });
  const recall = ids.map((id) => {
    const { cases, best } = counts(published.filter(({ of }) => of.case.outcome.best === id));
    return [id, { cases, best }];
  });
  return {
    published: counts(published),
    guidance: counts(guidance),
    recall: Object.fromEntries(recall),
    verdicts: Object.fromEntries(verdicts),
  };
}
