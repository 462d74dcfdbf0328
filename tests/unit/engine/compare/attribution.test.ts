import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawAnswers, drawWeights } from '@/lib/answers/draw';
import { randomFrom } from '@/lib/common/random';
import type { Answers, Content } from '@/lib/content/schema';
import { attribute, MAX_UNITS, type Side } from '@/lib/engine/compare/attribution';
import { knownAnswers } from '@/lib/engine/model/known';
import { recommend } from '@/lib/engine/recommend';
import { content } from '../../../support/content/content';
import { tinyContent } from '../../../support/content/tiny-content';
import {
  contentsWithVetoes,
  situations,
  someAnswers,
  someWeights,
} from '../../../support/engine/arbitraries';
import { SEED } from '../../../support/engine/random';
import { outcomeOf, winnerOf } from '../../../support/engine/scores';

const TWO = tinyContent({
  questions: { p: ['a', 'b'], q: ['a', 'b'] },
  criteria: { c: { points: 1, values: { x: 0.5, y: 0.5 } } },
  rules: [
    { id: 'p-alone', when: { p: ['b'] }, values: { c: { x: 0.1 } } },
    { id: 'both', when: { p: ['b'], q: ['b'] }, values: { c: { x: 0.2 } } },
  ],
});

test('what two answers bring only together is halved between them', () => {
  const side = (p: string, q: string): Side => ({ answers: { p, q }, ownWeights: {} });
  const { units, difference, lead } = attribute(TWO, side('a', 'a'), side('b', 'b'));
  expect(units.map(({ unit }) => unit.id)).toEqual(['p', 'q']);
  expect(units[0]?.points.x).toBeCloseTo(20, 9);
  expect(units[1]?.points.x).toBeCloseTo(10, 9);
  expect(units.map(({ points }) => points.y)).toEqual([0, 0]);
  expect(difference.x).toBeCloseTo(30, 9);
  expect(lead.of).toEqual(['x']);
});

test('a question that applies on one side only is no difference: what it hangs on is', () => {
  const hiding = tinyContent({
    questions: { p: ['a', 'b'], q: ['a', 'b'] },
    appliesWhen: { q: { p: ['b'] } },
    criteria: { c: { points: 1, values: { x: 0.5, y: 0.5 } } },
    rules: [{ id: 'rule', when: { q: ['b'] }, values: { c: { x: 0.2 } } }],
  });
  const without: Side = { answers: { p: 'a' }, ownWeights: {} };
  const having: Side = { answers: { p: 'b', q: 'b' }, ownWeights: {} };
  for (const { units } of [
    attribute(hiding, without, having),
    attribute(hiding, having, without),
  ]) {
    expect(units.map(({ unit }) => unit.id)).toEqual(['p']);
    expect(Math.abs(units[0]?.points.x ?? 0)).toBeCloseTo(20, 9);
  }
});

test('where a veto decides, what brings it matters most, not what moves the scores', () => {
  const ruled = tinyContent({
    questions: { p: ['a', 'b'], q: ['a', 'b'] },
    criteria: { c: { points: 1, values: { x: 0.6, y: 0.5 } } },
    rules: [
      { id: 'veto', when: { p: ['b'] }, vetoes: ['x'] },
      { id: 'move', when: { q: ['b'] }, values: { c: { x: 0.3 } } },
    ],
  });
  const found = attribute(
    ruled,
    { answers: { p: 'a', q: 'a' }, ownWeights: {} },
    { answers: { p: 'b', q: 'b' }, ownWeights: {} },
  );
  expect([found.isWinnerChanged, found.isByWinner]).toEqual([true, true]);
  expect(found.units.map(({ unit, winShare }) => [unit.id, winShare])).toEqual([
    ['p', 1],
    ['q', 0],
  ]);
  expect(found.alone.map(({ unit, winner }) => [unit.id, winner])).toEqual([['p', 'y']]);
});

test('the rival of one that stays first is one that neither side rules out', () => {
  const rivals = tinyContent({
    questions: { p: ['a', 'b'], q: ['a', 'b'] },
    criteria: { c: { points: 1, values: { x: 0.6, y: 0.7, z: 0.4 } } },
    rules: [
      { id: 'early', when: { p: ['a'] }, vetoes: ['y'] },
      { id: 'move', when: { q: ['b'] }, values: { c: { x: 0.3 } } },
    ],
  });
  const found = attribute(
    rivals,
    { answers: { p: 'a', q: 'a' }, ownWeights: {} },
    { answers: { p: 'b', q: 'b' }, ownWeights: {} },
  );
  // y scores more than x where it is ruled out, so it would be the closest rival.
  expect(found.isWinnerChanged).toBe(false);
  expect(found.lead).toMatchObject({ of: ['x'], over: ['z'] });
});

/** A content with two sides to compare. */
const pairs = situations(contentsWithVetoes).chain(({ content: of, answers, ownWeights }) =>
  fc
    .tuple(someAnswers(of), fc.oneof(fc.constant({}), someWeights(of)))
    .map(([others, weights]) => ({
      of,
      from: { answers, ownWeights },
      to: { answers: others, ownWeights: weights },
    })),
);

const scoreOf = (of: Content, { answers, ownWeights }: Side) =>
  outcomeOf(of, answers, ownWeights).scores;

test('contributions add up to the difference of the scores, and turn round with the sides', () => {
  let winnerChanges = 0;
  fc.assert(
    fc.property(pairs, ({ of, from, to }) => {
      const found = attribute(of, from, to);
      const back = attribute(of, to, from);
      for (const { id } of of.approaches) {
        const difference = (scoreOf(of, to)[id] ?? 0) - (scoreOf(of, from)[id] ?? 0);
        expect(found.difference[id]).toBeCloseTo(difference, 9);
        const added = found.units.reduce((sum, { points }) => sum + (points[id] ?? 0), 0);
        expect(Math.abs(added - difference)).toBeLessThan(1e-9);
        for (const { unit, points } of found.units) {
          const other = back.units.find((candidate) => candidate.unit.id === unit.id);
          expect((points[id] ?? 0) + (other?.points[id] ?? Number.NaN)).toBeCloseTo(0, 9);
        }
      }
      const { lead, units } = found;
      const moved = units.reduce((sum, contribution) => sum + contribution.lead, 0);
      expect(moved).toBeCloseTo(lead.after - lead.before, 9);
      const [before, after] = [from, to].map(({ answers, ownWeights }) =>
        winnerOf(of, answers, ownWeights),
      );
      expect(after?.split('+')).toEqual(expect.arrayContaining(lead.of));
      expect(found.isWinnerChanged).toBe(before !== after);
      if (before !== after) winnerChanges++;
      if (before !== after) expect(before?.split('+')).toEqual(expect.arrayContaining(lead.over));
      expect(lead.over.length).toBeGreaterThan(0);
      if (String(lead.of) !== String(lead.over))
        expect(lead.over.filter((id) => lead.of.includes(id))).toEqual([]);
      if (found.isByWinner) {
        expect(
          units.reduce((sum, contribution) => sum + (contribution.winShare ?? 0), 0),
        ).toBeCloseTo(1, 9);
      }
    }),
    { seed: SEED, numRuns: 600 },
  );
  expect(winnerChanges).toBeGreaterThan(50);
});

test('what changes the first place alone is what does so in the readable engine', () => {
  let found = 0;
  fc.assert(
    fc.property(pairs, ({ of, from, to }) => {
      const [knownBefore, knownAfter] = [from, to].map(({ answers }) =>
        knownAnswers(of.questions, answers),
      );
      const before = winnerOf(of, from.answers, from.ownWeights);
      // Only where every question applies on both sides is each difference one changed answer.
      const applies = of.questions.every(
        ({ id }) => knownBefore?.[id] !== null && knownAfter?.[id] !== null,
      );
      if (!applies) return;
      const changed = of.questions.flatMap(({ id }): [string, string][] => {
        if (knownBefore?.[id] === knownAfter?.[id]) return [];
        const answers: Record<string, string> = { ...from.answers };
        delete answers[id];
        const option = knownAfter?.[id];
        if (typeof option === 'string') answers[id] = option;
        const winner = winnerOf(of, answers as Answers, from.ownWeights);
        return winner === before ? [] : [[id, winner]];
      });
      const alone = attribute(of, from, to).alone.filter(({ unit }) => unit.kind === 'question');
      expect(alone.map(({ unit, winners }) => [unit.id, winners.join('+')])).toEqual(changed);
      found += changed.length;
    }),
    { seed: SEED, numRuns: 600 },
  );
  expect(found).toBeGreaterThan(20);
});

test('on our content sections are the units where many answers differ, and all adds up', () => {
  const random = randomFrom(SEED);
  let bySection = 0;
  for (let n = 0; n < 12; n++) {
    const share = n % 2 === 0 ? 1 : 0.4;
    const [from, to] = [0, 1].map(
      (): Side => ({
        answers: drawAnswers(content(), random, share),
        ownWeights: n % 3 === 0 ? drawWeights(content(), random) : {},
      }),
    );
    if (!from || !to) throw new Error('two sides are drawn');
    const { units, difference, isBySection, mixtures } = attribute(content(), from, to);
    expect(mixtures).toBe(2 ** units.length);
    expect(units.length).toBeLessThanOrEqual(MAX_UNITS);
    expect(units.some(({ unit }) => unit.kind === 'section')).toBe(isBySection);
    if (isBySection) bySection++;
    const [before, after] = [from, to].map(({ answers, ownWeights }) =>
      recommend(content(), answers, ownWeights),
    );
    for (const { id } of content().approaches) {
      const scores = [before, after].map(
        (recommendation) =>
          recommendation?.ranking.find(({ approach }) => approach === id)?.score ?? 0,
      );
      expect(difference[id]).toBeCloseTo((scores[1] ?? 0) - (scores[0] ?? 0), 9);
      const added = units.reduce((sum, { points }) => sum + (points[id] ?? 0), 0);
      expect(added).toBeCloseTo(difference[id] ?? Number.NaN, 9);
    }
  }
  expect(bySection).toBeGreaterThan(3);
  expect(bySection).toBeLessThan(12);
});

test('two sides that say the same have no differences', () => {
  const side: Side = { answers: { p: 'a' }, ownWeights: {} };
  const { units, alone, mixtures } = attribute(TWO, side, {
    answers: { p: 'a', q: 'unknown' },
    ownWeights: {},
  });
  expect([units, alone, mixtures]).toEqual([[], [], 1]);
});
