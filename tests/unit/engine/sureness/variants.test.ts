import { expect, test } from 'vitest';
import { drawAnswers, drawWeights } from '@/lib/answers/draw';
import { randomFrom } from '@/lib/common/random';
import { withOtherSide } from '@/lib/content/other-side';
import type { Content } from '@/lib/content/schema';
import { recommend } from '@/lib/engine/recommend';
import { withoutDocument } from '@/lib/engine/sureness/variants';
import { content } from '../../../support/content/content';
import { tinyContent } from '../../../support/content/tiny-content';
import { SEED } from '../../../support/engine/random';
import { outcomeOf } from '../../../support/engine/scores';

const from = (...claims: string[]) => ({ claims, references: [] });
const small = tinyContent({
  documents: ['D1', 'D2', 'D3', 'D4'],
  questions: { q: ['a', 'b'] },
  criteria: {
    c: {
      points: 3,
      values: { x: 0.5, y: 0.4, z: 0.9 },
      importanceSources: from('D1.1', 'D2.1', 'D3.1'),
      valueSources: { x: from('D1.1', 'D2.1'), y: from('D2.1'), z: from('D1.1') },
    },
    d: {
      points: 4,
      values: { x: 0.2, y: 0.3, z: 0.6 },
      importanceSources: from('D1.1', 'D2.1'),
      valueSources: {
        x: from('D2.1'),
        y: from('D2.1'),
        z: { claims: ['D2.1'], references: ['book'] },
      },
    },
  },
  rules: [
    { id: 'one', when: { q: ['a'] }, values: { c: { x: 0.1 } }, ...from('D1.1') },
    { id: 'two', when: { q: ['a'] }, values: { d: { y: 0.1 } }, ...from('D2.1') },
    { id: 'both', when: { q: ['b'] }, weights: { d: 1 }, ...from('D1.1', 'D2.1') },
    { id: 'book', when: { q: ['b'] }, vetoes: ['z'], claims: ['D2.1'], references: ['book'] },
  ],
  conflicts: [
    {
      id: 'depth',
      rules: ['one', 'two'],
      would: {
        values: { c: { x: 0.3 } },
        rules: { one: { c: { y: 0.05 }, d: { z: 0.1 } }, two: { d: { y: -0.1 } } },
      },
    },
  ],
});
const values = (of: Content) =>
  of.criteria.map((criterion) => Object.values(criterion.values).map(({ value }) => value));
const points = (of: Content) => of.criteria.map(({ importance }) => importance.points);

test('without a document the rules that rest on it alone are gone, and no others', () => {
  const rules = (document: string) => withoutDocument(small, document).rules;
  expect(rules('D1').map(({ id }) => id)).toEqual(['two', 'both', 'book']);
  expect(rules('D2').map(({ id }) => id)).toEqual(['one', 'both', 'book']);
  expect(rules('D2').map(({ claims }) => claims)).toEqual([['D1.1'], ['D1.1'], []]);
  const { claims: _, ...kept } = small.rules[2] ?? { claims: [] };
  // What it adds to a criterion of which half the documents are left is half as much.
  expect(rules('D1')[1]).toMatchObject({ ...kept, weights: { d: 0.5 } });
});

test('a base value that rests on it alone becomes the mean of those that stay, or a half', () => {
  // On c only z rests on D1 alone, and only y on D2 alone; on d x and y rest on D2 alone.
  expect(values(withoutDocument(small, 'D1'))).toEqual([
    [0.5, 0.4, (0.5 + 0.4) / 2],
    [0.2, 0.3, 0.6],
  ]);
  expect(values(withoutDocument(small, 'D2'))).toEqual([
    [0.5, (0.5 + 0.9) / 2, 0.9],
    [0.6, 0.6, 0.6],
  ]);
  const alone = tinyContent({
    questions: { q: ['a'] },
    criteria: { c: { points: 1, values: { x: 0.2, y: 0.9 } } },
    rules: [],
  });
  expect(values(withoutDocument(alone, 'D1'))).toEqual([[0.5, 0.5]]);
});

test('the importance of a criterion falls by the share of the document in it', () => {
  expect(points(withoutDocument(small, 'D1'))).toEqual([2, 2]);
  expect(points(withoutDocument(small, 'D3'))).toEqual([2, 4]);
});

test('a document on which nothing rests changes nothing', () => {
  expect(withoutDocument(small, 'D4')).toEqual(small);
});

test('a criterion that weighs by a reference alone keeps its importance', () => {
  const booked = tinyContent({
    documents: ['D1', 'D2'],
    questions: { q: ['a'] },
    criteria: {
      c: {
        points: 3,
        values: { x: 0.5, y: 0.4 },
        importanceSources: { claims: [], references: ['book'] },
      },
    },
    rules: [],
  });
  expect(points(withoutDocument(booked, 'D2'))).toEqual([3]);
});

test('the other side of a conflict changes the numbers that it names and no others', () => {
  const [conflict] = small.conflicts;
  if (!conflict) throw new Error('no conflict');
  const other = withOtherSide(small, conflict);
  expect(values(other)).toEqual([
    [0.3, 0.4, 0.9],
    [0.2, 0.3, 0.6],
  ]);
  const [firstRule, secondRule, ...rest] = other.rules;
  expect(firstRule?.values).toEqual({ c: { x: 0.1, y: 0.05 }, d: { z: 0.1 } });
  expect(secondRule?.values).toEqual({ d: { y: -0.1 } });
  expect(rest).toEqual(small.rules.slice(2));
  const back = structuredClone(other);
  back.criteria.forEach((criterion, n) => {
    criterion.values = small.criteria[n]?.values ?? {};
  });
  back.rules = small.rules;
  expect(back).toEqual(small);
});

test('neither way of changing a content changes the content itself', () => {
  const before = structuredClone(content());
  for (const { id } of content().documents) withoutDocument(content(), id);
  for (const conflict of content().conflicts) withOtherSide(content(), conflict);
  expect(content()).toEqual(before);
});

test('every document has a share in the weights of our content, and none all of a criterion', () => {
  for (const { id } of content().documents) {
    const remaining = points(withoutDocument(content(), id));
    expect(remaining).not.toEqual(points(content()));
    for (const importance of remaining) expect(importance).toBeGreaterThan(0);
  }
});

test('the analysis tells what comes out without each document, and with each other side', () => {
  const random = randomFrom(SEED);
  let touched = 0;
  for (let n = 0; n < 30; n++) {
    const ownWeights = n % 2 === 0 ? {} : drawWeights(content(), random);
    const answers = drawAnswers(content(), random, 0.9);
    const { analysis, conflicts } = recommend(content(), answers, ownWeights);
    const ids = content().documents.map(({ id }) => id);
    expect(analysis.documents).toEqual(
      ids.map((document) => {
        const { winner, scores } = outcomeOf(
          withoutDocument(content(), document),
          answers,
          ownWeights,
        );
        return { document, recommended: winner, winners: [winner], scores };
      }),
    );
    const touchedConflicts = content().conflicts.filter(({ id }) => conflicts.includes(id));
    expect(analysis.conflicts).toEqual(
      touchedConflicts.map((conflict) => {
        const { winner, scores } = outcomeOf(
          withOtherSide(content(), conflict),
          answers,
          ownWeights,
        );
        return { conflict: conflict.id, recommended: winner, winners: [winner], scores };
      }),
    );
    touched += touchedConflicts.length;
  }
  expect(touched).toBeGreaterThan(30);
});

test('what the analysis says of a document is what advice without it would be', () => {
  const answers = drawAnswers(content(), randomFrom(SEED));
  const { analysis } = recommend(content(), answers);
  for (const { document, recommended, scores } of analysis.documents) {
    const advice = recommend(withoutDocument(content(), document), answers);
    expect(advice.recommended).toBe(recommended);
    const ranked = advice.ranking.map(({ approach, score }) => [approach, score]);
    expect(Object.fromEntries(ranked)).toEqual(scores);
  }
});
