import { expect, test } from 'vitest';
import { baselineChoice } from '@/lib/evidence/baselines';
import { tinyContent } from '../../support/content/tiny-content';

const small = tinyContent({
  questions: { p: ['a', 'b'], q: ['a', 'b'], r: ['a', 'b'] },
  appliesWhen: { r: { q: ['a'] } },
  criteria: { c: { points: 1, values: { x: 0, y: 0, z: 0 } } },
  rules: [],
});
const list = [
  { when: { p: ['a'], q: ['a'] }, approach: 'x' },
  { when: { p: ['a'] }, approach: 'y' },
  { when: { q: ['b'] }, approach: 'x' },
  { when: { r: ['a', 'b'] }, approach: 'y' },
];
const baseline = { id: 'list', name: 'List', says: 'A list.', list, otherwise: 'z' };

test.each([
  ['the first condition that holds decides, whatever holds after it', { p: 'a', q: 'a' }, 'x'],
  ['one that fails is passed over', { p: 'a', q: 'b' }, 'y'],
  ['so is one that the answers leave open', { p: 'a' }, 'y'],
  ['a later one decides where those before do not hold', { p: 'b', q: 'b' }, 'x'],
  ['where nothing is answered it is the last word', {}, 'z'],
  ['"I don\'t know yet" decides nothing', { p: 'unknown' }, 'z'],
  ['where every condition fails it is the last word', { p: 'b', q: 'a' }, 'z'],
  ['an answer counts while its question may apply', { r: 'a' }, 'y'],
  ['an answer to a question that does not apply counts for nothing', { q: 'b', r: 'a' }, 'x'],
])('%s', (_, answers, approach) => {
  expect(baselineChoice(small, baseline, answers)).toBe(approach);
});

test('without conditions it always says the same', () => {
  expect(baselineChoice(small, { ...baseline, list: [] }, { p: 'a', q: 'a' })).toBe('z');
});

test('a condition on a question that does not apply does not hold', () => {
  const hidden = { ...baseline, list: list.slice(3) };
  expect(baselineChoice(small, hidden, { q: 'b', r: 'a' })).toBe('z');
  expect(baselineChoice(small, hidden, { q: 'a', r: 'a' })).toBe('y');
});
