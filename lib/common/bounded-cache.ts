import { LRUCache } from 'lru-cache';

/**
 * Remembers the results of a pure function by a text key, at most `most` of them; the one
 * used longest ago goes first.
 */
export function boundedCache<Result extends object>(most: number) {
  const known = new LRUCache<string, Result>({ max: most });
  return (key: string, make: () => Result): Result => {
    const result = known.get(key) ?? make();
    known.set(key, result);
    return result;
  };
}
