/** The type in which Next.js passes the query to a page. */
export type SearchParams = Record<string, string | string[] | undefined>;

/**
 * The name-value pairs of a query, one for each value of a repeated parameter. Next.js builds a
 * plain object, so names that every object has, such as "constructor", may yield functions; these
 * are skipped.
 */
export function* parametersOf(query: SearchParams): Generator<[string, string]> {
  for (const [name, values] of Object.entries(query)) {
    for (const value of Array.isArray(values) ? values : [values]) {
      if (typeof value === 'string') yield [name, value];
    }
  }
}
