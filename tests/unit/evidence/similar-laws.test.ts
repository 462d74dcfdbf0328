import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answers, Case, Content } from '@/lib/content/schema';
import { type Recommendation, recommend } from '@/lib/engine/recommend';
import { checkCases, sampleOf } from '@/lib/evidence/check-cases';
import { similarCases } from '@/lib/evidence/similar-cases';
import { content } from '../../support/content/content';
import { caseOf } from '../../support/content/tiny-content';
import { contentsWithVetoes, situations, someAnswers } from '../../support/engine/arbitraries';
import { SEED, withoutAnswersTo } from '../../support/engine/random';
import { scoresOf } from '../../support/engine/scores';

// Properties of similar cases that hold in every situation.

const APPROACHES = ['x', 'y', 'z'];
/** A situation in a small content, and published cases and guidance of any answers. */
const worlds = situations(contentsWithVetoes).chain(({ content: of, answers, ownWeights }) =>
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
    recommendation: fc.constant(recommend(of, answers, ownWeights)),
    cases: fc.array(
      fc
        .record({
          answers: someAnswers(of),
          best: fc.constantFrom(...APPROACHES),
          also: fc.subarray(APPROACHES),
          kind: fc.constantFrom('paper' as const, 'guidance' as const),
        })
        .map(({ also, ...rest }) =>
          caseOf({ id: 'one', acceptable: [rest.best, ...also], ...rest }),
        ),
      { minLength: 1, maxLength: 8 },
    ),
  }),
);
const RUNS = { seed: SEED, numRuns: 300 };

/** The most points by which a change of this answer moves one approach against another. */
function moved(
  of: Content,
  recommendation: Recommendation,
  question: string,
  from: string,
  to: string,
) {
  const [before, after] = [from, to].map((option) =>
    scoresOf(of, { ...recommendation.answers, [question]: option }, recommendation.ownWeights),
  );
  const gains = APPROACHES.map((id) => (after?.[id] ?? 0) - (before?.[id] ?? 0));
  return Math.max(...gains) - Math.min(...gains);
}

/** The weight of each answered question, and how much of it another answer would keep. */
function weigh(of: Content, recommendation: Recommendation) {
  const swings = recommendation.answered.map((id) => {
    const options = of.questions.find((question) => question.id === id)?.options ?? [];
    const pairs = options.flatMap((a) =>
      options.map((b) => moved(of, recommendation, id, a.id, b.id)),
    );
    return { id, options, swing: Math.max(...pairs) };
  });
  const mean = swings.reduce((sum, { swing }) => sum + swing, 0) / swings.length;
  return swings.map(({ id, options, swing }) => {
    const isGrouped = of.evidence.groupedBy.includes(id);
    const weight = isGrouped && swing < mean ? mean : swing;
    const ownAnswer = recommendation.answers[id] ?? '';
    return {
      id,
      weight,
      keeps: (answer: string | undefined) => {
        if (answer === ownAnswer) return weight;
        if (swing === 0 || !options.some((option) => option.id === answer)) return 0;
        return weight * (1 - moved(of, recommendation, id, ownAnswer, answer ?? '') / swing);
      },
    };
  });
}

function similarity(of: Content, recommendation: Recommendation, entry: Case): number {
  const weights = weigh(of, recommendation);
  const total = weights.reduce((sum, { weight }) => sum + weight, 0);
  return weights.reduce((sum, { id, keeps }) => sum + keeps(entry.answers[id]), 0) / total;
}

const alike = (of: Content, recommendation: Recommendation, entry: Case): number | undefined => {
  const evidence = { ...of.evidence, similar: { most: 1, least: 0 } };
  return similarCases({ ...of, evidence }, recommendation, [entry])[0]?.similarity;
};

test('those shown are the most alike of the published ones, in order, and as many as may be', () => {
  fc.assert(
    fc.property(worlds, ({ of, recommendation, cases }) => {
      const { most, least } = of.evidence.similar;
      const found = similarCases(of, recommendation, cases);
      const published = cases.filter((entry) => entry.kind !== 'guidance');
      const likeness = published.map((entry) => alike(of, recommendation, entry) ?? -1);
      const wanted = likeness.filter((value) => value >= least).sort((a, b) => b - a);
      expect(found.map((match) => match.similarity)).toEqual(
        wanted.slice(0, most).map((value) => expect.closeTo(value, 9)),
      );
      for (const { case: entry, similarity: value } of found) {
        expect(sampleOf(entry)).not.toBe('guidance');
        expect(value).toBe(likeness[published.indexOf(entry)]);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1 + 1e-12);
      }
    }),
    RUNS,
  );
});

test('alike is what the readable engine says, question by question', () => {
  fc.assert(
    fc.property(worlds, ({ of, recommendation, cases }) => {
      const total = weigh(of, recommendation).reduce((sum, { weight }) => sum + weight, 0);
      for (const entry of cases.filter((candidate) => candidate.kind !== 'guidance')) {
        const found = alike(of, recommendation, entry);
        if (recommendation.verdict === 'not-enough-answers' || total === 0)
          expect(found).toBeUndefined();
        else expect(found).toBeCloseTo(similarity(of, recommendation, entry), 9);
      }
    }),
    RUNS,
  );
});

test('each question answered is shared, different or not told, the weightiest first', () => {
  fc.assert(
    fc.property(worlds, ({ of, recommendation, cases }) => {
      const weights = new Map(weigh(of, recommendation).map(({ id, weight }) => [id, weight]));
      const evidence = { ...of.evidence, similar: { most: 100, least: 0 } };
      for (const found of similarCases({ ...of, evidence }, recommendation, cases)) {
        const { case: entry, shared, different, untold, agrees } = found;
        const parts = [...shared, ...different, ...untold];
        expect(parts.toSorted()).toEqual(recommendation.answered.toSorted());
        for (const id of shared) expect(entry.answers[id]).toBe(recommendation.answers[id]);
        for (const id of untold) expect(entry.answers[id]).toBeUndefined();
        for (const id of different) {
          expect(entry.answers[id]).toBeDefined();
          expect(entry.answers[id]).not.toBe(recommendation.answers[id]);
        }
        for (const part of [shared, different, untold]) {
          const partWeights = part.map((id) => weights.get(id) ?? Number.NaN);
          for (const [n, weight] of partWeights.entries()) {
            expect(partWeights[n + 1] ?? 0).toBeLessThanOrEqual(weight + 1e-9);
          }
        }
        expect(agrees).toBe(
          entry.outcome.acceptable.some((id) => id === recommendation.recommended),
        );
      }
    }),
    RUNS,
  );
});

test('a case that tells less is never more alike', () => {
  fc.assert(
    fc.property(worlds, fc.nat(), ({ of, recommendation, cases: [entry] }, n) => {
      const answeredIds = Object.keys(entry?.answers ?? {});
      if (!entry || answeredIds.length === 0) return;
      const less = {
        ...entry,
        answers: withoutAnswersTo(entry.answers, answeredIds[n % answeredIds.length] ?? ''),
      };
      expect(alike(of, recommendation, less) ?? 0).toBeLessThanOrEqual(
        (alike(of, recommendation, entry) ?? 0) + 1e-12,
      );
    }),
    RUNS,
  );
});

test('a case with one answer turned away from the person is never more alike', () => {
  fc.assert(
    fc.property(worlds, fc.nat(), fc.nat(), ({ of, recommendation, cases: [entry] }, n, m) => {
      const question = of.questions[n % of.questions.length];
      const ownAnswer = recommendation.answers[question?.id ?? ''];
      const others = question?.options.filter(({ id }) => id !== ownAnswer) ?? [];
      if (!entry || !question || ownAnswer === undefined || others.length === 0) return;
      const turned = (answer: string): Case => {
        return { ...entry, answers: { ...entry.answers, [question.id]: answer } };
      };
      const away = alike(of, recommendation, turned(others[m % others.length]?.id ?? ''));
      expect(away ?? 0).toBeLessThanOrEqual(
        (alike(of, recommendation, turned(ownAnswer)) ?? 0) + 1e-12,
      );
    }),
    RUNS,
  );
});

test('a situation is wholly like itself, and most like it of all our cases', () => {
  const published = checkCases(content()).filter(
    (checkedCase) => sampleOf(checkedCase.case) !== 'guidance',
  );
  expect(published.length).toBeGreaterThan(0);
  for (const { case: entry, recommendation } of published) {
    const [first] = similarCases(content(), recommendation);
    expect(first?.similarity).toBeCloseTo(1, 12);
    expect(alike(content(), recommendation, entry)).toBeCloseTo(1, 12);
    const [itself] = similarCases(content(), recommendation, [entry]);
    expect(itself).toMatchObject({ shared: expect.any(Array), different: [], untold: [] });
    expect(itself?.shared.toSorted()).toEqual(recommendation.answered.toSorted());
  }
});

test('what the person weighs changes how alike our cases are', () => {
  const answers: Answers = content().method.example.answers;
  const of = { ...content(), evidence: { ...content().evidence, similar: { most: 99, least: 0 } } };
  const order = (ownWeights: Record<string, number>) =>
    similarCases(of, recommend(of, answers, ownWeights)).map((match) => match.case.id);
  const each = content().criteria.map(({ id }) => order({ [id]: 5 }).join());
  expect(new Set([order({}).join(), ...each]).size).toBeGreaterThan(2);
});
