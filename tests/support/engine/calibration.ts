import fc from 'fast-check';
import type { Strengths } from '@/lib/content/calibrated';
import type { Content } from '@/lib/content/schema';
import { caseOf } from '../content/tiny-content';
import { contentsWithVetoes, someAnswers } from './arbitraries';

const APPROACHES = ['x', 'y', 'z'];
const outcomes = fc
  .tuple(fc.constantFrom(...APPROACHES), fc.subarray(APPROACHES))
  .map(([best, also]) => ({ best, acceptable: [...new Set([best, ...also])] }));

/** Small contents with cases; the first two rules share a strength. */
export const contentsWithCases: fc.Arbitrary<Content> = contentsWithVetoes.chain((content) => {
  const rules = content.rules.map((rule, n) => (n < 2 ? { ...rule, strength: 'shared' } : rule));
  const caseArbitrary = fc.record({ answers: someAnswers(content), outcome: outcomes });
  return fc.array(caseArbitrary, { minLength: 1, maxLength: 8 }).map((drafts) => ({
    ...content,
    rules,
    cases: drafts.map(({ answers, outcome }, n) =>
      caseOf({ id: `case-${n}`, answers, ...outcome }),
    ),
  }));
});

/** Strengths of 0.5, 1, 1.5 or 2, by which no move of these contents is rounded. */
export function someStrengths({ rules, approaches }: Content): fc.Arbitrary<Strengths> {
  const row = fc.record(
    Object.fromEntries(approaches.map(({ id }) => [id, fc.constantFrom(0.5, 1, 1.5, 2)])),
  );
  const names = rules.map(({ id, strength }) => strength ?? id);
  return fc.record(Object.fromEntries(names.map((name) => [name, row])));
}
