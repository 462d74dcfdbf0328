import { expect, test } from 'vitest';
import { boundedCache } from '@/lib/common/bounded-cache';

test('a result is made once, and again only after newer use has pushed it out', () => {
  const computed: string[] = [];
  const cache = boundedCache<{ of: string }>(2);
  const get = (key: string) =>
    cache(key, () => {
      computed.push(key);
      return { of: key };
    });
  expect(['a', 'b', 'a', 'b'].map(get)).toEqual([
    { of: 'a' },
    { of: 'b' },
    { of: 'a' },
    { of: 'b' },
  ]);
  expect(computed).toEqual(['a', 'b']);
  get('a');
  get('c');
  expect([get('a'), get('b')]).toEqual([{ of: 'a' }, { of: 'b' }]);
  expect(computed).toEqual(['a', 'b', 'c', 'b']);
});
