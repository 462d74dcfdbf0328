/**
 * Remembers values by a text key, as long as the sizes of both add up to at most `most`; the
 * ones used longest ago go first. What is larger than a tenth of that is not kept.
 */
export function kept<Value>(most: number, sizeOf: (key: string, value: Value) => number) {
  const known = new Map<string, Value>();
  let size = 0;

  function forget(key: string): void {
    const value = known.get(key);
    if (value === undefined) return;
    known.delete(key);
    size -= sizeOf(key, value);
  }

  return {
    get(key: string): Value | undefined {
      const value = known.get(key);
      if (value === undefined) return undefined;
      known.delete(key);
      known.set(key, value);
      return value;
    },
    keep(key: string, value: Value): void {
      forget(key);
      if (sizeOf(key, value) > most / 10) return;
      known.set(key, value);
      size += sizeOf(key, value);
      for (const oldest of known.keys()) {
        if (size <= most) break;
        forget(oldest);
      }
    },
  };
}
