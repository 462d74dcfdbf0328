import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Content } from '@/lib/content/schema';
import { attribute } from '@/lib/engine/compare/attribution';
import { disagreements } from '@/lib/engine/compare/disagreements';
import type { FirstPlace } from '@/lib/engine/model/winners';
import { type Recommendation, recommend } from '@/lib/engine/recommend';
import { tinyContent } from '../../support/content/tiny-content';
import { someAnswers } from '../../support/engine/arbitraries';
import { SEED } from '../../support/engine/random';

const step = fc.integer({ min: 0, max: 2 }).map((n) => n / 2);
const values = fc.record({ x: step, y: step, z: step });
const move = fc.integer({ min: -1, max: 1 }).map((n) => n / 2);
const moves = fc.record({ x: move, y: move, z: move });

/** Small contents with few different values, so that approaches are often level. */
const contents: fc.Arbitrary<Content> = fc
  .record({
    c: values,
    d: values,
    rules: fc.array(fc.record({ option: fc.constantFrom('a', 'b'), moves }), { maxLength: 3 }),
    question: fc.constantFrom('q', 'r'),
    vetoes: fc.subarray(['x', 'y'], { maxLength: 1 }),
  })
  .map(({ c, d, rules, question, vetoes }) =>
    tinyContent({
      questions: { q: ['a', 'b'], r: ['a', 'b'], s: ['a', 'b'] },
      criteria: { c: { points: 2, values: c }, d: { points: 2, values: d } },
      rules: [
        ...rules.map(({ option, moves: by }, n) => {
          return {
            id: `rule${n}`,
            when: { [n === 0 ? question : 'q']: [option] },
            values: { c: by },
          };
        }),
        { id: 'bar', when: { s: ['a'] }, vetoes },
      ],
      experiments: [
        { id: 'xy', between: ['x', 'y'], when: {} },
        { id: 'xz', between: ['x', 'z'], when: {} },
        { id: 'yz', between: ['y', 'z'], when: {} },
      ],
      method: { minimumAnswers: 1 },
    }),
  );
const situations = contents.chain((content) =>
  fc.record({
    content: fc.constant(content),
    answers: someAnswers(content),
    others: someAnswers(content),
    ownWeights: fc.constantFrom({}, { c: 5, d: 0 }, { d: 1 }),
  }),
);

/** The same content with its approaches in the opposite order. */
function reversed(content: Content): Content {
  const turned = <T>(byApproach: Record<string, T>) =>
    Object.fromEntries(Object.entries(byApproach).reverse());
  return {
    ...content,
    approaches: content.approaches.toReversed(),
    criteria: content.criteria.map((criterion) => {
      return { ...criterion, values: turned(criterion.values) };
    }),
  };
}

/** Sums of another order differ in their last digits. */
const rounded = (byId: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(byId).map(([id, share]) => [id, share.toFixed(9)]));

const asSet = (ids: readonly string[]) => ids.toSorted();
const asShares = (firsts: readonly FirstPlace[]) =>
  Object.fromEntries(firsts.map(({ winners, share }) => [asSet(winners).join('+'), share]));

/** All that a result says about the order of approaches, without the order of any list. */
function standingOf({ ranking, analysis, ...rest }: Recommendation) {
  const { robustness, tipping, flips, documents, open, decided, completions, methods } = analysis;
  const withoutOrder = <T extends { winners: string[] }>(item: T) => {
    return { ...item, winners: asSet(item.winners) };
  };
  return {
    recommended: rest.recommended,
    winners: asSet(rest.winners),
    verdict: rest.verdict,
    sureness: {
      ...rest.sureness,
      probabilities: rounded(rest.sureness.probabilities),
      share: rest.sureness.share?.toFixed(9),
    },
    margin: rest.margin,
    finalists: asSet(rest.finalists),
    experiment: rest.experiment,
    cautions: rest.cautions,
    ranks: Object.fromEntries(ranking.map(({ approach, rank }) => [approach, rank])),
    shares: [robustness.near, robustness.uniform, robustness.centralWeights],
    tipping: tipping.map(withoutOrder),
    flips: flips.map(withoutOrder),
    documents: documents.map(withoutOrder),
    open: [open, decided, completions],
    methods: Object.values(methods).map((ranks) => ranks.map(asSet)),
    contrast: new Set(
      analysis.contrast.map(({ winner, rival, kind }) =>
        kind === 'ruled-out' ? rival : asSet([winner, rival]).join(),
      ),
    ),
  };
}

test('the order of the approaches in the content bears on nothing, level or not', () => {
  let ties = 0;
  fc.assert(
    fc.property(situations, ({ content, answers, ownWeights }) => {
      const result = recommend(content, answers, ownWeights);
      if (result.winners.length > 1) ties++;
      expect(standingOf(recommend(reversed(content), answers, ownWeights))).toEqual(
        standingOf(result),
      );
    }),
    { seed: SEED, numRuns: 400 },
  );
  expect(ties).toBeGreaterThan(80);
});

test('nor on what makes two results differ, or on what a group has to settle', () => {
  fc.assert(
    fc.property(situations, ({ content, answers, others, ownWeights }) => {
      const [from, to] = [
        { answers, ownWeights },
        { answers: others, ownWeights: {} },
      ];
      const comparisonOf = (of: Content) => {
        const { alone, lead, units, isWinnerChanged, isByWinner } = attribute(of, from, to);
        const named = alone.map(({ unit, winners }) => [unit.id, asSet(winners)]);
        const leads = units.map((effect) => [effect.unit.id, effect.lead.toFixed(9)]);
        const compared = [asSet(lead.of), asSet(lead.over), lead.before, lead.after];
        return [named.sort(), leads.sort(), compared, isWinnerChanged, isByWinner];
      };
      expect(comparisonOf(reversed(content))).toEqual(comparisonOf(content));
      const groupOf = (of: Content) => {
        const { firsts, settled, disagreements: points } = disagreements(of, [from, to]);
        return {
          firsts: asShares(firsts),
          settled: settled && asSet(settled),
          points: points.map(({ positions, ...point }) => ({
            ...point,
            positions: positions.map((position) => ({
              ...position,
              firsts: asShares(position.firsts),
            })),
          })),
        };
      };
      expect(groupOf(reversed(content))).toEqual(groupOf(content));
    }),
    { seed: SEED, numRuns: 200 },
  );
});

const level = tinyContent({
  questions: { q: ['a', 'b'], r: ['a', 'b'] },
  criteria: {
    c: { points: 2, values: { x: 0.8, y: 0.8, z: 0.5 } },
    d: { points: 2, values: { x: 0.5, y: 0.1, z: 0.1 } },
  },
  rules: [{ id: 'lift', when: { q: ['b'] }, values: { c: { y: 0.1 } } }],
  experiments: [
    { id: 'xy', between: ['x', 'y'], when: {} },
    { id: 'xz', between: ['x', 'z'], when: {} },
    { id: 'yz', between: ['y', 'z'], when: {} },
  ],
  method: { minimumAnswers: 1 },
});
const onlyC = { c: 5, d: 0 };

test('those that are level share the first place and its part of the weightings', () => {
  const { recommended, winners, verdict, margin, finalists, ranking, analysis } = recommend(
    level,
    { q: 'a', r: 'a' },
    onlyC,
  );
  expect([recommended, winners, verdict, margin]).toEqual([null, ['x', 'y'], 'too-close', 0]);
  expect(finalists).toEqual(['x', 'y']);
  expect(ranking.map(({ approach, rank }) => [approach, rank])).toEqual([
    ['x', 1],
    ['y', 1],
    ['z', 3],
  ]);
  const half = [0.5, 0.5, 0];
  expect(analysis.robustness.near).toEqual({ x: half, y: half, z: [0, 0, 1] });
  expect(analysis.contrast.map(({ winner, rival, kind }) => [winner, rival, kind])).toEqual([
    ['x', 'y', 'equal'],
    ['x', 'z', 'dominates'],
    ['y', 'z', 'dominates'],
  ]);
});

test('to break a tie takes the first place from one, and to draw level from none', () => {
  const broken = recommend(level, { q: 'a', r: 'a' }, onlyC).analysis.flips;
  expect(broken.map(({ changes, winner }) => [changes, winner])).toEqual([[{ q: 'b' }, 'y']]);
  const drawn = recommend(level, { q: 'b', r: 'a' }, onlyC).analysis;
  expect(drawn.flips).toEqual([]);
  // An answer that is still open can bring the tie, so nothing is proved.
  const open = recommend(level, { r: 'a' }, onlyC).analysis;
  expect([open.decided, open.completions.stays]).toEqual([false, 0.5]);
});

test('where the second place is shared, all three are finalists', () => {
  const result = recommend(level, { r: 'a' }, { c: 0, d: 5 });
  expect([result.winners, result.finalists]).toEqual([['x'], ['x', 'y', 'z']]);
  expect(result.margin).toBeCloseTo(40, 9);
});

test('the trial is one between the first and another finalist, and the shortest of these', () => {
  const days = (least: number) => ({ least, most: least + 1 });
  const { method, ...rest } = level;
  const experiments = method.experiments.map((experiment) => {
    return { ...experiment, days: days({ yz: 1, xy: 3, xz: 2 }[experiment.id] ?? 9) };
  });
  const result = recommend(
    { ...rest, method: { ...method, experiments } },
    { r: 'a' },
    { c: 0, d: 5 },
  );
  expect([result.winners, result.experiment]).toEqual([['x'], 'xz']);
});
