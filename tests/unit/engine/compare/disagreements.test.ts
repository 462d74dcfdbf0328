import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawAnswers } from '@/lib/answers/draw';
import { randomFrom } from '@/lib/common/random';
import type { Answers, Content, OwnWeights } from '@/lib/content/schema';
import {
  type AgreementAnalysis,
  disagreements,
  type Person,
} from '@/lib/engine/compare/disagreements';
import { knownAnswers } from '@/lib/engine/model/known';
import type { FirstPlace } from '@/lib/engine/model/winners';
import { content } from '../../../support/content/content';
import { tinyContent } from '../../../support/content/tiny-content';
import { contentsWithVetoes, someAnswers, someWeights } from '../../../support/engine/arbitraries';
import { SEED } from '../../../support/engine/random';
import { sharesIn, winnerOf } from '../../../support/engine/scores';

/** The answers of each person that count: question id -> option, null where it does not apply. */
const effectiveAnswers = (of: Content, people: readonly Person[]) =>
  people.map(({ answers }) => knownAnswers(of.questions, answers));

type Choice = { id: string; options: string[] };
type Way = { answers: Answers; ownWeights: OwnWeights; taken: Record<string, string> };

const weightsKey = (of: Content, ownWeights: OwnWeights) =>
  JSON.stringify(of.criteria.map(({ id }) => ownWeights[id] ?? null));

/** The result of every way to settle the disagreements, by the readable engine. */
function bruteForce(of: Content, people: readonly Person[]) {
  const known = effectiveAnswers(of, people);
  const choices: Choice[] = [];
  const kept: Record<string, string> = {};
  for (const { id, options } of of.questions) {
    const chosen = options
      .map((option) => option.id)
      .filter((optionId) => known.some((k) => k[id] === optionId));
    if (chosen.length > 1) choices.push({ id, options: chosen });
    else if (chosen[0] !== undefined) kept[id] = chosen[0];
  }
  const weights = new Map(people.map(({ ownWeights }) => [weightsKey(of, ownWeights), ownWeights]));
  let ways: Way[] = [...weights].map(([key, ownWeights]) => ({
    answers: kept,
    ownWeights,
    taken: { weights: key },
  }));
  for (const { id, options } of choices) {
    ways = ways.flatMap(({ answers, ownWeights, taken }) =>
      options.map((option) => ({
        answers: { ...answers, [id]: option },
        ownWeights,
        taken: { ...taken, [id]: option },
      })),
    );
  }
  const results = ways.map((way) => ({
    ...way,
    winner: winnerOf(of, way.answers, way.ownWeights),
  }));
  const ids = [...choices.map(({ id }) => id), ...(weights.size > 1 ? ['weights'] : [])];
  const effects = ids.map((id) => {
    const groups = new Map<string, Set<string>>();
    for (const { taken, winner } of results) {
      const rest = JSON.stringify(
        Object.entries(taken)
          .filter(([other]) => other !== id)
          .sort(),
      );
      groups.set(rest, (groups.get(rest) ?? new Set()).add(winner));
    }
    const turned = [...groups.values()].filter((winners) => winners.size > 1).length;
    return [id, turned / groups.size] as const;
  });
  return { results, effects: Object.fromEntries(effects), kept };
}

const sharesOf = (firsts: readonly FirstPlace[]) =>
  Object.fromEntries(firsts.map(({ winners, share }) => [winners.join('+'), share]));
/** Equal but for rounding errors. */
const expectShares = (firsts: readonly FirstPlace[], results: readonly { winner: string }[]) => {
  const shares = Object.entries(sharesIn(results));
  expect(sharesOf(firsts)).toEqual(
    Object.fromEntries(shares.map(([winners, share]) => [winners, expect.closeTo(share, 12)])),
  );
};

/** A content with two to four people who answer it. */
const groups = contentsWithVetoes.chain((of) =>
  fc.record({
    of: fc.constant(of),
    people: fc.array(
      fc.record({
        answers: someAnswers(of),
        ownWeights: fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, someWeights(of)),
      }),
      { minLength: 2, maxLength: 4 },
    ),
  }),
);

test('shares and effects are those of trying every way with the readable engine', () => {
  let [effective, idle] = [0, 0];
  fc.assert(
    fc.property(groups, ({ of, people }) => {
      const found = disagreements(of, people);
      const { results, effects } = bruteForce(of, people);
      expect(found.complete).toBe(true);
      expect(found.ways).toBe(results.length);
      expectShares(found.firsts, results);
      const winners = new Set(results.map(({ winner }) => winner));
      expect(found.settled).toEqual(winners.size === 1 ? [...winners][0]?.split('+') : null);

      expect(found.disagreements.map(({ id }) => id).sort()).toEqual(Object.keys(effects).sort());
      for (const { id, effect, canChange, positions } of found.disagreements) {
        expect(effect).toBeCloseTo(effects[id] ?? Number.NaN, 12);
        expect(canChange).toBe(effect > 0);
        if (canChange) effective++;
        else idle++;
        for (const { option, firsts } of positions) {
          const key =
            id === 'weights' ? weightsKey(of, found.weights[Number(option)] ?? {}) : option;
          const matching = results.filter(({ taken }) => taken[id] === key);
          expectShares(firsts, matching);
        }
      }
      expect(found.disagreements.map(({ effect }) => effect)).toEqual(
        Object.values(effects).sort((a, b) => b - a),
      );
    }),
    { seed: SEED, numRuns: 500 },
  );
  expect(Math.min(effective, idle)).toBeGreaterThan(100);
});

test('every question is agreed, said by some, disputed, open, or applies to nobody', () => {
  fc.assert(
    fc.property(groups, ({ of, people }) => {
      const found = disagreements(of, people);
      const known = effectiveAnswers(of, people);
      for (const { id } of of.questions) {
        const stated = new Set(
          known.map((k) => k[id]).filter((option) => typeof option === 'string'),
        );
        const missing = known.flatMap((k, n) => (k[id] === undefined ? [n] : []));
        expect(placeOf(found, id)).toBe(
          stated.size > 1
            ? 'disagreements'
            : stated.size === 1
              ? missing.length > 0
                ? 'partly'
                : 'agreed'
              : missing.length > 0
                ? 'open'
                : '',
        );
        for (const { positions, missing: silent } of found.disagreements.filter(
          (d) => d.id === id,
        )) {
          expect(silent).toEqual(missing);
          for (const { option, people: who } of positions) {
            expect(who).toEqual(known.flatMap((k, n) => (k[id] === option ? [n] : [])));
          }
        }
      }
    }),
    { seed: SEED, numRuns: 300 },
  );
});

function placeOf(found: AgreementAnalysis, id: string): string {
  const isAt = (list: readonly { question: string }[]) => list.some((item) => item.question === id);
  if (isAt(found.agreed)) return 'agreed';
  if (isAt(found.partlyAnswered)) return 'partly';
  if (found.disagreements.some((disagreement) => disagreement.id === id)) return 'disagreements';
  return found.open.includes(id) ? 'open' : '';
}

const VOTE = tinyContent({
  questions: { p: ['a', 'b'], q: ['a', 'b'], r: ['a', 'b'] },
  criteria: { c: { points: 1, values: { x: 0.5, y: 0.55 } } },
  rules: [
    { id: 'both', when: { p: ['b'], q: ['b'] }, values: { c: { x: 0.2 } } },
    { id: 'little', when: { r: ['b'] }, values: { c: { x: 0.01 } } },
  ],
});

test('an example by hand: two that decide only together, and one that never does', () => {
  const people = [
    { answers: { p: 'a', q: 'b', r: 'a' }, ownWeights: {} },
    { answers: { p: 'b', q: 'a', r: 'b' }, ownWeights: {} },
  ];
  const found = disagreements(VOTE, people);
  expect(found.firsts).toEqual([
    { winners: ['y'], share: 0.75 },
    { winners: ['x'], share: 0.25 },
  ]);
  expect(found.disagreements.map(({ id, effect, canChange }) => [id, effect, canChange])).toEqual([
    ['p', 0.5, true],
    ['q', 0.5, true],
    ['r', 0, false],
  ]);
  expect(found.disagreements[0]?.positions).toEqual([
    { option: 'a', people: [0], firsts: [{ winners: ['y'], share: 1 }] },
    {
      option: 'b',
      people: [1],
      firsts: [
        { winners: ['x'], share: 0.5 },
        { winners: ['y'], share: 0.5 },
      ],
    },
  ]);
  expect(found.settled).toBeNull();
});

test('where there are too many ways, some are drawn, always the same, and near the truth', () => {
  const random = randomFrom(SEED);
  const people = Array.from({ length: 8 }, () => ({
    answers: drawAnswers(content(), random),
    ownWeights: {},
  }));
  const found = disagreements(content(), people);
  expect([found.complete, found.ways]).toEqual([false, 2048]);
  expect(disagreements(content(), people)).toEqual(found);
  // Compared with 4,000 other draws: the shares may differ by some standard errors.
  const known = effectiveAnswers(content(), people);
  const choices = content().questions.map(({ id }) => ({
    id,
    options: [...new Set(known.map((k) => k[id]).filter((o) => typeof o === 'string'))],
  }));
  const others = Array.from({ length: 4000 }, () => {
    const way = choices.flatMap(({ id, options }) => {
      const option = options[Math.floor(random() * options.length)];
      return option === undefined ? [] : [[id, option]];
    });
    return { winner: winnerOf(content(), Object.fromEntries(way), {}) };
  });
  const shares = sharesOf(found.firsts);
  const expected = sharesIn(others);
  for (const winners of new Set([...Object.keys(shares), ...Object.keys(expected)])) {
    expect(Math.abs((shares[winners] ?? 0) - (expected[winners] ?? 0))).toBeLessThan(0.06);
  }
  for (const { canChange, effect } of found.disagreements) {
    expect([canChange, effect >= 0 && effect <= 1]).toEqual([true, true]);
  }
});

test('where some are drawn, what is said to be settled is proved for all', () => {
  // Thirteen disputed questions; with a move of 0.01 even all together change nothing.
  const names = Array.from({ length: 13 }, (_, n) => `q${n}`);
  const of = (move: number) =>
    tinyContent({
      questions: Object.fromEntries(names.map((id) => [id, ['a', 'b']])),
      criteria: { c: { points: 1, values: { x: 0.6, y: 0.4 } } },
      rules: names.map((id) => ({ id, when: { [id]: ['b'] }, values: { c: { y: move } } })),
    });
  const people = ['a', 'b'].map((option) => ({
    answers: Object.fromEntries(names.map((id) => [id, option])),
    ownWeights: {},
  }));
  const sure = disagreements(of(0.01), people);
  expect([sure.complete, sure.settled]).toEqual([false, ['x']]);
  expect(sure.disagreements.some(({ canChange }) => canChange)).toBe(false);
  // With 0.016 only all thirteen together do: one way in 8,192, which is not among those drawn.
  const rare = disagreements(of(0.016), people);
  expect([rare.firsts, rare.settled]).toEqual([[{ winners: ['x'], share: 1 }], null]);
  expect(rare.disagreements.every(({ canChange }) => canChange)).toBe(true);
});
