import { expect, test } from 'vitest';
import { GROUP_KEYS } from '@/lib/addresses/set-parameters';
import { readSets } from '@/lib/compare/answer-sets';
import { namesAt } from '@/lib/wording/group-findings';

test('people are named by their places, and only those', () => {
  const { sets } = readSets(
    [
      ['a', 'task=code'],
      ['a.name', 'Ada'],
      ['b', 'task=translation'],
      ['c', 'task=dialogue'],
    ],
    GROUP_KEYS,
  );
  expect(namesAt(sets, [0, 2])).toBe('“Ada” and C');
  expect(namesAt(sets, [1])).toBe('B');
});
