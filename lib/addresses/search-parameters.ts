import { cleanParameters } from './clean-parameters';

/** The type in which Next.js passes the query to a page. */
export type SearchParams = Record<string, string | string[] | undefined>;

/** The clean name-value pairs of the address of a page, as `cleanParameters` describes them. */
export function parametersOf(query: SearchParams): [string, string][] {
  return cleanParameters(givenParametersOf(query));
}

/** The query as it was requested. */
export function requestedQuery(query: SearchParams): string {
  return new URLSearchParams([...givenParametersOf(query)]).toString();
}

/**
 * The name-value pairs of a query, one for each value of a repeated parameter. Next.js builds a
 * plain object, so names that every object has, such as "constructor", may yield functions; these
 * are skipped.
 */
function* givenParametersOf(query: SearchParams): Generator<[string, string]> {
  for (const [name, values] of Object.entries(query)) {
    for (const value of Array.isArray(values) ? values : [values]) {
      if (typeof value === 'string') yield [name, value];
    }
  }
}
