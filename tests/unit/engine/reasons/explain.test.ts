import fc from 'fast-check';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Contribution } from '@/lib/engine/reasons/contributions';
import { explainFired } from '@/lib/engine/reasons/explain';
import { tinyContent } from '../../../support/content/tiny-content';

/** The ids of the explained rules in order, for rules that give x and y these points. */
function explained(rules: { id: string; x: number; y: number }[]): string[] {
  const content = tinyContent({
    questions: { pet: ['cat'] },
    criteria: { c: { points: 1, values: { x: 0.5, y: 0.5 } } },
    rules: rules.map(({ id }) => ({ id, when: { pet: ['cat'] } })),
  });
  const contributions = rules.flatMap(({ id, x, y }): Contribution[] =>
    Object.entries({ x, y }).map(([approach, points]) => ({
      criterion: 'c',
      rule: id,
      approach,
      points,
      claims: [],
    })),
  );
  return explainFired(content.rules, { pet: 'cat' }, contributions, ['x', 'y']).map(
    ({ rule }) => rule,
  );
}

/** The last two are sorted differently in Czech (ch) and in Danish (aa). */
const LEVEL = ['a', 'a-b', 'a1', 'b', 'cz', 'zz', 'ch', 'aa'].map((id) => ({
  id,
  x: 2,
  y: 1,
}));
const IN_ORDER = ['a', 'a-b', 'a1', 'aa', 'b', 'ch', 'cz', 'zz'];

test('rules stand by the points between the approaches, whichever they are for', () => {
  const rules = [
    { id: 'a', x: 9, y: 8 },
    { id: 'b', x: -1, y: 2 },
    { id: 'c', x: 2, y: 0 },
    { id: 'd', x: -9, y: -9 },
  ];
  expect(explained(rules)).toEqual(['b', 'c', 'a', 'd']);
});

test('rules that weigh the same stand by their ids, in whatever order they come', () => {
  const strongest = { id: 'z', x: 0, y: 3 };
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...LEVEL, strongest], { minLength: LEVEL.length + 1 }),
      (rules) => {
        expect(explained(rules)).toEqual(['z', ...IN_ORDER]);
      },
    ),
  );
});

test.each(['cs', 'da'])('rules stand the same where the language is %s', (language) => {
  const { compare } = new Intl.Collator(language);
  vi.spyOn(String.prototype, 'localeCompare').mockImplementation(function (
    this: string,
    other: string,
  ) {
    return compare(String(this), other);
  });
  onTestFinished(() => {
    vi.restoreAllMocks();
  });
  expect(explained(LEVEL)).toEqual(IN_ORDER);
});
