import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawAnswers } from '@/lib/answers/draw';
import { randomFrom } from '@/lib/common/random';
import { type Recommendation, recommend } from '@/lib/engine/recommend';
import { robustness } from '@/lib/engine/sureness/acceptability';
import { content } from '../../support/content/content';
import { tinyContent } from '../../support/content/tiny-content';
import { situations } from '../../support/engine/arbitraries';
import { SEED } from '../../support/engine/random';

const order = content().approaches.map(({ id }) => id);
const situation = situations(fc.constant(content()));

/** Every nested value with its path, the value itself first. */
function* parts(value: unknown, path = ''): Generator<[string, unknown]> {
  yield [path, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, nested] of Object.entries(value)) yield* parts(nested, `${path}.${key}`);
}

function nonFiniteNumbers(advice: Recommendation): string[] {
  const isNonFinite = (part: unknown) => typeof part === 'number' && !Number.isFinite(part);
  return [...parts(advice)].filter(([, part]) => isNonFinite(part)).map(([path]) => path);
}

test('shares and central weights are told by the names of approaches and criteria', () => {
  fc.assert(
    fc.property(situation, ({ answers, ownWeights }) => {
      const { analysis, criteria, ranking } = recommend(content(), answers, ownWeights);
      const wanted = robustness(
        order.map((id) => ({
          values: criteria.map(({ values }) => values[id] ?? Number.NaN),
          vetoed: ranking.some(({ approach, vetoed }) => approach === id && vetoed),
        })),
        criteria.map(({ weight }) => weight),
        content().method.analysis.weightings,
      );
      const { uniform, near, centralWeights, standardError, draws } = analysis.robustness;
      expect({ standardError, draws }).toEqual({
        standardError: wanted.standardError,
        draws: wanted.draws,
      });
      order.forEach((id, a) => {
        expect(uniform[id]).toEqual(wanted.uniform[a]);
        expect(near[id]).toEqual(wanted.near[a]);
        const central = centralWeights[id];
        const values = central && criteria.map((criterion) => central[criterion.id]);
        expect(values).toEqual(wanted.centralWeights[a]);
      });
    }),
    { seed: SEED, numRuns: 12 },
  );
});

test('no figure of the advice is missing or without end, even with weight on one thing alone', () => {
  const random = randomFrom(SEED);
  for (const { id } of content().criteria) {
    const nothing = Object.fromEntries(content().criteria.map((criterion) => [criterion.id, 0]));
    for (const ownWeights of [{}, { [id]: 0 }, { [id]: 5 }, { ...nothing, [id]: 5 }]) {
      expect(
        nonFiniteNumbers(recommend(content(), drawAnswers(content(), random), ownWeights)),
      ).toEqual([]);
    }
  }
});

test('the analysis says nothing of the rest when only one approach is left', () => {
  const small = tinyContent({
    questions: { q: ['a', 'b'], r: ['a', 'b'] },
    criteria: {
      c: { points: 1, values: { x: 1, y: 0, z: 0.5 } },
      d: { points: 1, values: { x: 0, y: 1, z: 0.25 } },
    },
    rules: [{ id: 'bar', when: { q: ['a'] }, vetoes: ['x', 'y'] }],
  });
  const { analysis, recommended } = recommend(small, { q: 'a' });
  expect(recommended).toBe('z');
  expect(analysis.robustness.uniform.z).toEqual([1, 0, 0]);
  expect(analysis.robustness.near.z).toEqual([1, 0, 0]);
  expect(analysis.robustness.centralWeights).toMatchObject({ x: null, y: null });
  expect(analysis.tipping.map(({ change }) => change)).toEqual([null, null]);
  expect(analysis.contrast).toEqual(
    ['x', 'y'].map((rival) => ({ winner: 'z', rival, kind: 'ruled-out', for: [], against: [] })),
  );
  expect(analysis.flips.map(({ changes, winners }) => [changes, winners])).toEqual([
    [{ q: 'b' }, ['x', 'y']],
  ]);
  expect(analysis).toMatchObject({ decided: true, completions: { stays: 1 } });
  expect(Object.values(analysis.methods).map(([first]) => first)).toEqual([['z'], ['z'], ['z']]);
});

test('advice on one answer set leaves no trace in the advice on the next', () => {
  const random = randomFrom(SEED);
  const sets = Array.from({ length: 6 }, () => drawAnswers(content(), random, 0.9));
  const first = sets.map((answers) => recommend(content(), answers));
  const again = sets.toReversed().map((answers) => recommend(content(), answers, {}));
  expect(again.toReversed()).toEqual(first);
});

test('every flip, document and conflict is told with the scores of all approaches', () => {
  const { analysis } = recommend(content(), drawAnswers(content(), randomFrom(SEED)));
  const results = [...analysis.flips, ...analysis.documents, ...analysis.conflicts];
  expect(analysis.documents.map(({ document }) => document)).toEqual(
    content().documents.map(({ id }) => id),
  );
  expect(results.length).toBeGreaterThan(content().documents.length);
  for (const { scores } of results) expect(Object.keys(scores)).toEqual(order);
});
