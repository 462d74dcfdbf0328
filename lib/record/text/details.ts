import {
  type DecisionRecord,
  heading,
  link,
  paragraph,
  type RecordText,
  type Span,
  strong,
} from './model';

/** What a user adds to a record. It never leaves their browser. */
export type Details = { title: string; owners: string; notes: string };

/** Details with `situation`: the canonical query, without ruleset, of the result they belong to. */
export type StoredDetails = { details: Details; situation: string };

export const NO_DETAILS: Details = { title: '', owners: '', notes: '' };
/** The length limits in characters, far above real use. */
export const MAX_DETAIL_LENGTHS: Readonly<Record<keyof Details, number>> = {
  title: 200,
  owners: 500,
  notes: 5000,
};

/** The record with the details filled in; a blank title leaves the proposed one. */
export function withDetails(record: DecisionRecord, details: Details): RecordText {
  const { status, day, rulesetName, beforeNotes, afterNotes } = record;
  const notes = linesOf(details.notes.slice(0, MAX_DETAIL_LENGTHS.notes));
  return {
    facts: [
      ['status', status],
      ['date', day.date, day.inWords],
      ['decision-makers', oneLine(details.owners.slice(0, MAX_DETAIL_LENGTHS.owners))],
      ['consulted', ''],
      ['informed', ''],
    ],
    blocks: [
      heading(1, oneLine(details.title.slice(0, MAX_DETAIL_LENGTHS.title)) || record.title),
      ...beforeNotes,
      ...(notes.length > 0 ? [paragraph(strong('Notes of the team'))] : []),
      ...notes.map((line) => paragraph(...spansOf(line))),
      ...afterNotes,
      paragraph(`Made on ${day.inWords} by ${rulesetName}.`),
    ],
  };
}

/** Serialises the details for storage; blank if all fields are blank. */
export function serialiseDetails({ details, situation }: StoredDetails): string {
  return isBlank(details) ? '' : JSON.stringify({ ...details, situation });
}

/** True if no detail was filled in. */
export function isBlank(details: Details): boolean {
  return Object.values(details).every((value) => value === '');
}

/** Parses stored details; whatever cannot be read is left blank. Never throws. */
export function parseDetails(stored: string): StoredDetails {
  const parsed = parse(stored);
  const stringOf = (name: string) => {
    const value = parsed?.[name];
    return typeof value === 'string' ? value : '';
  };
  const detail = (name: keyof Details) => stringOf(name).slice(0, MAX_DETAIL_LENGTHS[name]);
  return {
    details: { title: detail('title'), owners: detail('owners'), notes: detail('notes') },
    situation: stringOf('situation'),
  };
}

function parse(json: string): Readonly<Record<string, unknown>> | null {
  try {
    return Object(JSON.parse(json));
  } catch {
    return null;
  }
}

/** Splits a line into text and links, one for each URL. */
function spansOf(line: string): (Span | string)[] {
  return line.split(ADDRESS).flatMap((part, n) => {
    if (n % 2 === 0) return part;
    const address = withoutSentence(part);
    return [link(address, address), part.slice(address.length)];
  });
}

/** A URL with all that follows it up to a space. */
const ADDRESS = /(https?:\/\/[^\s<>"'.,;:!?)\]}][^\s<>"]*)/i;
const PUNCTUATION = /['’”».,;:!?…]/;
const OPENED_BY: Partial<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/**
 * A URL without the punctuation and brackets at its end, which belong to the sentence around it.
 * A bracket that was opened in the URL belongs to the URL, as in GitHub's Markdown.
 */
function withoutSentence(text: string): string {
  const opened: string[] = [];
  let end = 0;
  for (const [n, char] of text.split('').entries()) {
    const opener = OPENED_BY[char];
    if ('([{'.includes(char)) opened.push(char);
    const isOfUrl = opener ? opened.at(-1) === opener : !PUNCTUATION.test(char);
    if (opener && isOfUrl) opened.pop();
    if (isOfUrl) end = n + 1;
  }
  return text.slice(0, end);
}

/** Control characters, lone surrogates and non-characters, which text files cannot hold. */
const UNSUPPORTED = /[\p{Cc}\p{Cs}\u2028\u2029\uFEFF\uFFFE\uFFFF]/gu;

function oneLine(text: string): string {
  return text.replace(UNSUPPORTED, ' ').replace(/\s+/g, ' ').trim();
}

function linesOf(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(oneLine)
    .filter(Boolean);
}
