import { parseUrl } from '../common/parse-url';

/** How many wrappers around one another are taken off. */
const MAX_LEVELS = 4;
/** How many links within one are looked at. */
const MAX_INNER = 8;

/** Paths of this site, wherever it is served, whose query is to be read. */
const READ_PATH =
  /\/(recommendation|advisor(\/[\w-]+)?|embed(\/.*)?|compare|together|og|api\/v1\/recommendation)\/?$/;

/** The start of a URL inside another, in any encoding; Proofpoint writes "-" for "%", "_" for "/". */
const INNER_START = /(?<!^)https?(:|%(?:25)*3A|-3A)(?:\/|%(?:25)*2F|_){1,2}/gi;
/** A URL in base64, as in the links of Bing and Sophos. */
const BASE64_URL = /=(?:a1)?(aHR0c[\w+/-]+)/g;
/** The URL in a link of Proofpoint 3, and what its asterisks stand for, in base64. */
const PROOFPOINT_3 = /\/v3\/__(.+?)__;([\w-]*)/;
/** The lengths of runs of characters that Proofpoint 3 writes as "**" and one of these, from 2 on. */
const RUN_LENGTHS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * The link that a link of mail security, a chat or a search engine leads to, read from its
 * address alone; the link itself where it wraps none. Never throws.
 */
export function unwrapLink(wrapped: string): string {
  let link = wrapped;
  for (let level = 0; level < MAX_LEVELS && !isRead(link); level++) {
    const inner = innerLinks(link);
    link = inner.find(isRead) ?? inner[0] ?? link;
  }
  return link;
}

function isRead(link: string): boolean {
  const path = parseUrl(link)?.pathname ?? '';
  return READ_PATH.test(path) && !/https?:/i.test(path);
}

function innerLinks(link: string): string[] {
  const proofpoint = PROOFPOINT_3.exec(link);
  if (proofpoint) return [withReplacements(proofpoint[1] ?? '', fromBase64(proofpoint[2] ?? ''))];
  const links = [...link.matchAll(BASE64_URL)].map(([, text = '']) => fromBase64(text));
  let end = 0;
  for (const match of [...link.matchAll(INNER_START)].slice(0, MAX_INNER)) {
    if (match.index < end) continue;
    const text = encodedUrl(link.slice(match.index), match);
    end = match.index + text.length;
    links.push(decoded(text));
  }
  return links;
}

/** The URL at the start of a text, without what follows it. */
function encodedUrl(text: string, [start, colon]: RegExpMatchArray): string {
  const [value = ''] = text.split(/[&#]/);
  if (colon === ':' && value.includes('?')) return text.split(/___\.|__;/)[0] ?? '';
  const isPart = colon !== ':' && colon !== '-3A' && !start.endsWith('/');
  return isPart ? (value.split(/[/?]/)[0] ?? '') : value;
}

/** A URL without the encodings around it. */
function decoded(text: string): string {
  let url = /^https?-3A/i.test(text) ? text.replaceAll('-', '%').replaceAll('_', '/') : text;
  for (let level = 0; level < MAX_LEVELS && !/^https?:\/([^?]*\?|(?!.*%3F))/i.test(url); level++) {
    url = percentDecoded(url);
  }
  return url;
}

/** Leaves characters beyond ASCII encoded, as a link may hold them, and what is malformed. */
function percentDecoded(text: string): string {
  return text.replace(/%[2-7][0-9a-f]/gi, decodeURIComponent);
}

/** Empty where the text is malformed. */
function fromBase64(text: string): string {
  try {
    return atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return '';
  }
}

/** Puts the replacements in the places of asterisks: one, or a run of them for "**" and a sign. */
function withReplacements(text: string, replacements: string): string {
  let used = 0;
  return text.replace(/\*(?:\*(.))?/g, (_, run?: string) => {
    const length = run === undefined ? 1 : RUN_LENGTHS.indexOf(run) + 2;
    used += length;
    return replacements.slice(used - length, used);
  });
}
