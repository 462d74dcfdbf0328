import { CHECK_PARAMETER, failedCheck } from './check';
import { cleanParameters, HIDDEN, withoutQuotedPrintable, withoutSigns } from './clean-parameters';
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

/** The start of a URL that is not nested in another; in BBCode and HTML, "=" may stand before it. */
const URL_START = /(?<!(?<!\[url|href)=|[/?]|\/_{2,3})https?:\/\//gi;
/** What stands behind a URL and never in it. */
const END = /["<>|\\^`{}\u00ab\u00bb\u2018-\u201f]/;
/** What stands behind a query and never in it; a path may hold an IPv6 address. */
const END_OF_QUERY = /["<>|\\^`{}\u00ab\u00bb\u2018-\u201f'()[\]]/g;
/** What is left of a value that was shortened in brackets. */
const SHORTENED = /^[([{]\s?(?:\.\.|…)/;
/** Such signs around a value, with a parameter behind it. What stands behind each part ends it. */
const AROUND_VALUE =
  /[^\w&;=#%][^\w&;=#%.+-]*(?:[\w.%+-]+(?:[^\w&;=#%.+-][^\w&;=#%]*)?)?(?=&[\w.;#-]+=)/y;
/** A number, perhaps of a list, and nothing of a link. */
const NUMBER = /^\p{Cf}*\d+(?:[^\w&=%-]|_|$)/u;
/** Characters of HTML around a link. */
const MARKUP =
  /&(?:amp;)*(?:quot|apos|lt|gt|nbsp|#0*(?:34|39|60|62|160)|#x0*(?:22|27|3c|3e|a0));/gi;
/** Where HTML breaks a line, or allows it to be broken ("wbr"). */
const BREAK = /(?:<|&lt;)(w?)br\s?\/?(?:>|&gt;)/gi;
/** The escapes of JSON and of Markdown. */
const ESCAPED = /\\(?:u00([2-7][\da-f])|([!-/:-@[-`{-~]))/gi;
/** What HTML writes for "&", in part encoded, and also without its own "&". */
const AMPERSANDS =
  /&(?:(?:amp|(?:#|%23)(?:0*38|x0*26))(?:;|%3B))+|(?:(?:#|%23)(?:0*38|x0*26)(?:;|%3B))+/gi;

/** Invisible, but for the ends of lines. */
const INVISIBLE = new RegExp(String.raw`(?![\r\n\t])(?:${HIDDEN.source})`, 'gu');
/** White space and the marks of a quoted mail; no name, and no value but of a number, holds them. */
const MARKS = /[\s>|]+/g;
const START_OF_QUERY = /^[\s"'<([{\u00ab\u2018-\u201f]+/;

/** Signs of a query, encoded or not. */
const OF_QUERY = /[&=]|%(?:25)*(?:26|3D)|^#(?:0*38|x0*26);/i;
/** The start of the next parameter, or of what a wrapper adds to a path. */
const NEXT_PART = /^(?:&|%(?:25)*26|#(?:0*38|x0*26);|\/|__)/i;
/** Characters of a URL, with what may stand behind it. */
const OF_URL = /^[\w%~*$+/@:;.,?#-]+(?:["'()<>[\]{}|\u2018-\u201f].*)?$/;
/** The ruleset, with which most links end. */
const WHOLE_RULESET = /rules(?:=|%(?:25)*3D|-3D)(?:\d+|draft)\.[\da-f]{8}[^\w&%]*$/i;
/** The most characters from the name of the ruleset to the end. */
const RULESET_LENGTH = 60;

/**
 * Reads a pasted text: a link, one that mail security, a chat or a search engine wrapped, with
 * words, brackets or quotes around it and broken over lines; or a part of a link, or a bare query.
 * No more than MAX_LINK_LENGTH characters are read. Never throws.
 */
export function readPastedLink(text: string): PastedLink {
  const links = linksIn(plainTextOf(text.slice(0, MAX_LINK_LENGTH))).map((wrapped) => {
    const link = unwrapLink(wrapped);
    const isOfSets = /^[^?#]*\/(compare|together)\/?([?#]|$)/.test(link);
    return { isOfSets, parameters: parametersOf(link) };
  });
  const [first = { isOfSets: false, parameters: [] }, ...others] = links;
  return { ...first, hasSeveral: others.some((other) => !isSame(first, other)) };
}

function isSame<Link>(first: Link, other: Link): boolean {
  return JSON.stringify(first) === JSON.stringify(other);
}

/** The text without the encodings and escapes of what it was copied from. */
function plainTextOf(text: string): string {
  return withoutQuotedPrintable(text)
    .replace(BREAK, (_, allows: string) => (allows ? '' : '\n'))
    .replace(ESCAPED, (_, code?: string, sign?: string) =>
      code ? String.fromCharCode(Number.parseInt(code, 16)) : (sign ?? ''),
    )
    .replace(MARKUP, '"')
    .replace(INVISIBLE, (sign) => (/\p{Z}/u.test(sign) ? ' ' : ''));
}

function parametersOf(link: string): [string, string][] {
  const parameters = cleanParametersIn(link).filter(
    ([name]) => name !== THEME_PARAMETER && name !== SHARE_RESULT_PARAMETER,
  );
  return failedCheck(parameters, () => true) === undefined
    ? parameters.filter(([name]) => name !== CHECK_PARAMETER && name !== COMPARED_WITH_PARAMETER)
    : parameters;
}

/** The links of a text; the text itself where it has none. */
function linksIn(text: string): string[] {
  const starts = [...text.matchAll(URL_START)].map(({ index }) => index);
  const parts = starts.map((start, n) => text.slice(start, starts[n + 1]));
  const texts = parts.length > 0 ? parts : [text.replace(START_OF_QUERY, '')];
  return [...new Set(texts.map(joinedLink))];
}

/** The link at the start of a text, over the ends of lines as long as it goes on there. */
function joinedLink(text: string): string {
  let link = '';
  let isBehindBlank = false;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const parts = line
      .replace(/^[\s>|]+/, '')
      .split(/\s+/)
      .filter(Boolean);
    for (const [n, part] of parts.entries()) {
      const isLine = n === 0 && parts.length === 1 && !isBehindBlank;
      if (link !== '' && !goesOn(link, part, isLine, n === 0)) return withoutRest(link);
      link += isAnotherNumber(link, part) ? ` ${part}` : part;
      if (link === part && isChecked(link)) return withoutRest(link);
    }
    isBehindBlank = parts.length === 0;
  }
  return withoutRest(link);
}

/** Whether a link goes on with what stands behind white space, such as a line or its start. */
function goesOn(link: string, part: string, isLine: boolean, isStart: boolean): boolean {
  if (isWhole(link, part)) return false;
  if (!/^https?[:%]/i.test(link)) return true;
  const end = link.slice(-RULESET_LENGTH);
  if (OF_QUERY.test(part) || /[&=]$/.test(end)) return true;
  return (isLine && OF_URL.test(part)) || (isStart && WHOLE_RULESET.test(end + part));
}

/** Whether a link ends with a number, and another one is behind it, which may not be its rest. */
export function isAnotherNumber(link: string, next: string): boolean {
  return /=\d+$/.test(link) && NUMBER.test(next);
}

/** Whether a link ends with its ruleset, as most do, before what stands behind it. */
export function isWhole(link: string, next: string): boolean {
  return WHOLE_RULESET.test(link.slice(-RULESET_LENGTH)) && !NEXT_PART.test(next);
}

function isChecked(link: string): boolean {
  const parameters = cleanParametersIn(unwrapLink(withoutRest(link)));
  const hasCheck = parameters.some(([name]) => name === CHECK_PARAMETER);
  return hasCheck && failedCheck(parameters, () => true) === undefined;
}

/** The link up to the first sign of the text around it, unless a parameter follows. */
function withoutRest(text: string): string {
  const query = text.indexOf('?') + 1;
  const end = text.search(END);
  if (query === 0 || (end >= 0 && end < query)) return end < 0 ? text : text.slice(0, end);
  let read = query;
  for (const { index } of text.slice(query).matchAll(END_OF_QUERY)) {
    const sign = query + index;
    const isBeforeValue = text[sign - 1] === '=';
    if (isBeforeValue || sign < read || SHORTENED.test(text.slice(sign, sign + 4))) continue;
    AROUND_VALUE.lastIndex = sign;
    if (!AROUND_VALUE.test(text)) return text.slice(0, sign);
    read = AROUND_VALUE.lastIndex;
  }
  return text;
}

/** The parameters in a link, also where the ends of its lines, with such marks, were lost. */
function cleanParametersIn(link: string): [string, string][] {
  return cleanParameters(new URLSearchParams(queryIn(link))).map(([name, value]) => [
    name.replace(MARKS, ''),
    withoutSigns(value, MARKS),
  ]);
}

/** The query of a link, of a part of one, or a bare query; without a fragment. */
function queryIn(text: string): string {
  const address = withoutFragment(text.replace(AMPERSANDS, '&'));
  const start = address.indexOf('?');
  return start < 0 && address.includes('/') ? '' : address.slice(start + 1);
}

/**
 * Parameters behind a fragment were added to a link by what knew nothing of fragments; only one
 * that marks text has a parameter of its own.
 */
function withoutFragment(address: string): string {
  const [link = '', ...fragments] = address.split('#');
  const fragment = fragments.join('#');
  return /&(?!text=)[\w.-]+=/.test(fragment) ? address : link;
}
