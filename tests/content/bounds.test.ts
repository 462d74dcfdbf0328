import { expect, test } from 'vitest';
import type { Content, Criterion, Rule } from '@/lib/content/schema';
import { recommend } from '@/lib/engine/recommend';
import { content } from '../support/content/content';
import { groupsOf, minimumSum } from '../support/engine/question-groups';
import { variantsOfConflicts, variantsWithoutDocument } from '../support/engine/variants';

const { criteria, approaches, questions, rules } = content();
const cells = criteria.flatMap((criterion) =>
  approaches.map(({ id }) => ({ criterion, approach: id })),
);

/** Proves that no answer set moves the value out of [0, 1]. */
function expectInside(of: Content, { id, values }: Criterion, approach: string): void {
  const base = values[approach]?.value ?? Number.NaN;
  const moved = (rule: Rule) => rule.values[id]?.[approach] ?? 0;
  const [low, high] = [minimumSum(of, moved), minimumSum(of, (rule) => -moved(rule))];
  const place = `${id} of ${approach}`;
  expect(base + low.value, `${place} ${JSON.stringify(low.answers)}`).toBeGreaterThan(-1e-12);
  expect(base - high.value, `${place} ${JSON.stringify(high.answers)}`).toBeLessThan(1 + 1e-12);
}

/** The least importance over all answer sets; exact. */
function leastImportance(of: Content, { id, importance }: Criterion) {
  const { value, answers } = minimumSum(of, (rule) => rule.weights[id] ?? 0);
  return { points: importance.points + value, answers };
}

test('the proof covers each question and each rule exactly once', () => {
  const covered = groupsOf(content()).flatMap((group) => group.questions.map(({ id }) => id));
  expect(covered.toSorted()).toEqual(questions.map(({ id }) => id).toSorted());
  const fired = groupsOf(content()).map(({ ways }) => new Set(ways.flatMap((way) => way.fired)));
  expect(fired.flatMap((set) => [...set].map(({ id }) => id)).toSorted()).toEqual(
    rules.map(({ id }) => id).toSorted(),
  );
});

test.each(cells)('$criterion.id of $approach can never leave [0, 1]', ({ criterion, approach }) => {
  expectInside(content(), criterion, approach);
});

// With own weights every other criterion can be set to 0, and then this one decides alone.
test.each(criteria)('the importance of $id can never fall to 0', (criterion) => {
  const { points, answers } = leastImportance(content(), criterion);
  expect(points, JSON.stringify(answers)).toBeGreaterThan(1e-9);
});

test.each([...variantsWithoutDocument, ...variantsOfConflicts])(
  '$name: every value stays in [0, 1]',
  ({ variant }) => {
    for (const criterion of variant.criteria) {
      for (const { id } of approaches) expectInside(variant, criterion, id);
    }
  },
);

test.each([...variantsWithoutDocument, ...variantsOfConflicts])(
  '$name: the importance of no criterion can fall to 0',
  ({ variant }) => {
    for (const criterion of variant.criteria) {
      const { points, answers } = leastImportance(variant, criterion);
      expect(points, `${criterion.id} ${JSON.stringify(answers)}`).toBeGreaterThan(1e-9);
    }
  },
);

test('the bounds are exact: the engine reaches them', () => {
  for (const { criterion, approach } of cells) {
    const low = minimumSum(content(), (rule) => rule.values[criterion.id]?.[approach] ?? 0);
    const { criteria } = recommend(content(), low.answers);
    const value = criteria.find(({ id }) => id === criterion.id)?.values[approach];
    expect(value).toBeCloseTo((criterion.values[approach]?.value ?? 0) + low.value, 12);
  }
});

test('no answer set can veto every approach', () => {
  // Only rules with vetoes matter, so it is enough to try all answers to the questions they read.
  const vetoing = groupsOf(content()).filter(({ ways }) =>
    ways.some(({ fired }) => fired.some(({ vetoes }) => vetoes.length > 0)),
  );
  expect(vetoing.length).toBeGreaterThan(0);
  let vetoed = [new Set<string>()];
  for (const { ways } of vetoing) {
    const vetoLists = ways.map(({ fired }) => fired.flatMap(({ vetoes }) => vetoes));
    const combined = vetoed.flatMap((set) =>
      vetoLists.map((vetoes) => [...set, ...vetoes].toSorted()),
    );
    vetoed = [
      ...new Map(
        combined.map((approachIds) => [[...new Set(approachIds)].join(), new Set(approachIds)]),
      ).values(),
    ];
  }
  for (const set of vetoed) expect(set.size).toBeLessThan(approaches.length);
});
