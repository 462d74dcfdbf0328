import { LRUCache } from 'lru-cache';

/**
 * A cache for a pure function: returns the stored result for a text key, or computes and stores it.
 * Holds at most `maxEntries` results and evicts the least recently used one.
 */
export function boundedCache<Result extends object>(maxEntries: number) {
  const cache = new LRUCache<string, Result>({ max: maxEntries });
  return (key: string, compute: () => Result): Result => {
    const result = cache.get(key) ?? compute();
    cache.set(key, result);
    return result;
  };
}
