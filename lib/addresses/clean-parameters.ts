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
/** Punctuation, quotes and brackets of the text around a link. */
const AROUND = String.raw`\s.,;:!?/\\|*~\x60^'"´()[\]{}<>«»‹›\u2018-\u201f\u3001\u3002\u3008-\u3011\u3014\u3015\uff01\uff08\uff09\uff0c\uff0e\uff1a\uff1b\uff1f`;
/** From the first character of a run only: from each one takes quadratic time. */
const ENDS = new RegExp(`^[${AROUND}]+|(?<![${AROUND}])[${AROUND}]+$`, 'g');
const AROUND_NAME = /^[\s?'"(<[{«\u2018-\u201f]+|(?<!\s)\s+$/g;
/** A value that was shortened for display has lost its end, and must not pass for another. */
const SHORTENED = /\.\.|…/;
/** A sign that a name or value holds further parameters, or is encoded. A whole link is neither. */
const FURTHER = /(?:[&?](?:amp;|#0*38;|#x0*26;)*|^)[\w.-]+=|%[0-9a-f]{2}/i;
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
  const pairs = [...parameters];
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
  if (isTracking(name, givenValue)) return [];
  if (TEXTS.has(name)) return [[name, givenValue]];
  if (queries.has(name)) return [[name, cleanedQuery(givenValue)]];
  const value = givenValue.replace(HIDDEN, '');
  const text = value === '' ? name : `${name}=${value}`;
  const isFurther = FURTHER.test(name) || FURTHER.test(value) || text.includes('=3D');
  if (layers > 0 && isFurther && !LINK.test(value)) {
    const further = new URLSearchParams(withoutQuotedPrintable(text).replaceAll('?', '&'));
    return [...further].flatMap((pair) => cleaned(pair, layers - 1, queries));
  }
  const [beforeFragment = ''] = value.split('#');
  const kept = SHORTENED.test(beforeFragment)
    ? beforeFragment
    : withoutAround(beforeFragment, ENDS);
  const isFragment = /^(?:#[\w-]*)?$/.test(name) && kept === '';
  return isFragment ? [] : [[name, kept]];
}

/** What a pattern finds around an id or a number is left out; any other text stays as it is. */
function withoutAround(text: string, pattern: RegExp): string {
  const inner = text.replace(pattern, '');
  return /^[\w.-]+$/.test(inner) ? inner : text;
}

/** The query of a set, or the link as pasted, or the words. */
function cleanedQuery(text: string): string {
  if (LINK.test(text) || !/=|%3D/i.test(text) || /^\/|\?/.test(text)) return text;
  const pairs = [...new URLSearchParams(text.replace(/^3D/, ''))];
  const kept = pairs.flatMap((pair) => cleaned(pair, MAX_LAYERS, new Set()));
  return new URLSearchParams(kept).toString();
}

/** An encoding of the whole link reaches names too, where nothing but the other values shows it. */
function textDecoderOf(pairs: readonly Parameter[]): (text: string) => string {
  if (pairs.every(([, value]) => value === '' || value.startsWith('3D'))) {
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

/** Where "=" is written "=3D", any other "=" is the end of a line. */
function withoutQuotedPrintable(text: string): string {
  if (!text.includes('=3D')) return text;
  return text.replace(/=(3D|26)?/g, (_, code) => ({ '3D': '=', '26': '&' })[String(code)] ?? '');
}
