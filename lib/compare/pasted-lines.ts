import { cleanName } from './names';

/** The most lines that are read: eight links, each broken a dozen times. */
const MAX_LINES = 100;
/** The most characters of lines that are joined. */
const MAX_JOINED = 8000;

/** A name and the link after it, as a line holds them. */
export type PastedLine = { name: string; link: string };

/**
 * The lines of a pasted text, without blank ones and the marks of quoted mail. Lines over which
 * one link was broken are joined: where `faultsOf`, the number of faults in what a line says,
 * gives fewer for both together than for each alone, or no more where "&" or the end of a line
 * of a mail (RFC 2045) shows the break. A line that starts a link or a name is never joined to
 * the one before.
 */
export function joinedLines(text: string, faultsOf: (line: string) => number): string[] {
  const lines = text
    .split(/\r\n|\r|\n/, MAX_LINES)
    .map((line) => line.replace(/^[\s>|]+/, '').trim())
    .filter((line) => line !== '');
  const joined: { line: string; faults: number }[] = [];
  for (const line of lines) {
    const faults = faultsOf(line);
    const last = joined.at(-1);
    const whole = last && joinedPair(last.line, line);
    if (last && whole !== undefined) {
      const wholeFaults = faultsOf(whole.line);
      const separateFaults = last.faults + faults;
      const isOne = whole.isBroken ? wholeFaults <= separateFaults : wholeFaults < separateFaults;
      if (isOne) {
        joined[joined.length - 1] = { line: whole.line, faults: wholeFaults };
        continue;
      }
    }
    joined.push({ line, faults });
  }
  return joined.map(({ line }) => line);
}

/** Two lines as one, and whether the first shows that it goes on; undefined for two of their own. */
function joinedPair(first: string, next: string): { line: string; isBroken: boolean } | undefined {
  const isOwn = /^\S*https?:\/\//i.test(next) || splitLine(next).name !== '';
  if (isOwn || first.length + next.length > MAX_JOINED) return undefined;
  const isSoftBreak = first.endsWith('=') && first.includes('=3D');
  return {
    line: (isSoftBreak ? first.slice(0, -1) : first) + next,
    isBroken: isSoftBreak || first.endsWith('&') || next.startsWith('&'),
  };
}

/** Signs between a name and its link. */
const SEPARATORS = String.raw`[\s:,;=|>"'([{<\u2018-\u201f*_\u2013\u2014\u2190-\u21ff\u2022-]`;
/** The bullet, number or mark of a list or table, and quotes. */
const BEFORE_NAME =
  /^(?:[\s:,;|>"'\u2018-\u201f*_\u2013\u2014\u2190-\u21ff\u2022-]|\d{1,2}[.)]\s)+/;
/** From the start of a run only: from each sign it takes time quadratic in the length of the run. */
const BEHIND_NAME = new RegExp(`(?<!${SEPARATORS})${SEPARATORS}+(?:url=)?$`);

/** The name before a link, if any, and the link with what surrounds it. */
export function splitLine(line: string): PastedLine {
  const address = line.search(/https?:\/\//i);
  const [before, link] =
    address >= 0 ? [line.slice(0, address), line.slice(address)] : splitAtColon(line);
  const name = nameIn(before).replace(BEFORE_NAME, '').replace(BEHIND_NAME, '');
  return { name: cleanName(name), link: link.trim() };
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
