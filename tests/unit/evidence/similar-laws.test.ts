import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answers, Case, Content } from '@/lib/content/schema';
import { type Recommendation, recommend } from '@/lib/engine/recommend';
import { checkCases, sampleOf } from '@/lib/evidence/check';
import { similarCases } from '@/lib/evidence/similar';
import { content } from '../../support/content/content';
import { caseOf } from '../../support/content/tiny';
import { contentsWithVetoes, situations, someAnswers } from '../../support/engine/arbitraries';
import { SEED, without } from '../../support/engine/random';
import { scoresOf } from '../../support/engine/scores';

// What holds of similar cases in every situation.

const APPROACHES = ['x', 'y', 'z'];
/** A situation in a small content, and published cases and guidance of any answers. */
const worlds = situations(contentsWithVetoes).chain(({ content: of, answers, own }) =>
  fc.record({
    of: fc
      .record({
        groupedBy: fc.subarray(of.questions.map(({ id }) => id)),
        most: fc.integer({ min: 1, max: 5 }),
        least: fc.constantFrom(0, 0.3, 0.5, 0.9, 1),
      })
      .map(({ groupedBy, ...similar }) => ({
        ...of,
        evidence: { ...of.evidence, groupedBy, similar },
      })),
    given: fc.constant(recommend(of, answers, own)),
    cases: fc.array(
      fc
        .record({
          answers: someAnswers(of),
          best: fc.constantFrom(...APPROACHES),
          also: fc.subarray(APPROACHES),
          kind: fc.constantFrom('paper' as const, 'guidance' as const),
          blind: fc.boolean(),
        })
        .map(({ also, ...rest }) =>
          caseOf({ id: 'one', acceptable: [rest.best, ...also], ...rest }),
        ),
      { minLength: 1, maxLength: 8 },
    ),
  }),
);
const RUNS = { seed: SEED, numRuns: 300 };

/** The points by which an answer moves one approach against another, from answers to answers. */
function moved(of: Content, given: Recommendation, question: string, from: string, to: string) {
  const [before, after] = [from, to].map((option) =>
    scoresOf(of, { ...given.answers, [question]: option }, given.ownWeights),
  );
  const gains = APPROACHES.map((id) => (after?.[id] ?? 0) - (before?.[id] ?? 0));
  return Math.max(...gains) - Math.min(...gains);
}

/** What each question answered weighs, and how much of that an answer in its place keeps. */
function weigh(of: Content, given: Recommendation) {
  const swings = given.answered.map((id) => {
    const options = of.questions.find((question) => question.id === id)?.options ?? [];
    const pairs = options.flatMap((a) => options.map((b) => moved(of, given, id, a.id, b.id)));
    return { id, options, swing: Math.max(...pairs) };
  });
  const mean = swings.reduce((sum, { swing }) => sum + swing, 0) / swings.length;
  return swings.map(({ id, options, swing }) => {
    const isGrouped = of.evidence.groupedBy.includes(id);
    const weight = isGrouped && swing < mean ? mean : swing;
    const own = given.answers[id] ?? '';
    return {
      id,
      weight,
      keeps: (answer: string | undefined) => {
        if (answer === own) return weight;
        if (swing === 0 || !options.some((option) => option.id === answer)) return 0;
        return weight * (1 - moved(of, given, id, own, answer ?? '') / swing);
      },
    };
  });
}

function similarity(of: Content, given: Recommendation, one: Case): number {
  const weights = weigh(of, given);
  const total = weights.reduce((sum, { weight }) => sum + weight, 0);
  return weights.reduce((sum, { id, keeps }) => sum + keeps(one.answers[id]), 0) / total;
}

const alike = (of: Content, given: Recommendation, one: Case): number | undefined => {
  const evidence = { ...of.evidence, similar: { most: 1, least: 0 } };
  return similarCases({ ...of, evidence }, given, [one])[0]?.similarity;
};

test('those shown are the most alike of the published ones, in order, and as many as may be', () => {
  fc.assert(
    fc.property(worlds, ({ of, given, cases }) => {
      const { most, least } = of.evidence.similar;
      const found = similarCases(of, given, cases);
      const all = cases.filter((one) => one.kind !== 'guidance');
      const likeness = all.map((one) => alike(of, given, one) ?? -1);
      const wanted = likeness.filter((one) => one >= least).sort((a, b) => b - a);
      expect(found.map((one) => one.similarity)).toEqual(wanted.slice(0, most));
      for (const { case: one, similarity: own } of found) {
        expect(sampleOf(one)).not.toBe('guidance');
        expect(own).toBe(likeness[all.indexOf(one)]);
        expect(own).toBeGreaterThanOrEqual(0);
        expect(own).toBeLessThanOrEqual(1 + 1e-12);
      }
    }),
    RUNS,
  );
});

test('alike is what the readable engine says, question by question', () => {
  fc.assert(
    fc.property(worlds, ({ of, given, cases }) => {
      const total = weigh(of, given).reduce((sum, { weight }) => sum + weight, 0);
      for (const one of cases.filter((each) => each.kind !== 'guidance')) {
        const found = alike(of, given, one);
        if (given.verdict === 'not-enough-answers' || total === 0) expect(found).toBeUndefined();
        else expect(found).toBeCloseTo(similarity(of, given, one), 9);
      }
    }),
    RUNS,
  );
});

test('each question answered is shared, different or not told, the weightiest first', () => {
  fc.assert(
    fc.property(worlds, ({ of, given, cases }) => {
      const weights = new Map(weigh(of, given).map(({ id, weight }) => [id, weight]));
      const evidence = { ...of.evidence, similar: { most: 100, least: 0 } };
      for (const found of similarCases({ ...of, evidence }, given, cases)) {
        const { case: one, shared, different, untold, agrees } = found;
        const parts = [...shared, ...different, ...untold];
        expect(parts.toSorted()).toEqual(given.answered.toSorted());
        for (const id of shared) expect(one.answers[id]).toBe(given.answers[id]);
        for (const id of untold) expect(one.answers[id]).toBeUndefined();
        for (const id of different) {
          expect(one.answers[id]).toBeDefined();
          expect(one.answers[id]).not.toBe(given.answers[id]);
        }
        for (const part of [shared, different, untold]) {
          const own = part.map((id) => weights.get(id) ?? Number.NaN);
          for (const [n, weight] of own.entries()) {
            expect(own[n + 1] ?? 0).toBeLessThanOrEqual(weight + 1e-9);
          }
        }
        expect(agrees).toBe(one.outcome.acceptable.some((id) => id === given.recommended));
      }
    }),
    RUNS,
  );
});

test('a case that tells less is never more alike', () => {
  fc.assert(
    fc.property(worlds, fc.nat(), ({ of, given, cases: [one] }, n) => {
      const told = Object.keys(one?.answers ?? {});
      if (!one || told.length === 0) return;
      const less = { ...one, answers: without(one.answers, told[n % told.length] ?? '') };
      expect(alike(of, given, less) ?? 0).toBeLessThanOrEqual((alike(of, given, one) ?? 0) + 1e-12);
    }),
    RUNS,
  );
});

test('a case with one answer turned away from the person is never more alike', () => {
  fc.assert(
    fc.property(worlds, fc.nat(), fc.nat(), ({ of, given, cases: [one] }, n, m) => {
      const question = of.questions[n % of.questions.length];
      const own = given.answers[question?.id ?? ''];
      const others = question?.options.filter(({ id }) => id !== own) ?? [];
      if (!one || !question || own === undefined || others.length === 0) return;
      const turned = (answer: string): Case => {
        return { ...one, answers: { ...one.answers, [question.id]: answer } };
      };
      const away = alike(of, given, turned(others[m % others.length]?.id ?? ''));
      expect(away ?? 0).toBeLessThanOrEqual((alike(of, given, turned(own)) ?? 0) + 1e-12);
    }),
    RUNS,
  );
});

test('a situation is wholly like itself, and most like it of all our cases', () => {
  const published = checkCases(content()).filter((one) => sampleOf(one.case) !== 'guidance');
  expect(published.length).toBeGreaterThan(0);
  for (const { case: one, recommendation } of published) {
    const [first] = similarCases(content(), recommendation);
    expect(first?.similarity).toBeCloseTo(1, 12);
    expect(alike(content(), recommendation, one)).toBeCloseTo(1, 12);
    const [itself] = similarCases(content(), recommendation, [one]);
    expect(itself).toMatchObject({ shared: expect.any(Array), different: [], untold: [] });
    expect(itself?.shared.toSorted()).toEqual(recommendation.answered.toSorted());
  }
});

test('what the person weighs changes how alike our cases are', () => {
  const answers: Answers = content().method.example.answers;
  const of = { ...content(), evidence: { ...content().evidence, similar: { most: 99, least: 0 } } };
  const order = (own: Record<string, number>) =>
    similarCases(of, recommend(of, answers, own)).map((one) => one.case.id);
  const each = content().criteria.map(({ id }) => order({ [id]: 5 }).join());
  expect(new Set([order({}).join(), ...each]).size).toBeGreaterThan(2);
});
