import { CHECK_PARAMETER, isCanonical } from '../addresses/check';
import { COMPARED_WITH_PARAMETER, RULESET_PARAMETER, withRuleset } from '../addresses/hrefs';
import type { Reading } from './advise';

/**
 * The query to which the address of a result is redirected, as people share it: the canonical
 * one, or where something in it has to be told, the same with its ruleset; null where the
 * address is right, or has to stay.
 */
export function canonicalResultRedirect(
  { query, version, problems }: Pick<Reading, 'query' | 'version' | 'problems'>,
  parameters: readonly (readonly [string, string])[],
  requestedQuery: string,
): string | null {
  const isIncomplete = problems.some(({ kind }) => kind === 'incomplete-link');
  if (query === '' || isIncomplete) return null;
  const base = parameters.find(([name]) => name === COMPARED_WITH_PARAMETER)?.[1];
  const target = problems.length > 0 ? withOwnRuleset(parameters, version) : withBase(query, base);
  return isCanonical(requestedQuery, target) ? null : target;
}

function withBase(query: string, base: string | undefined): string {
  return base === undefined
    ? query
    : `${query}&${new URLSearchParams({ [COMPARED_WITH_PARAMETER]: base })}`;
}

function withOwnRuleset(
  parameters: readonly (readonly [string, string])[],
  version: string,
): string {
  const query = new URLSearchParams(parameters.map(([name, value]) => [name, value]));
  query.delete(CHECK_PARAMETER);
  if (query.get(RULESET_PARAMETER)) return query.toString();
  query.delete(RULESET_PARAMETER);
  return withRuleset(query.toString(), version);
}
