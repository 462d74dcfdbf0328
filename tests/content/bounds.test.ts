import { expect, test } from 'vitest';
import type { Rule } from '@/lib/content/schema';
import { recommend } from '@/lib/engine/recommend';
import { content } from '../support/content';
import { groupsOf, least } from '../support/effects';

const { criteria, approaches, questions, rules } = content();
const cells = criteria.flatMap((criterion) =>
  approaches.map(({ id }) => ({ criterion, approach: id })),
);
const most = (of: (rule: Rule) => number) => {
  const { value, answers } = least(content(), (rule) => -of(rule));
  return { value: -value, answers };
};

test('the proof covers each question and each rule exactly once', () => {
  const asked = groupsOf(content()).flatMap((group) => group.questions.map(({ id }) => id));
  expect(asked.toSorted()).toEqual(questions.map(({ id }) => id).toSorted());
  const fired = groupsOf(content()).map(({ ways }) => new Set(ways.flatMap((way) => way.fired)));
  expect(fired.flatMap((set) => [...set].map(({ id }) => id)).toSorted()).toEqual(
    rules.map(({ id }) => id).toSorted(),
  );
});

test.each(cells)('$criterion.id of $approach can never leave [0, 1]', ({ criterion, approach }) => {
  const base = criterion.values[approach]?.value ?? Number.NaN;
  const moved = (rule: Rule) => rule.values[criterion.id]?.[approach] ?? 0;
  const [low, high] = [least(content(), moved), most(moved)];
  expect(base + low.value, JSON.stringify(low.answers)).toBeGreaterThanOrEqual(-1e-12);
  expect(base + high.value, JSON.stringify(high.answers)).toBeLessThanOrEqual(1 + 1e-12);
});

test.each(criteria)('the importance of $id can never be negative', ({ id, importance }) => {
  const { value, answers } = least(content(), (rule) => rule.weights[id] ?? 0);
  expect(importance.points + value, JSON.stringify(answers)).toBeGreaterThanOrEqual(0);
});

test('the importance of all criteria together can never be nothing', () => {
  const base = criteria.reduce((total, { importance }) => total + importance.points, 0);
  const { value } = least(content(), (rule) =>
    Object.values(rule.weights).reduce((total, points) => total + points, 0),
  );
  expect(base + value).toBeGreaterThan(0);
});

test('the bounds are exact: the engine reaches them', () => {
  for (const { criterion, approach } of cells) {
    const low = least(content(), (rule) => rule.values[criterion.id]?.[approach] ?? 0);
    const { criteria } = recommend(content(), low.answers);
    const value = criteria.find(({ id }) => id === criterion.id)?.values[approach];
    expect(value).toBeCloseTo((criterion.values[approach]?.value ?? 0) + low.value, 12);
  }
});

test('no answer set can veto every approach', () => {
  // Only the rules that veto matter, so it is enough to try all answers to the questions they read.
  const vetoing = groupsOf(content()).filter(({ ways }) =>
    ways.some(({ fired }) => fired.some(({ vetoes }) => vetoes.length > 0)),
  );
  expect(vetoing.length).toBeGreaterThan(0);
  let vetoed = [new Set<string>()];
  for (const { ways } of vetoing) {
    const own = ways.map(({ fired }) => fired.flatMap(({ vetoes }) => vetoes));
    const both = vetoed.flatMap((set) => own.map((vetoes) => [...set, ...vetoes].toSorted()));
    vetoed = [...new Map(both.map((one) => [[...new Set(one)].join(), new Set(one)])).values()];
  }
  for (const set of vetoed) expect(set.size).toBeLessThan(approaches.length);
});
