import { parseUrl } from '../common/parse-url';

/** How many wrappers around one another are taken off. */
const MAX_LEVELS = 4;
/** How many links within one are looked at. */
const MAX_INNER = 8;

/** Paths of this site, wherever it is served, whose query is to be read. */
const READ_PATH =
  /\/(recommendation|advisor(\/[\w-]+)?|embed(\/.*)?|compare|together|og|api\/v1\/recommendation)\/?$/;

/** A quick sign that a text may hold a URL. */
const HAS_INNER = /\/\/|https?(?:%|-3A)|aHR0c/i;
/** The start of a URL inside another, in any encoding; Proofpoint writes "-" for "%", "_" for "/". */
const INNER_START = /(?!^https?:)https?(:|%(?:25)*3A|-3A)(?:\/|%(?:25)*2F|_){1,2}/gi;
/** A URL in base64, as in the links of Bing and Sophos. */
const BASE64_URL = /=(?:a1)?(aHR0c(?:[\w+/-]|%2[BF])+)/gi;
/** The URL in a link of Proofpoint 3, and what its asterisks stand for, in base64. */
const PROOFPOINT_3 = /^https?:\/\/[^/]+\/v3\/__(.+?)__;([\w-]*)/;
/** What comes last in a link of this site; further parameters are those of the wrapper. */
const UP_TO_RULESET = /^.*?[?&;]rules=[^&]*(?:&from=[^&]*)?/;
/** The lengths of runs of characters that Proofpoint 3 writes as "**" and one of these, from 2 on. */
const RUN_LENGTHS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * The link that a link of mail security, a chat or a search engine leads to, read from its
 * address alone; the link itself where it wraps none. Never throws.
 */
export function unwrapLink(wrapped: string): string {
  if (!HAS_INNER.test(wrapped)) return wrapped;
  let link = wrapped;
  for (let level = 0; level < MAX_LEVELS && !isRead(link); level++) {
    const inner = innerLinks(link);
    link = inner.find(isRead) ?? inner[0] ?? link;
  }
  return link;
}

/** Whether a link leads to a page of this site, wherever it is served, whose query is read. */
export function leadsToPage(link: string): boolean {
  return isRead(unwrapLink(link));
}

function isRead(link: string): boolean {
  const path = parseUrl(link)?.pathname ?? '';
  return READ_PATH.test(path) && !/https?:/i.test(path);
}

function innerLinks(link: string): string[] {
  const proofpoint = PROOFPOINT_3.exec(link);
  if (proofpoint) return [withReplacements(proofpoint[1] ?? '', fromBase64(proofpoint[2] ?? ''))];
  const links = [...link.matchAll(BASE64_URL)]
    .slice(0, MAX_INNER)
    .map(([, text = '']) => fromBase64(percentDecoded(text)));
  let end = 0;
  for (const match of [...link.matchAll(INNER_START)].slice(0, MAX_INNER)) {
    if (match.index < end) continue;
    const text = encodedUrl(link, match);
    end = match.index + text.length;
    links.push(decoded(text));
  }
  return links;
}

/** The URL that starts in a link, without what follows it there. */
function encodedUrl(link: string, { 0: start, 1: colon, index = 0 }: RegExpMatchArray): string {
  const text = link.slice(index);
  const [value = ''] = text.split(/[&#]/);
  const isPart = colon !== '-3A' && start.toUpperCase().endsWith('%2F');
  if (isPart) return value.split(/[/?]/)[0] ?? '';
  if (colon !== ':' || !value.includes('?')) return value;
  const [url = ''] = text.split(/___\.|__;/);
  return link[index - 1] === '=' ? (UP_TO_RULESET.exec(url)?.[0] ?? url) : url;
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

/** Empty where the text is malformed; without its last character where only a part is there. */
function fromBase64(text: string): string {
  try {
    const whole = text.length % 4 === 1 ? text.slice(0, -1) : text;
    return atob(whole.replaceAll('-', '+').replaceAll('_', '/'));
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
