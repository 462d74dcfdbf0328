import fc from 'fast-check';
import { withStrengths } from '@/lib/content/calibrated';
import type { Calibration, Case, Content } from '@/lib/content/schema';
import { caseOf, tinyContent } from '../content/tiny-content';
import { contentsWithVetoes, someAnswers } from './arbitraries';
import { firedOn, outcomeOf } from './scores';

/** A strength for each setting. */
export function someStrengths({ settings, strengths }: Calibration): fc.Arbitrary<number[]> {
  const { length } = settings;
  const strength = fc.constantFrom(...strengths);
  return fc.array(strength, { minLength: length, maxLength: length });
}

const APPROACHES = ['x', 'y', 'z'];
const outcomes = fc
  .tuple(fc.constantFrom(...APPROACHES), fc.subarray(APPROACHES))
  .map(([best, also]) => ({ best, acceptable: [...new Set([best, ...also])] }));

/** Small contents with cases. All rules but the last belong to two settings. */
export const contentsWithCases: fc.Arbitrary<Content> = contentsWithVetoes.chain((content) => {
  const names = content.rules.map(({ id }) => id).slice(0, -1);
  const half = Math.ceil(names.length / 2);
  const settings = [names.slice(0, half), names.slice(half)].map((rules, n) => ({
    ...{ id: `setting-${n}`, name: 'A setting', because: 'Words that nobody reads.' },
    ...{ rules, strength: 1 },
  }));
  const caseArbitrary = fc.record({ answers: someAnswers(content), outcome: outcomes });
  return fc.array(caseArbitrary, { minLength: 1, maxLength: 8 }).map((drafts) => ({
    ...content,
    cases: drafts.map(({ answers, outcome }, n) =>
      caseOf({ id: `case-${n}`, answers, ...outcome }),
    ),
    calibration: { ...content.calibration, settings },
  }));
});

const move = fc.integer({ min: -8, max: 8 }).map((n) => n / 100);
const moves = fc.record({ c: fc.record({ x: move, y: move, z: move }) });

/**
 * Small contents in which each case depends on one of two settings, and only the best approach is
 * acceptable. The cost is then convex in the strengths and separable.
 */
export const separableContents: fc.Arbitrary<Content> = fc
  .record({
    moves: fc.array(moves, { minLength: 4, maxLength: 4 }),
    cases: fc.array(
      fc.tuple(
        fc.constantFrom('p', 'q'),
        fc.constantFrom('a', 'b'),
        fc.constantFrom(...APPROACHES),
      ),
      { minLength: 2, maxLength: 8 },
    ),
    lead: fc.constantFrom(0.5, 1, 3),
    reluctance: fc.constantFrom(0.01, 0.1, 1),
  })
  .map(({ moves, cases, lead, reluctance }) =>
    tinyContent({
      questions: { p: ['a', 'b'], q: ['a', 'b'] },
      criteria: { c: { points: 1, values: { x: 0.5, y: 0.48, z: 0.51 } } },
      rules: ['p-a', 'p-b', 'q-a', 'q-b'].map((id, n) => ({
        id,
        when: { [id.slice(0, 1)]: [id.slice(2)] },
        values: moves[n] ?? {},
      })),
      cases: cases.map(([question, option, best], n) => ({
        ...{ id: `case-${n}`, answers: { [question]: option }, best },
      })),
      settings: ['p', 'q'].map((id) => ({ id, rules: [`${id}-a`, `${id}-b`] })),
      calibration: { lead, reluctance, strengths: [0.5, 1, 1.5, 2] },
    }),
  );

/** Scores by the reference engine, with 100 points subtracted from vetoed approaches. */
export function penalisedScores(content: Content, { answers }: Case): number[] {
  const { scores } = outcomeOf(content, answers);
  const vetoed = firedOn(content, answers).flatMap(({ vetoes }) => vetoes);
  return content.approaches.map(({ id }) => (scores[id] ?? 0) - (vetoed.includes(id) ? 100 : 0));
}

/** The cost that the calibration minimises, by the reference engine. */
export function calibrationCost(uncalibrated: Content, strengths: readonly number[]): number {
  const { calibration, approaches } = uncalibrated;
  const cases = uncalibrated.cases.filter(({ blind }) => !blind);
  const { lead, reluctance } = calibration;
  const content = withStrengths(uncalibrated, strengths);
  let [shortfall, total] = [0, 0];
  for (const candidate of cases) {
    const places = penalisedScores(content, candidate);
    const lack = (wanted: readonly string[]) => {
      const top = (isWanted: boolean) =>
        Math.max(...places.filter((_, a) => wanted.includes(approaches[a]?.id ?? '') === isWanted));
      return Math.max(0, top(false) + lead - top(true));
    };
    const { best, acceptable } = candidate.outcome;
    const weight = 1 / cases.filter(({ outcome }) => outcome.best === best).length;
    shortfall += weight * (0.5 * lack([best]) + 0.5 * lack(acceptable));
    total += weight;
  }
  const moved = strengths.map((strength) => Math.abs(strength - 1));
  return shortfall / total + reluctance * moved.reduce((sum, distance) => sum + distance, 0);
}
