/** The shape in which Next hands a page its query. */
export type SearchParams = Record<string, string | string[] | undefined>;

/**
 * The parameters one by one, repeated ones repeated. Next puts them on a plain object, so
 * for names that every object has, such as "constructor", it hands out functions as well.
 */
export function* parametersOf(query: SearchParams): Generator<[string, string]> {
  for (const [key, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (typeof one === 'string') yield [key, one];
    }
  }
}
