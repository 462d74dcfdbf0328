import { parseUrl } from '../common/parse-url';
import { SHARE_RESULT, THEME } from './frame-parameters';
import { COMPARED_WITH, RULES } from './hrefs';

/** The longest link that is read; no real one comes near it. */
export const LONGEST_LINK = 4000;

/**
 * The answers and weights in a pasted link, in what was copied of one, or in a bare query;
 * none where there is no query. What a link says beside these is left out: how a frame
 * looks, what a result was compared with, and the rules it was made by. Never throws.
 */
export function parametersIn(text: string): URLSearchParams {
  const parameters = new URLSearchParams(queryIn(text));
  for (const name of [COMPARED_WITH, THEME, SHARE_RESULT, RULES]) parameters.delete(name);
  return parameters;
}

function queryIn(text: string): string {
  const address = /^https?:/i.test(text) ? parseUrl(text) : undefined;
  if (address) return address.search;
  const [beforeHash = ''] = text.split('#');
  const start = beforeHash.indexOf('?');
  if (start >= 0) return beforeHash.slice(start);
  return beforeHash.startsWith('/') ? '' : beforeHash;
}

/** The rules that the first link in a text was made by; undefined where it does not say. */
export function versionIn(text: string): string | undefined {
  const first = text.match(/https?:\/\/\S*?(?=\s|https?:\/\/|$)/i)?.[0] ?? text;
  return new URLSearchParams(queryIn(first)).get(RULES) || undefined;
}

/** Whether there is more than one address in a text, beside those inside of another. */
export function isSeveral(text: string): boolean {
  return (text.match(/(?<![=/])https?:\/\//gi)?.length ?? 0) > 1;
}
