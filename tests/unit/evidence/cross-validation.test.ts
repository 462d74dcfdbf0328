import { expect, test } from 'vitest';
import { randomFrom } from '@/lib/common/random';
import { withImportanceAboveZero } from '@/lib/content/calibrated';
import type { Content, Rule } from '@/lib/content/schema';
import { expectedShare } from '@/lib/engine/sureness/probability';
import { calibrateOn, crossValidate } from '@/lib/evidence/cross-validate';
import { fitLogisticMap } from '@/lib/evidence/logistic-map';
import { trainingSetOf } from '@/lib/evidence/training-set';
import { readings } from '../../support/content/content';
import { tinyContent } from '../../support/content/tiny-content';

const REPEATS = 8;
const OTHERS = ['o1', 'o2', 'o3'];

/**
 * Cases from the sources `urls`, for which `x` is first if the strength of the rule is learned;
 * the rule does not fire on the others.
 */
function planted(urls: string[], folds: number, more: Pick<Rule, 'caution'> = {}): Content {
  return tinyContent({
    questions: { p: ['a'], q: ['a'] },
    criteria: { c: { points: 10, values: { x: 0.4, y: 0.5 } } },
    rules: [{ id: 'lift', when: { p: ['a'] }, values: { c: { x: 0.06 } }, ...more }],
    cases: [
      ...urls.map((url, n) => ({ id: `lifted-${n}`, answers: { p: 'a' }, best: 'x', url })),
      ...OTHERS.map((id) => ({ id, answers: { q: 'a' }, best: 'y' })),
    ],
    calibration: { folds, repeats: REPEATS, penalties: [0.01] },
  });
}

/** For each round, the approaches advised for the cases whose id starts with `name`. */
function advisedByRound(content: Content, name: string): string[] {
  return crossValidate(content, trainingSetOf(content)).map((round) =>
    round
      .filter(({ of }) => of.case.id.startsWith(name))
      .map(({ winners }) => winners.map((a) => content.approaches[a]?.id).join('+'))
      .join(' '),
  );
}

const address = (name: string) => `https://example.org/${name}`;

test('cases of one source are judged with strengths found without that source', () => {
  const together = planted([address('a'), address('a')], 3);
  expect(advisedByRound(together, 'lifted')).toEqual(Array(REPEATS).fill('y y'));
  expect(advisedByRound(together, 'o')).toEqual(Array(REPEATS).fill('y y y'));
});

test('cases of two sources learn from each other, in rounds that deal them apart', () => {
  const apart = planted([address('a'), address('b')], 2);
  expect([...new Set(advisedByRound(apart, 'lifted'))].toSorted()).toContain('x x');
});

test('with a fold for each source, a case is judged by all others', () => {
  const alone = planted([address('a'), address('b'), address('c')], 6);
  expect(advisedByRound(alone, 'lifted')).toEqual(Array(REPEATS).fill('x x x'));
});

test('the penalty is the one that predicts cases left out best', () => {
  const learnable = planted(['a', 'b', 'c', 'd'].map(address), 7);
  const settings = { ...learnable.calibration, penalties: [1000, 0.01] };
  const found = calibrateOn(trainingSetOf(learnable), settings, randomFrom(1));
  expect(found.penalty).toBe(0.01);
});

/** Each case has a rule of its own, so that outcomes that follow nothing can be learned by heart. */
function noise(): Content {
  const ids = Array.from({ length: 24 }, (_, n) => `n${n}`);
  return tinyContent({
    questions: Object.fromEntries(ids.map((id) => [id, ['a']])),
    criteria: { c: { points: 10, values: { x: 0.45, y: 0.5 } } },
    rules: ids.map((id) => ({ id, when: { [id]: ['a'] }, values: { c: { x: 0.06 } } })),
    cases: ids.map((id, n) => ({
      ...{ id, answers: { [id]: 'a' }, best: n % 2 === 0 ? 'x' : 'y', url: address(id) },
    })),
    calibration: { folds: 6 },
  });
}

test('what is learned by heart makes nothing surer, as no case is judged by its own fit', () => {
  const content = noise();
  const calibrate = (penalties: number[]) =>
    calibrateOn(trainingSetOf(content), { ...content.calibration, penalties }, randomFrom(1));
  expect(calibrate([1000, 0.01]).penalty).toBe(1000);
  expect(expectedShare(0.9, calibrate([0.01]).map)).toBeLessThan(0.7);
});

test('cases in which one way is left open have no part in the curve', () => {
  const urls = ['a', 'b', 'c', 'd'].map(address);
  const { questions, rules, cases, ...rest } = planted(urls, 7);
  const barred = { id: 'lifted-4', answers: { p: 'a', r: 'a' }, best: 'x', url: urls[0] ?? '' };
  const {
    questions: q,
    rules: bars,
    cases: more,
  } = tinyContent({
    questions: { r: ['a'] },
    criteria: { c: { points: 10, values: { x: 0.4, y: 0.5 } } },
    rules: [{ id: 'bar', when: { r: ['a'] }, vetoes: ['y'] }],
    cases: [barred],
  });
  const mapOf = (added: Content['cases']) => {
    const content = {
      ...rest,
      questions: [...questions, ...q],
      rules: [...rules, ...bars],
      cases: [...cases, ...added],
    };
    return calibrateOn(trainingSetOf(content), rest.calibration, randomFrom(1)).map;
  };
  expect(mapOf(more)).toEqual(mapOf([]));
});

test('the verdicts counted on unseen cases are those that warnings have lowered', () => {
  const urls = Array.from({ length: 12 }, (_, n) => address(`s${n}`));
  const verdictsOf = (content: Content) =>
    crossValidate(content, trainingSetOf(content)).flatMap((round) =>
      round.filter(({ of }) => of.case.id.startsWith('lifted')).map(({ verdict }) => verdict),
    );
  const without = verdictsOf(planted(urls, 5));
  const lowered = verdictsOf(planted(urls, 5, { caution: { text: 'Wait.', for: ['x'] } }));
  expect(without).toContain('clear');
  expect(lowered).not.toContain('clear');
  expect(lowered.filter((verdict) => verdict === 'leaning')).toHaveLength(
    without.filter((verdict) => verdict === 'clear').length,
  );
});

test('every case of ours is judged once in each round, the same way each time', () => {
  const content = {
    ...readings(),
    calibration: { ...readings().calibration, repeats: 1, folds: 3, penalties: [2] },
  };
  const set = trainingSetOf(withImportanceAboveZero(content));
  const rounds = () =>
    crossValidate(content, set).map((round) =>
      round.map(({ of, winners, verdict }) => [of.case.id, winners, verdict]),
    );
  const judged = rounds();
  expect(judged).toHaveLength(1);
  const ids = judged[0]?.map(([id]) => id);
  expect(ids?.toSorted()).toEqual(content.cases.map(({ id }) => id).toSorted());
  expect(rounds()).toEqual(judged);
});

test('the map finds the line that its trials were drawn from', () => {
  const random = randomFrom(7);
  const trials = Array.from({ length: 20_000 }, () => {
    const logit = 6 * random() - 2;
    return { logit, isRight: random() < 1 / (1 + Math.exp(-(0.4 + 0.7 * logit))) };
  });
  const { intercept, slope } = fitLogisticMap(trials);
  expect(Math.abs(intercept - 0.4)).toBeLessThan(0.06);
  expect(Math.abs(slope - 0.7)).toBeLessThan(0.06);
});

test('the map never falls, and stays finite where all trials were right or none was', () => {
  const falling = [
    { logit: 2, isRight: false },
    { logit: -2, isRight: true },
  ];
  expect(fitLogisticMap(falling).slope).toBeGreaterThan(0);
  for (const isRight of [true, false]) {
    const { intercept, slope } = fitLogisticMap([{ logit: 1, isRight }]);
    expect(Number.isFinite(intercept) && Number.isFinite(slope)).toBe(true);
  }
  expect(fitLogisticMap([])).toEqual({ intercept: 0, slope: 1 });
  const sure = [12, 20, 28].flatMap((logit) =>
    [true, false].map((isRight) => ({ logit, isRight })),
  );
  expect(expectedShare(1, fitLogisticMap(sure))).toBeCloseTo(0.5, 1);
});
