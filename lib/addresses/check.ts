// Browser scripts import this file too, so it must stay small and import nothing.

/** The parameter by which a link tells whether it is complete. Canonical links have it first. */
export const CHECK_PARAMETER = 'check';

/** The check of a query: FNV-1a, 32 bits, base 36, of all other parameters, in whatever order. */
export function checkOf(query: string): string {
  const parameters = new URLSearchParams(query);
  parameters.delete(CHECK_PARAMETER);
  parameters.sort();
  let hash = 0x811c9dc5;
  for (const character of parameters.toString()) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

/** The query with its check in front, unless it is blank or has one already. */
export const withCheck = (query: string) =>
  !query || new URLSearchParams(query).has(CHECK_PARAMETER)
    ? query
    : `${CHECK_PARAMETER}=${checkOf(query)}&${query}`;

/** The check that a query has; a canonical one, without its check, has only one that fails. */
export const checkIn = (query: string) =>
  new URLSearchParams(query).get(CHECK_PARAMETER) ?? undefined;

/** The query without its check. */
export function withoutCheck(query: string): string {
  const parameters = new URLSearchParams(query);
  parameters.delete(CHECK_PARAMETER);
  return parameters.toString();
}

/**
 * The check of parameters that do not match it, as part of them was cut off or changed; undefined
 * where they match, or have no check. Parameters of unknown names, and blank ones, may have been
 * added on the way, and one may be there twice.
 */
export function failedCheck(
  parameters: readonly (readonly [string, string])[],
  isKnown: (name: string) => boolean,
): string | undefined {
  const check = parameters.find(([name]) => name === CHECK_PARAMETER)?.[1];
  const stated = parameters.filter(
    ([name, value], n) =>
      value !== '' &&
      parameters.findIndex((other) => other[0] === name && other[1] === value) === n,
  );
  const isMatch =
    check === undefined ||
    [parameters, stated].some((pairs) =>
      [pairs, pairs.filter(([name]) => isKnown(name))].some(
        (some) => checkOf(new URLSearchParams(some.map((pair) => [...pair])).toString()) === check,
      ),
    );
  return isMatch ? undefined : check;
}

/** Whether a query has the parameters of a canonical one, in whatever order, and its check. */
export function isCanonical(query: string, canonicalQuery: string): boolean {
  const check = checkOf(canonicalQuery);
  return canonicalQuery === ''
    ? query === ''
    : checkOf(query) === check && checkIn(query) === check;
}

/** The longest check that fails and is kept, in characters; none that matches is longer. */
const MAX_CHECK_LENGTH = 10;

/** A query made of what is left of an incomplete link, with the check that fails, if any. */
export function withFailedCheck(query: string, check: string | undefined): string {
  if (query === '' || check === undefined) return query;
  const kept = check.replace(/[^a-z0-9]/g, '').slice(0, MAX_CHECK_LENGTH);
  return `${CHECK_PARAMETER}=${kept || 'none'}&${query}`;
}
