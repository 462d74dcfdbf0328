import { expect, test } from 'vitest';
import type { Condition } from '@/lib/content/schema';
import { tinyContent } from '../../../support/content/tiny-content';
import { compiledEngine } from '../../../support/engine/compiled-engine';

type Parts = Parameters<typeof tinyContent>[0];
const yesNo = ['a', 'b'];
const many = { n: yesNo, o: yesNo, p: yesNo, q: yesNo, r: yesNo };
const more = { s: yesNo, t: yesNo, u: yesNo, v: yesNo, w: yesNo };

/**
 * The question `last` can change the winner only where all others are left open, which is in no
 * drawn way: any answer to one of them puts x too far ahead for `last`.
 */
function leftOpen(rule: Parts['rules'][number], appliesWhen: Record<string, Condition> = {}) {
  const hidden = Object.fromEntries(Object.keys(appliesWhen).map((id) => [id, yesNo]));
  return tinyContent({
    questions: { m: yesNo, ...many, last: yesNo, ...hidden, unread: yesNo },
    appliesWhen,
    criteria: {
      c: { points: 1, values: { x: 0.6, y: 0.4 } },
      d: { points: 1, values: { x: 0.4, y: 0.5 } },
    },
    rules: [
      ...['m', 'n', 'o', 'p', 'q', 'r'].map((id) => ({
        id: `answered-${id}`,
        when: { [id]: yesNo },
        values: { c: { x: 0.05 } },
      })),
      rule,
    ],
  });
}

test.each([
  ['moves a value', leftOpen({ id: 'last', when: { last: ['a'] }, values: { c: { y: 0.12 } } })],
  ['only weighs', leftOpen({ id: 'last', when: { last: ['a'] }, weights: { d: 1.3 } })],
  [
    'only hides another question',
    leftOpen(
      { id: 'deep', when: { deep: ['a'] }, values: { c: { y: 0.12 } } },
      { deep: { last: ['a'] } },
    ),
  ],
  [
    'tells only with one answer to all others',
    tinyContent({
      questions: { last: yesNo, m: ['a', 'b', 'c'], ...many, ...more, unread: yesNo },
      criteria: { c: { points: 1, values: { x: 0.6, y: 0.4 } } },
      rules: [
        { id: 'first', when: { m: ['c'] }, values: { c: { y: 0.5 } } },
        { id: 'second', when: { m: ['a'], n: ['b'] }, values: { c: { y: 0.5 } } },
        {
          id: 'all',
          when: Object.fromEntries(
            ['m', ...Object.keys({ ...many, ...more }), 'last'].map((id) => [
              id,
              ['n', 'last'].includes(id) ? ['a'] : ['b'],
            ]),
          ),
          values: { c: { y: 0.5 } },
        },
      ],
    }),
  ],
])('a question that %s is not said to change nothing because no way drawn shows it', (_, small) => {
  const { byId, complete } = compiledEngine(small).open({});
  expect(complete).toBe(false);
  expect(byId.last).toEqual({ canChange: true, effect: 0 });
  expect(byId.unread).toEqual({ canChange: false, effect: 0 });
});

test('where all ways are tried, one that leaves the rest open is enough to change something', () => {
  const small = tinyContent({
    questions: { other: yesNo, last: yesNo },
    criteria: { c: { points: 1, values: { x: 0.6, y: 0.5 } } },
    rules: [
      { id: 'other', when: { other: yesNo }, values: { c: { x: 0.2 } } },
      { id: 'last', when: { last: ['a'] }, values: { c: { y: 0.2 } } },
    ],
  });
  const { byId, ...found } = compiledEngine(small).open({});
  expect(found).toMatchObject({ complete: true, decided: false, stays: 1, ways: 4 });
  expect(byId).toEqual({
    other: { canChange: true, effect: 0 },
    last: { canChange: true, effect: 0 },
  });
});

test('where all ways are tried, no question is left without a proof', () => {
  const leads = Object.fromEntries(['m', 'n', 'o', 'p', 'q'].map((id) => [id, ['a', 'b', 'c']]));
  const small = tinyContent({
    questions: { ...leads, same: yesNo },
    criteria: { c: { points: 1, values: { x: 0.5, y: 0.45 } } },
    rules: [
      ...Object.keys(leads).flatMap((id) => [
        { id: `up-${id}`, when: { [id]: ['a'] }, values: { c: { y: 0.04 } } },
        { id: `down-${id}`, when: { [id]: ['b'] }, values: { c: { y: -0.04 } } },
      ]),
      { id: 'same', when: { same: ['a'] }, values: { c: { x: 0.1, y: 0.1 } } },
    ],
  });
  const { byId, complete } = compiledEngine(small).open({});
  expect(complete).toBe(true);
  for (const id of Object.keys(leads)) expect(byId[id]?.effect).toBeGreaterThan(0);
  expect(byId.same).toEqual({ canChange: false, effect: 0 });
});

test('a tie that is still possible is a change, whichever approach stands earlier', () => {
  const meeting = (values: Record<string, number>) =>
    tinyContent({
      questions: { q: ['a', 'b'] },
      criteria: { c: { points: 1, values } },
      rules: [{ id: 'lift', when: { q: ['a'] }, values: { c: { low: 0.25 } } }],
    });
  const overtaken = meeting({ low: 0.5, high: 0.75 });
  expect(compiledEngine(overtaken).winner({ q: 'a' })).toBe('low+high');
  expect(compiledEngine(overtaken).isDecided({})).toBe(false);
  const ahead = meeting({ high: 0.75, low: 0.5 });
  expect(compiledEngine(ahead).winner({ q: 'a' })).toBe('high+low');
  expect(compiledEngine(ahead).isDecided({})).toBe(false);
});
