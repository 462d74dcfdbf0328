/** The shape in which Next hands a page its query. */
export type SearchParams = Record<string, string | string[] | undefined>;

/** The parameters one by one, repeated ones repeated. */
export function* parametersOf(query: SearchParams): Generator<[string, string]> {
  for (const [key, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined) yield [key, one];
    }
  }
}
