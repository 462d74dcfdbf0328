/**
 * Remembers the results of a pure function by a text key, at most `most` of them; the one
 * used longest ago goes first.
 */
export function boundedCache<Result>(most: number) {
  const known = new Map<string, Result>();
  return (key: string, make: () => Result): Result => {
    const result = known.get(key) ?? make();
    known.delete(key);
    known.set(key, result);
    const oldest = known.keys().next().value;
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return result;
  };
}
