import { parseUrl } from '../common/parse-url';
import { SHARE_RESULT_PARAMETER, THEME_PARAMETER } from './frame-parameters';
import { COMPARED_WITH_PARAMETER, RULESET_PARAMETER } from './hrefs';

/** The longest link that is read, in characters; no real one comes near it. */
export const MAX_LINK_LENGTH = 4000;

/**
 * The answers and weights in a pasted link, in a part of one, or in a bare query; empty where there
 * is no query. Parameters for the look of a frame, the compared result and the ruleset are left
 * out. Never throws.
 */
export function answerParametersOf(text: string): URLSearchParams {
  const parameters = new URLSearchParams(queryOf(text));
  for (const name of [
    COMPARED_WITH_PARAMETER,
    THEME_PARAMETER,
    SHARE_RESULT_PARAMETER,
    RULESET_PARAMETER,
  ])
    parameters.delete(name);
  return parameters;
}

function queryOf(text: string): string {
  const url = /^https?:/i.test(text) ? parseUrl(text) : undefined;
  if (url) return url.search;
  const [beforeHash = ''] = text.split('#');
  const start = beforeHash.indexOf('?');
  if (start >= 0) return beforeHash.slice(start);
  return beforeHash.startsWith('/') ? '' : beforeHash;
}

/** The ruleset version in the first link of a text; undefined where it has none. */
export function rulesetVersionOf(text: string): string | undefined {
  const firstLink = text.match(/https?:\/\/\S*?(?=\s|https?:\/\/|$)/i)?.[0] ?? text;
  return new URLSearchParams(queryOf(firstLink)).get(RULESET_PARAMETER) || undefined;
}

/** Whether a text contains more than one URL, not counting URLs nested in another. */
export function hasSeveralLinks(text: string): boolean {
  return (text.match(/(?<![=/])https?:\/\//gi)?.length ?? 0) > 1;
}
