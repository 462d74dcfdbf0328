import { COMPARED_WITH_PARAMETER } from './hrefs';
import { GROUP_KEYS, LINKS_PARAMETER, nameParameter, PASTED_PARAMETER } from './set-parameters';
import { isTracking } from './tracking';

type Parameter = readonly [name: string, value: string];
type Parameters = Iterable<Parameter>;

/** Values that hold a whole query. */
const QUERIES = new Set<string>([...GROUP_KEYS, COMPARED_WITH_PARAMETER]);
/** Values that a person wrote or pasted. */
const TEXTS = new Set<string>([
  ...GROUP_KEYS.map(nameParameter),
  LINKS_PARAMETER,
  PASTED_PARAMETER,
]);

/** How many encodings around one another are undone. */
const MAX_LAYERS = 4;

/** What HTML writes after the "&" at which a query was split. */
const ENTITY = /^(?:&?(?:amp;|#0*38;|#x0*26;))+/i;
/** Line breaks, invisible characters, and white space that no keyboard types. */
export const HIDDEN =
  /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u00a0\u115f\u1160\u1680\u2000-\u200a\u202f\u205f\u2800\u3000\u3164\uffa0]|[\u034f\ufe00-\ufe0f]/gu;
/** Quotes and brackets that a value can begin with, but no sign that a number can have. */
const START = /^[\s'"([{«\u2018-\u201f]+/;
/** Markup and an entity behind a value. */
const MARKUP_AT_END = /(?:<\/?[a-z][^<>]*>?|\[\/?[a-z]+\])$/i;
const ENTITY_AT_END = /&(?:#x?)?\w{1,8};$/;
/**
 * Signs behind a value, but "%" and "=", which may be left of an escape, and "_". From the first
 * character of a run only: from each one takes quadratic time.
 */
const SIGNS_AT_END = /(?<![\p{P}\p{S}\p{Z}\p{C}])(?:(?![%=_])[\p{P}\p{S}\p{Z}\p{C}])+$/u;
/** The mark of italics in Markdown, behind what has no such sign of its own. */
const ITALICS_AT_END = /^([^_]+)_+$/;
/** An entity of the text around a link, which a "&" before it has made a parameter. */
const ENTITY_NAME = /^#?\w{1,8};\W*$/;
const AROUND_NAME = /^[\s?'"(<[{«\u2018-\u201f]+|(?<!\s)\s+$/g;
/** A value that was shortened for display has lost its end, and must not pass for another. */
const SHORTENED = /[.。․・]{2}|[…‥⋯︙]|&(?:hellip|mldr|nldr|#0*823[01]|#x0*202[56]);/i;
/** A sign that a name or value holds further parameters, or is encoded. A whole link is neither. */
const FURTHER = /(?:[&?](?:amp;|#0*38;|#x0*26;)*|^)[\w.-]+=|#(?:0*38|x0*26);|%[0-9a-f]{2}/i;
/** A query with a check behind another parameter, also encoded and in HTML. */
const CHECKED_LINK = /(?:[&;]|%(?:25)*(?:26|3B))(check(?:=|%(?:25)*3D).*)/is;
const LINK = /:\/\/|%3A(%2F|\/){2}/i;

/**
 * The parameters of a link as they were before they were sent: undoes what mail, chats and web
 * pages do to a link (HTML entities for "&", an encoding of what was encoded already, the
 * quoted-printable encoding of RFC 2045, punctuation and invisible characters around values, a
 * fragment in the last of them), and leaves out what they add to count visits. Names of people
 * and pasted texts stay as they are, and so does a well-formed link. Takes time linear in the
 * length. Never throws.
 */
export function cleanParameters(parameters: Parameters): [string, string][] {
  const pairs = withUpperCase(withSwallowed([...parameters]));
  const undoText = textDecoderOf(pairs);
  return pairs.flatMap(([name, value]) =>
    cleaned([name, TEXTS.has(name) ? undoText(value) : value], MAX_LAYERS, QUERIES),
  );
}

function cleaned(
  [givenName, givenValue]: Parameter,
  layers: number,
  queries: ReadonlySet<string>,
): [string, string][] {
  const name = withoutAround(givenName.replace(HIDDEN, '').replace(ENTITY, ''), AROUND_NAME);
  if (isTracking(name, givenValue) && !FURTHER.test(name)) return [];
  if (TEXTS.has(name)) return [[name, givenValue]];
  if (queries.has(name)) return [[name, cleanedQuery(givenValue)]];
  const value = withoutSigns(givenValue, HIDDEN);
  const text = value === '' ? name : `${name}=${value}`;
  const isFurther = FURTHER.test(name) || FURTHER.test(value) || text.includes('=3D');
  if (layers > 0 && isFurther && !LINK.test(value)) {
    const joined = withoutQuotedPrintable(text).replace(/\?|&?#(?:0*38|x0*26);/gi, '&');
    const further = new URLSearchParams(joined);
    return [...further].flatMap((pair) => cleaned(pair, layers - 1, queries));
  }
  const [beforeFragment = ''] = value.split('#');
  const kept = SHORTENED.test(beforeFragment) ? beforeFragment : withoutEnds(beforeFragment);
  const isEntity = ENTITY_NAME.test(name) && !SHORTENED.test(`&${name}`);
  const isMarkup = /^(?:#[\w-]*)?$/.test(name) || isEntity;
  return isMarkup && kept === '' ? [] : [[name, kept]];
}

/**
 * The value without the signs that a pattern finds. Between digits, line breaks and white space
 * stay as a space, as there may be two numbers.
 */
export function withoutSigns(value: string, signs: RegExp): string {
  const joined = value.replace(signs, '');
  if (!/^[\W_]*\d+[\W_]*$/.test(joined)) return joined;
  return value.replace(signs, (sign) => (/[\p{Z}\t\r\n]/u.test(sign) ? ' ' : '')).trim();
}

/** What a pattern finds around an id or a number is left out; any other text stays as it is. */
function withoutAround(text: string, pattern: RegExp): string {
  return idOr(text, text.replace(pattern, ''));
}

/** The id or number between what the text around a link has put before and behind it. */
function withoutEnds(value: string): string {
  const rest = value
    .replace(START, '')
    .replace(MARKUP_AT_END, '')
    .replace(ENTITY_AT_END, '')
    .replace(SIGNS_AT_END, '')
    .replace(ITALICS_AT_END, '$1');
  return idOr(value, rest);
}

const idOr = (text: string, inner: string) => (/^[\w.-]+$/.test(inner) ? inner : text);

/** The query of a set, or the link as pasted, or the words. */
function cleanedQuery(text: string): string {
  if (LINK.test(text) || !/=|%3D/i.test(text) || /^\/|\?/.test(text)) return text;
  const pairs = [...new URLSearchParams(text.replace(/^3D/, ''))];
  const kept = pairs.flatMap((pair) => cleaned(pair, MAX_LAYERS, new Set()));
  return new URLSearchParams(kept).toString();
}

/**
 * Where the separators of a link were encoded, all of it is in the value of the first parameter. If
 * that was put before the link, and nothing else is there, the link behind it is taken out.
 */
function withSwallowed(pairs: readonly Parameter[]): readonly Parameter[] {
  const value = pairs[0]?.[1] ?? '';
  if (LINK.test(value) || value.startsWith('/') || !pairs.every((pair) => isTracking(...pair))) {
    return pairs;
  }
  const [, link] = CHECKED_LINK.exec(value) ?? [];
  return link === undefined ? pairs : [[link, '']];
}

/** Some programs write "=3d" in quoted-printable: where all values begin so, none does by chance. */
function withUpperCase(pairs: readonly Parameter[]): readonly Parameter[] {
  const values = pairs.map(([, value]) => value).filter((value) => value !== '');
  const isEncoded = values.length > 1 && values.every((value) => value.startsWith('3d'));
  return isEncoded ? pairs.map(([name, value]) => [name, value.replace(/^3d/, '3D')]) : pairs;
}

/** An encoding of the whole link reaches names too, where nothing but the other values shows it. */
function textDecoderOf(given: readonly Parameter[]): (text: string) => string {
  const pairs = given.filter(([name, value]) => !isTracking(name, value));
  const encoded = pairs.filter(([name, value]) => !TEXTS.has(name) && value.startsWith('3D'));
  if (encoded.length > 0 && pairs.every(([, value]) => value === '' || value.startsWith('3D'))) {
    return (text) => text.replace(/^3D/, '');
  }
  const isEncodedTwice = pairs.some(
    ([name, value]) => QUERIES.has(name) && !value.includes('=') && /%3D/i.test(value),
  );
  return isEncodedTwice ? percentDecoded : (text) => text;
}

/** Unlike `decodeURIComponent`, reads what is malformed as well as it can. */
function percentDecoded(text: string): string {
  const value = text.replace(/[&+]/g, encodeURIComponent);
  return new URLSearchParams(`text=${value}`).get('text') ?? '';
}

/**
 * The text without the encoding of mail by RFC 2045. Where half of all "=" or more are written
 * "=3D", signs are written like that, and any other "=" ends a line.
 */
export function withoutQuotedPrintable(text: string): string {
  const joined = text.replace(/=\r?\n/g, '');
  const all = joined.match(/=/g)?.length ?? 0;
  const encoded = joined.match(/=3D/g)?.length ?? 0;
  const isMost = joined.includes('&') ? 2 * encoded > all : 2 * encoded >= all;
  if (encoded === 0 || !isMost) return text;
  return joined.replace(/=(2[0-9A-F]|3[A-F]|0[AD])?/g, (_, code?: string) =>
    code ? String.fromCharCode(Number.parseInt(code, 16)) : '',
  );
}
