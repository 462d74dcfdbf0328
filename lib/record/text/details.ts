import {
  type DecisionRecord,
  heading,
  link,
  paragraph,
  type RecordText,
  type Span,
  strong,
} from './model';

/** What a person adds to a record. It is known in their browser only. */
export type Details = { title: string; owners: string; notes: string };

/** Details with the canonical query, without rules, of the result they were typed for. */
export type KeptDetails = { details: Details; situation: string };

export const NO_DETAILS: Details = { title: '', owners: '', notes: '' };
/** The most characters of each; no real one comes near it. */
export const LONGEST: Readonly<Record<keyof Details, number>> = {
  title: 200,
  owners: 500,
  notes: 5000,
};

/** The record with the details in their places; where one is blank, what was proposed stays. */
export function withDetails(record: DecisionRecord, details: Details): RecordText {
  const { status, day, madeBy, context, rest } = record;
  const notes = linesOf(details.notes.slice(0, LONGEST.notes));
  return {
    facts: [
      ['status', status],
      ['date', day.date, day.inWords],
      ['decision-makers', oneLine(details.owners.slice(0, LONGEST.owners))],
      ['consulted', ''],
      ['informed', ''],
    ],
    blocks: [
      heading(1, oneLine(details.title.slice(0, LONGEST.title)) || record.title),
      ...context,
      ...(notes.length > 0 ? [paragraph(strong('Notes of the team'))] : []),
      ...notes.map((line) => paragraph(...spansOf(line))),
      ...rest,
      paragraph(`Made on ${day.inWords} by ${madeBy}.`),
    ],
  };
}

/** The text to keep; blank where there is nothing in the details. */
export function writeDetails({ details, situation }: KeptDetails): string {
  return isBlank(details) ? '' : JSON.stringify({ ...details, situation });
}

export function isBlank(details: Details): boolean {
  return Object.values(details).every((value) => value === '');
}

/** The details kept as text; whatever cannot be read in it is left blank. Never throws. */
export function readDetails(kept: string): KeptDetails {
  const read = parse(kept);
  const text = (name: string) => {
    const value = read?.[name];
    return typeof value === 'string' ? value : '';
  };
  const field = (name: keyof Details) => text(name).slice(0, LONGEST[name]);
  return {
    details: { title: field('title'), owners: field('owners'), notes: field('notes') },
    situation: text('situation'),
  };
}

function parse(kept: string): Readonly<Record<string, unknown>> | null {
  try {
    return Object(JSON.parse(kept));
  } catch {
    return null;
  }
}

/** Addresses in a line become links. */
function spansOf(line: string): (Span | string)[] {
  return line.split(ADDRESS).map((part, n) => (n % 2 === 1 ? link(part, part) : part));
}

/** An address without the signs that end the sentence around it. */
const ADDRESS = /(https?:\/\/[^\s<>"]*[^\s<>"'.,;:!?)\]}])/i;

/** Control characters and halves of characters, which files of text cannot hold. */
const UNFIT = /[\p{Cc}\p{Cs}\u2028\u2029\uFEFF\uFFFE\uFFFF]/gu;

function oneLine(text: string): string {
  return text.replace(UNFIT, ' ').replace(/\s+/g, ' ').trim();
}

function linesOf(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(oneLine)
    .filter(Boolean);
}
