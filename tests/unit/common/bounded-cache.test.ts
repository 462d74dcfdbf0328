import { expect, test } from 'vitest';
import { boundedCache } from '@/lib/common/bounded-cache';

test('a result is made once, and again only after newer use has pushed it out', () => {
  const made: string[] = [];
  const remembered = boundedCache<{ of: string }>(2);
  const ask = (key: string) =>
    remembered(key, () => {
      made.push(key);
      return { of: key };
    });
  expect(['a', 'b', 'a', 'b'].map(ask)).toEqual([
    { of: 'a' },
    { of: 'b' },
    { of: 'a' },
    { of: 'b' },
  ]);
  expect(made).toEqual(['a', 'b']);
  ask('a');
  ask('c');
  expect([ask('a'), ask('b')]).toEqual([{ of: 'a' }, { of: 'b' }]);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});
