import { isAnotherNumber, isWhole, MAX_LINK_LENGTH } from '../addresses/pasted-link';
import { leadsToPage } from '../addresses/unwrap-link';
import { cleanName } from './names';

/** The most lines that are read: eight links, each broken a dozen times. */
const MAX_LINES = 100;

/** The most parameters of lines that are joined: more than there are questions and criteria. */
const MAX_JOINED_PARAMETERS = 60;

/** A name and the link after it, as a line holds them. */
export type PastedLine = { name: string; link: string };

/** From the start of a run only: from each sign it takes time quadratic in the length of the run. */
const INVISIBLE_AT_END = /(?<![\s\p{Cf}])[\s\p{Cf}]+$/u;

/** A line that starts with a link of its own, perhaps behind a name. */
const OWN_LINK =
  /^(?:[^/?&=%]{0,200}(?:[^\w/?&=%-]|&(?:lt|quot|#34|#39);))?https?(?::|%(?:25)*3A)/i;
/** What separates parameters, also in HTML, encoded, and as Proofpoint 2 encodes it. */
const SEPARATOR =
  /&(?:(?:amp|#0*38|#x0*26);)*|#(?:0*38|x0*26);|%(?:25)*(?:26|23)(?:(?:amp|(?:%(?:25)*23)?(?:0*38|x0*26))(?:;|%(?:25)*3B))*|-26/gi;
/** A sign of a query, or white space of words. */
const MAY_HOLD_QUERY = /[=?\s]|%(?:25)*3[DF]|\/\//i;
/** The most characters of a separator that are looked at on either side of the end of a line. */
const SEPARATOR_LENGTH = 20;

/**
 * The lines of a pasted text, without blank ones and the marks of quoted mail. Lines over which
 * one link was broken are joined: where the end of the line shows it, or where `faultsOf`, the
 * number of faults in what a line says, gives fewer for both together than for each alone. A line
 * that starts a link or a name is never joined to the one before.
 */
export function joinedLines(text: string, faultsOf: (line: string) => number): string[] {
  const lines = text
    .split(/\r\n|\r|\n|<br\s?\/?>/i)
    .map((line) => line.replace(/^[\s>|]+/, '').replace(INVISIBLE_AT_END, ''))
    .filter((line) => line !== '')
    .slice(0, MAX_LINES);
  const joined: { line: string; faults?: number }[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const whole = last && joinedPair(last.line, line);
    if (!last || whole === undefined) {
      joined.push({ line });
    } else if (whole.isBroken) {
      joined[joined.length - 1] = { line: whole.line };
    } else {
      last.faults ??= faultsIn(last.line, faultsOf);
      const next = { line, faults: faultsIn(line, faultsOf) };
      const wholeFaults = faultsIn(whole.line, faultsOf);
      if (isOneLink({ line: last.line, faults: last.faults }, next, wholeFaults)) {
        joined[joined.length - 1] = { line: whole.line, faults: wholeFaults };
      } else {
        joined.push(next);
      }
    }
  }
  return joined.map(({ line }) => line);
}

type CountedLine = { line: string; faults: number };

/** Whether two lines are one link, by their faults and those of both together. */
function isOneLink(first: CountedLine, next: CountedLine, wholeFaults: number): boolean {
  if (isAnotherNumber(first.line, next.line)) return wholeFaults < first.faults;
  const separateFaults = first.faults + next.faults;
  const isPart =
    first.faults > 0 && wholeFaults <= separateFaults && !MAY_HOLD_QUERY.test(next.line);
  const isInWrapper = next.faults > 0 && !/\s/.test(next.line) && isUnfinished(first.line);
  return isPart || isInWrapper || wholeFaults < separateFaults;
}

/** Two lines as one, and whether the end of the first shows it; undefined for two of their own. */
function joinedPair(first: string, next: string): { line: string; isBroken: boolean } | undefined {
  const isNested = /(?:\/__|=)$/.test(first) && isUnfinished(first);
  const isOwn = OWN_LINK.test(next) || splitAtColon(next)[0] !== '';
  if ((isOwn && !isNested) || isWhole(first, next)) return undefined;
  if (isTooLong(first + next)) return undefined;
  const isSoftBreak = first.endsWith('=') && first.includes('=3D');
  const start = isSoftBreak ? first.slice(0, -1) : first;
  return { line: start + next, isBroken: isSoftBreak || isBroken(start, next) };
}

/** Whether lines together are longer than any link, or have more parameters. */
function isTooLong(line: string): boolean {
  return line.length > MAX_LINK_LENGTH || line.split('=').length > MAX_JOINED_PARAMETERS;
}

/** Whether a separator or an encoded sign stands at the end of a line or goes over it. */
function isBroken(first: string, next: string): boolean {
  const [name] = /^[\w.-]+(?==|%3D)/.exec(next.replace(/^&/, '')) ?? [];
  if (name && (first.includes(`${name}=`) || first.includes(`${name}%3D`))) return false;
  const end = first.slice(-SEPARATOR_LENGTH);
  const around = end + next.slice(0, SEPARATOR_LENGTH);
  return (
    /(?:%[\da-f]?|\?|%3F|-3F)$/i.test(end) ||
    /^(?:=|%|-3D)/i.test(next) ||
    [...around.matchAll(SEPARATOR)].some(
      ({ 0: sign, index }) =>
        index <= end.length &&
        index + sign.length >= end.length &&
        (sign !== '-26' || first.includes('-3A')),
    )
  );
}

/** Whether a line ends with a link that wraps another, before there is enough of that. */
function isUnfinished(line: string): boolean {
  const { link } = splitLine(line);
  return /^https?:\/\/\S*$/i.test(link) && !leadsToPage(link);
}

/** What holds no sign of a query holds no answers, which is one fault. */
function faultsIn(line: string, faultsOf: (line: string) => number): number {
  return MAY_HOLD_QUERY.test(line) ? faultsOf(line) : 1;
}

/** Signs between a name and its link. */
const SEPARATORS = String.raw`[\s:\uff1a,;=|><\p{Ps}*_\u2013\u2014\u2190-\u21ff\u2022\-]`;
/** The bullet, number or mark of a list or table. */
const BEFORE_NAME = /^(?:[\s:,;|>*_\u2013\u2014\u2190-\u21ff\u2022-]|\d{1,2}[.)](?:\s|$))+/;
/** From the start of a run only: from each sign it takes time quadratic in the length of the run. */
const BEHIND_NAME = new RegExp(`(?<!${SEPARATORS})${SEPARATORS}+(?:url=)?$`, 'u');
/** Quotes, whichever way round a language has them. */
const QUOTES = String.raw`"'\x60\p{Pi}\p{Pf}\u201a\u201e`;
const QUOTE_OF_LINK = new RegExp(`[${QUOTES}]$`, 'u');
/** A name in quotes, or with a quote whose other one stands behind the link. */
const QUOTED = new RegExp(
  `^[${QUOTES}](.*)[${QUOTES}]$|^[${QUOTES}]([^${QUOTES}]*)$|^([^${QUOTES}]*)[${QUOTES}]$`,
  'u',
);

/** The name before a link, if any, and the link with what surrounds it. */
export function splitLine(line: string): PastedLine {
  const address = line.search(/https?:\/\//i);
  const [before, link] =
    address >= 0 ? [line.slice(0, address), line.slice(address)] : splitAtColon(line);
  const name = nameIn(before)
    .replace(QUOTE_OF_LINK, '')
    .replace(BEHIND_NAME, '')
    .replace(BEFORE_NAME, '');
  return { name: cleanName(unquoted(name).replace(BEFORE_NAME, '')), link: link.trim() };
}

function unquoted(name: string): string {
  const [, ...inner] = QUOTED.exec(name) ?? [];
  return inner.find((text) => text !== undefined) ?? name;
}

/** What stands before a link; of a link in Markdown, its text. */
function nameIn(before: string): string {
  return before.endsWith('](') ? before.slice(before.lastIndexOf('[') + 1, -2) : before;
}

/** A bare query has no colon before its first "=". */
function splitAtColon(line: string): [string, string] {
  const colon = line.search(/:\s/);
  const isName = colon >= 0 && !/[?=&]/.test(line.slice(0, colon));
  return isName ? [line.slice(0, colon), line.slice(colon + 1).trim()] : ['', line];
}
