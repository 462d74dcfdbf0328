import { CHECK_PARAMETER, failedCheck } from './check';
import { cleanParameters, HIDDEN } from './clean-parameters';
import { SHARE_RESULT_PARAMETER, THEME_PARAMETER } from './frame-parameters';
import { COMPARED_WITH_PARAMETER } from './hrefs';
import { unwrapLink } from './unwrap-link';

/** The longest link that is read, in characters; no real one comes near it. */
export const MAX_LINK_LENGTH = 4000;

export type PastedLink = {
  /** Whether the text holds more than one link. */
  hasSeveral: boolean;
  /** Whether it is the link of a comparison or a group. */
  isOfSets: boolean;
  /**
   * The parameters but those for the look of a frame; empty where there is no query. Where all of
   * them match the check, it is left out, and so is the result that was compared with.
   */
  parameters: [string, string][];
};

/** The start of a URL that is not nested in another. */
const URL_START = /(?<![=/?]|\/_{2,3})https?:\/\//gi;
/** What stands behind a URL and never in it. */
const END = /["<>|\\^`{}\u00ab\u00bb\u2018-\u201f]/;
/** What stands behind a query and never in it; a path may hold an IPv6 address. */
const END_OF_QUERY = /['()[\]]/;
/** Characters of HTML around a link. */
const MARKUP = /&(?:quot|apos|lt|gt|nbsp|#0*(?:34|39|60|62|160)|#x0*(?:22|27|3c|3e|a0));/gi;
/** White space, with the marks of quoted mail at the start of a line. */
const WHITE_SPACE = /[\r\n][\s>|]*|\s+/;

/** Invisible, but for the ends of lines. */
const INVISIBLE = new RegExp(String.raw`(?![\r\n\t])(?:${HIDDEN.source})`, 'gu');
const START_OF_QUERY = /^[\s"'<([{\u00ab\u2018-\u201f]+/;

/**
 * Reads a pasted text: a link, one that mail security, a chat or a search engine wrapped, with
 * words, brackets or quotes around it and broken over lines; or a part of a link, or a bare query.
 * Never throws.
 */
export function readPastedLink(text: string): PastedLink {
  const plainText = withAmpersands(withoutQuotedPrintable(text)).replace(MARKUP, '"');
  const links = linksIn(plainText.replace(INVISIBLE, ''));
  const link = unwrapLink(links[0] ?? '');
  return {
    hasSeveral: links.length > 1,
    isOfSets: /^[^?#]*\/(compare|together)\/?([?#]|$)/.test(link),
    parameters: parametersOf(link),
  };
}

function parametersOf(link: string): [string, string][] {
  const parameters = cleanParametersIn(link).filter(
    ([name]) => name !== THEME_PARAMETER && name !== SHARE_RESULT_PARAMETER,
  );
  return failedCheck(parameters, () => true) === undefined
    ? parameters.filter(([name]) => name !== CHECK_PARAMETER && name !== COMPARED_WITH_PARAMETER)
    : parameters;
}

/** The different links of a text; the text itself where it has none. */
function linksIn(text: string): string[] {
  const starts = [...text.matchAll(URL_START)].map(({ index }) => index);
  const parts = starts.map((start, n) => text.slice(start, starts[n + 1]));
  const texts = parts.length > 0 ? parts : [text.replace(START_OF_QUERY, '')];
  return [...new Set(texts.map(joinedLink))];
}

/** A link without the white space in it, or up to there, where it is complete by its check. */
function joinedLink(text: string): string {
  const parts = text.split(WHITE_SPACE);
  const [first = ''] = parts;
  return withoutRest(isChecked(first) ? first : parts.join(''));
}

function isChecked(link: string): boolean {
  const parameters = cleanParametersIn(unwrapLink(withoutRest(link)));
  const hasCheck = parameters.some(([name]) => name === CHECK_PARAMETER);
  return hasCheck && failedCheck(parameters, () => true) === undefined;
}

function withoutRest(text: string): string {
  const [link = ''] = text.split(END, 1);
  const query = link.indexOf('?') + 1;
  return query === 0 ? link : link.slice(0, query) + link.slice(query).split(END_OF_QUERY, 1)[0];
}

function cleanParametersIn(link: string): [string, string][] {
  return cleanParameters(new URLSearchParams(queryIn(link)));
}

/** The query of a link, of a part of one, or a bare query; without a fragment. */
function queryIn(text: string): string {
  const [address = ''] = withAmpersands(text).split('#');
  const start = address.indexOf('?');
  return start < 0 && address.includes('/') ? '' : address.slice(start + 1);
}

/** The text with "&" in place of what HTML writes for it, once or several times over. */
function withAmpersands(text: string): string {
  return text.replace(/&(?:(?:amp|#0*38|#x0*26);)+/gi, '&');
}

/** The encoding of mail by RFC 2045, in which "=" is written "=3D", and ends lines. */
function withoutQuotedPrintable(text: string): string {
  if (!text.includes('=3D')) return text;
  return text
    .replace(/=\r?\n/g, '')
    .replace(/=(3D|3F|26|25|23)?/g, (_, code) =>
      code ? String.fromCharCode(Number.parseInt(code, 16)) : '',
    );
}
