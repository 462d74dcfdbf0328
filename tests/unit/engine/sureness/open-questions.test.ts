import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawAnswers } from '@/lib/answers/draw';
import { randomFrom } from '@/lib/common/random';
import type { Answers, Content, OwnWeights } from '@/lib/content/schema';
import { knownAnswers } from '@/lib/engine/model/known';
import { recommend } from '@/lib/engine/recommend';
import { content } from '../../../support/content/content';
import { tinyContent } from '../../../support/content/tiny-content';
import {
  contentsWithVetoes,
  nearlyComplete,
  situations,
  someWeights,
} from '../../../support/engine/arbitraries';
import { compiledEngine } from '../../../support/engine/compiled-engine';
import { completions } from '../../../support/engine/completions';
import { SEED, withoutAnswersTo } from '../../../support/engine/random';
import { winnerOf } from '../../../support/engine/scores';

/** The questions that apply, or may apply, and have no answer that counts. */
function openIn(of: Content, answers: Answers): string[] {
  const known = knownAnswers(of.questions, answers);
  return of.questions.map(({ id }) => id).filter((id) => known[id] === undefined);
}

type Found = {
  decided: boolean;
  stays: number;
  ways: number;
  byId: Record<string, { canChange: boolean; effect: number }>;
};

/** The share of the sets of winners ("a+b") without the approach that is in most of them. */
function missedShare(sets: readonly string[]): number {
  const winners = sets.map((set) => set.split('+'));
  const times = winners.flat().map((id) => winners.filter((set) => set.includes(id)).length);
  return 1 - Math.max(...times) / sets.length;
}

/** What `open()` should find, by trying every way with the readable engine. */
function bruteForce(of: Content, allAnswers: Answers, ownWeights: OwnWeights): Found {
  const open = openIn(of, allAnswers);
  const answers = withoutAnswersTo(allAnswers, ...open);
  const before = winnerOf(of, answers, ownWeights);
  const isAnswered = (way: Answers, ids: readonly string[]) => ids.every((id) => id in way);
  const ways = [...completions(of, answers, open)];
  const answered = ways.filter((way) => isAnswered(way, open));
  const isBefore = (way: Answers) => winnerOf(of, way, ownWeights) === before;
  const byId = open.map((question) => {
    const others = open.filter((id) => id !== question);
    const winnersFor = (partial: Answers) =>
      [...completions(of, partial, [question])].map((way) => winnerOf(of, way, ownWeights));
    const around = [...completions(of, answers, others)];
    const complete = around.filter((way) => isAnswered(way, others));
    // The first winner is that with the question left open, which is no answer.
    const missed = complete.map((way) => missedShare(winnersFor(way).slice(1)));
    const effect = missed.reduce((sum, share) => sum + share, 0) / complete.length;
    const canChange = around.some((way) => new Set(winnersFor(way)).size > 1);
    return [question, { canChange, effect }] as const;
  });
  return {
    decided: ways.every(isBefore),
    stays: answered.filter(isBefore).length / answered.length,
    ways: answered.length,
    byId: Object.fromEntries(byId),
  };
}

function expectExact(of: Content, answers: Answers, ownWeights: OwnWeights): Found {
  const { questions, complete, ...found } = compiledEngine(of, ownWeights).open(answers);
  expect(complete).toBe(true);
  expect(questions).toHaveLength(openIn(of, answers).length);
  const wanted = bruteForce(of, answers, ownWeights);
  expect(found).toMatchObject({ decided: wanted.decided, stays: wanted.stays, ways: wanted.ways });
  expect(Object.keys(found.byId)).toEqual(Object.keys(wanted.byId));
  for (const [id, { canChange, effect }] of Object.entries(wanted.byId)) {
    expect(found.byId[id]?.canChange).toBe(canChange);
    expect(found.byId[id]?.effect).toBeCloseTo(effect, 12);
  }
  return found;
}

test('what the open questions of small contents can do is what trying everything finds', () => {
  let [decided, split] = [0, 0];
  fc.assert(
    fc.property(situations(contentsWithVetoes), ({ content: small, answers, ownWeights }) => {
      const found = expectExact(small, answers, ownWeights);
      if (found.decided) decided++;
      else split++;
    }),
    { seed: SEED, numRuns: 200 },
  );
  expect(Math.min(decided, split)).toBeGreaterThan(20);
});

test('with one or two questions of our content open, the same', () => {
  const weights = fc.oneof(fc.constant({}), someWeights(content()));
  let effective = 0;
  fc.assert(
    fc.property(nearlyComplete(content(), 2), weights, ({ answers }, ownWeights) => {
      const { byId } = expectExact(content(), answers, ownWeights);
      effective += Object.values(byId).filter(({ canChange }) => canChange).length;
    }),
    { seed: SEED, numRuns: 150 },
  );
  expect(effective).toBeGreaterThan(10);
});

test('the exact bounds prove the first place decided when, and only when, it is', () => {
  let decided = 0;
  fc.assert(
    fc.property(situations(contentsWithVetoes), ({ content: small, answers, ownWeights }) => {
      const open = openIn(small, answers);
      const known = withoutAnswersTo(answers, ...open);
      const before = winnerOf(small, known, ownWeights);
      const ways = [...completions(small, known, open)];
      const isDecided = ways.every((way) => winnerOf(small, way, ownWeights) === before);
      expect(compiledEngine(small, ownWeights).isDecided(answers)).toBe(isDecided);
      if (isDecided && open.length > 1) decided++;
    }),
    { seed: SEED, numRuns: 500 },
  );
  expect(decided).toBeGreaterThan(50);
});

/** Adds questions that no rule reads: too many ways to try, so that proofs are needed. */
function padded(small: Content): Content {
  const idle = ['i', 'j', 'k', 'l'].map((id) => {
    const [model] = small.questions.slice(-1);
    if (!model) throw new Error('no questions');
    return { ...model, id, appliesWhen: {} };
  });
  return { ...small, questions: [...idle, ...small.questions] };
}

test('where the ways are too many, "changes nothing" is still a proof, and mostly found', () => {
  let [idle, proved, effective] = [0, 0, 0];
  fc.assert(
    fc.property(situations(contentsWithVetoes), ({ content: small, ownWeights }) => {
      const wanted = bruteForce(small, {}, ownWeights);
      const { complete, ways, decided, byId } = compiledEngine(padded(small), ownWeights).open({});
      expect({ complete, ways, decided }).toEqual({
        complete: false,
        ways: 2048,
        decided: wanted.decided,
      });
      for (const id of ['i', 'j', 'k', 'l']) {
        expect(byId[id]).toEqual({ canChange: false, effect: 0 });
      }
      for (const [id, { canChange }] of Object.entries(wanted.byId)) {
        if (canChange) effective++;
        else if (!wanted.decided) idle++;
        if (canChange) expect(byId[id]?.canChange).toBe(true);
        else if (!wanted.decided && !byId[id]?.canChange) proved++;
      }
    }),
    { seed: SEED, numRuns: 120 },
  );
  expect(effective).toBeGreaterThan(100);
  expect(idle).toBeGreaterThan(10);
  expect(proved / idle).toBeGreaterThan(0.5);
});

test('where every weight is given, or one is 0, what moves nothing that counts changes nothing', () => {
  const small = padded(
    tinyContent({
      questions: { heavy: ['a', 'b'], light: ['a', 'b'], lead: ['a', 'b'] },
      criteria: {
        c: { points: 2, values: { x: 0.5, y: 0.4 } },
        d: { points: 1, values: { x: 0.4, y: 0.5 } },
      },
      rules: [
        { id: 'weigh', when: { heavy: ['a'] }, weights: { d: 3 } },
        { id: 'move', when: { light: ['a'] }, values: { c: { y: 0.2 } } },
        { id: 'lead', when: { lead: ['a'] }, values: { d: { y: -0.2 } } },
      ],
    }),
  );
  const effectiveIds = (ownWeights: OwnWeights) =>
    Object.entries(compiledEngine(small, ownWeights).open({}).byId)
      .filter(([, { canChange }]) => canChange)
      .map(([id]) => id);
  expect(effectiveIds({})).toEqual(['heavy', 'light', 'lead']);
  expect(effectiveIds({ c: 3, d: 3 })).toEqual(['light', 'lead']);
  expect(effectiveIds({ c: 0 })).toEqual(['lead']);
});

test('effects and what stays are close to the truth where ways are drawn', () => {
  // Four standard errors of a share are at most 0.044 of 2,048 ways, and 0.125 of 256.
  fc.assert(
    fc.property(situations(contentsWithVetoes), ({ content: small, ownWeights }) => {
      const wanted = bruteForce(small, {}, ownWeights);
      const found = compiledEngine(padded(small), ownWeights).open({});
      expect(Math.abs(found.stays - wanted.stays)).toBeLessThanOrEqual(0.045);
      for (const [id, { effect }] of Object.entries(wanted.byId)) {
        expect(Math.abs((found.byId[id]?.effect ?? Number.NaN) - effect)).toBeLessThanOrEqual(
          0.125,
        );
      }
    }),
    { seed: SEED, numRuns: 100 },
  );
});

test('what is open is worked out by hand: a veto, a lead, and a question that decides nothing', () => {
  const small = tinyContent({
    questions: { veto: ['yes', 'no'], lead: ['a', 'b', 'c'], idle: ['a', 'b'] },
    criteria: { c: { points: 1, values: { x: 0.75, y: 0.5 } } },
    rules: [
      { id: 'bar', when: { veto: ['yes'] }, vetoes: ['y'] },
      { id: 'lift', when: { lead: ['c'] }, values: { c: { y: 0.5 } } },
      { id: 'same', when: { idle: ['a'] }, values: { c: { x: 0.125, y: 0.125 } } },
    ],
  });
  // y is first where lead is c, a third, and the veto is not, a half.
  expect(recommend(small, {}).analysis).toMatchObject({
    decided: false,
    completions: { stays: 5 / 6, ways: 12, complete: true },
    open: expect.arrayContaining([
      { question: 'veto', canChange: true, seen: true, effect: expect.closeTo(1 / 6, 12) },
      { question: 'lead', canChange: true, seen: true, effect: expect.closeTo(1 / 6, 12) },
      { question: 'idle', canChange: false, seen: false, effect: 0 },
    ]),
  });
  for (const known of [{ veto: 'yes' }, { lead: 'a' }]) {
    const { decided, completions: ways, open } = recommend(small, known).analysis;
    expect({ decided, stays: ways.stays }).toEqual({ decided: true, stays: 1 });
    expect(open.every(({ canChange }) => !canChange)).toBe(true);
  }
});

test('when nothing is open it is decided, in the one way there is', () => {
  const answers = drawAnswers(content(), randomFrom(SEED));
  expect(recommend(content(), answers).analysis).toMatchObject({
    open: [],
    decided: true,
    completions: { stays: 1, ways: 1, complete: true },
  });
});
