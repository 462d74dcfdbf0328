import { expect, test } from 'vitest';
import { boundedCache } from '@/lib/bounded-cache';

test('a result is made once, and again only after newer use has pushed it out', () => {
  const made: string[] = [];
  const remembered = boundedCache<string>(2);
  const ask = (key: string) =>
    remembered(key, () => {
      made.push(key);
      return key.toUpperCase();
    });
  expect(['a', 'b', 'a', 'b'].map(ask)).toEqual(['A', 'B', 'A', 'B']);
  expect(made).toEqual(['a', 'b']);
  ask('a');
  ask('c');
  expect([ask('a'), ask('b')]).toEqual(['A', 'B']);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});
