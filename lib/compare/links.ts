import { LONGEST_LINK } from '../addresses/pasted-link';
import { cleanName, LONGEST_NAME } from './names';
import { COMPARED, LINKS, TOGETHER } from './set-parameters';
import {
  type AnswerSet,
  canonicalOf,
  type Field,
  isBlank,
  pastedIn,
  readLink,
  readSets,
  setOf,
} from './sets';
import { type Rules, rulesFor } from './shared-ruleset';

/** All links together; what lies beyond is not read. */
const LONGEST_TEXT = TOGETHER.length * (LONGEST_LINK + LONGEST_NAME + 10);

type People = Rules & {
  people: AnswerSet[];
  /** What stands in the field: the links of the letters, and the lines, as they were given. */
  lines: string[];
  /** What was wrong, with the line it is about. */
  problems: { place: string; sentences: string[] }[];
  /** The shortest query that holds all people and names. */
  canonical: string;
};

/**
 * The people of a page: in parameters of one letter each, as in a comparison, or as lines
 * of text with a link each and, before it, a name and a colon. `linkOf` makes a link of a
 * query. What cannot be read is left out and named; its line stays. Never throws.
 */
export function readPeople(
  parameters: readonly (readonly [string, string])[],
  linkOf: (query: string) => string,
): People {
  const text = parameters.find(([name]) => name === LINKS)?.[1] ?? '';
  const lines = linesOf(text);
  const rules = rulesFor(parameters, [...pastedIn(parameters, TOGETHER), ...lines.map(pastedLine)]);
  const { sets, fields } = readSets(parameters, TOGETHER, rules);
  const people = [...sets];
  const problems = fields.filter((field) => field.problems.length > 0).map(ofField);
  for (const [n, line] of lines.entries()) {
    const key = TOGETHER.find((one) => !people.some((other) => other.key === one));
    if (!key) {
      problems.push({ place: `Line ${n + 1}`, sentences: [TOO_MANY] });
      break;
    }
    const { name, link } = splitLine(line);
    const read = readLink(link, rules.ruleset, TWO_LINKS);
    if (read.problems.length > 0) {
      problems.push({ place: `Line ${n + 1}${name && ` (${name})`}`, sentences: read.problems });
    }
    if (read.reading) people.push(setOf(key, name, read.reading));
  }
  // As they stand in the address that follows, also where a line has filled a gap.
  people.sort((one, other) => one.key.localeCompare(other.key));
  if (text.length > LONGEST_TEXT) problems.push({ place: 'The end', sentences: [TOO_LONG] });
  const known = fields.flatMap(({ key, name, given }) => {
    const set = sets.find((one) => one.key === key);
    const link = set ? linkOf(set.reading.query) : given;
    const isNamed = set ? set.isNamed : name !== '';
    return link === '' ? [] : [`${isNamed ? `${name}: ` : ''}${link}`];
  });
  const canonical = canonicalOf(people, rules);
  return { ...rules, people, lines: [...known, ...lines], problems, canonical };
}

/** The query to go on to, as for a comparison. */
export function tidiedPeople(
  { people, problems, rulesProblems, canonical }: People,
  parameters: readonly (readonly [string, string])[],
): string | null {
  if (people.length === 0 || problems.length + rulesProblems.length > 0) return null;
  const given = new URLSearchParams(parameters.map(([name, value]) => [name, value]));
  return given.toString() === canonical ? null : canonical;
}

/** Whether the form was sent with no link in it. */
export function isBlankGroup(parameters: readonly (readonly [string, string])[]): boolean {
  const isSent = parameters.some(([name]) => name === LINKS) || isBlank(parameters, TOGETHER);
  const isGiven = ([name, value]: readonly [string, string]) => name === LINKS && value.trim();
  return isSent && !parameters.some(isGiven) && pastedIn(parameters, TOGETHER).length === 0;
}

/** Whether a comparison has a letter for each of them, so that its address is the same. */
export function isComparable(people: readonly AnswerSet[]): boolean {
  return people.every(({ key }) => COMPARED.some((one) => one === key));
}

const TOO_MANY = `Only the first ${TOGETHER.length} links are read. Take one out to put another in.`;
const TWO_LINKS = 'There are two links on this line. Give each a line of its own.';
const TOO_LONG = `This is longer than ${LONGEST_TEXT} characters together, so the rest was not read.`;

function ofField({ key, name, problems }: Field) {
  return { place: name || `The link of ${key.toUpperCase()}`, sentences: problems };
}

function linesOf(text: string): string[] {
  return text
    .slice(0, LONGEST_TEXT)
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, TOGETHER.length + 1);
}

/**
 * What parts a name from its link. Each run of such signs is looked at once, from its start: from
 * every sign in it, the time would grow with the square of its length.
 */
const PARTING = /(?<![\s:,;\u2013-])[\s:,;\u2013-]+$/;

/** The name before a link, if there is one, and the link, without brackets around it. */
function splitLine(line: string): { name: string; link: string } {
  const address = line.search(/<?https?:/i);
  const [before, after] =
    address >= 0 ? [line.slice(0, address), line.slice(address)] : splitAtColon(line);
  const link = after.replace(/^<(.*)>$/, '$1').trim();
  return { name: cleanName(before.replace(PARTING, '')), link };
}

function pastedLine(line: string, n: number) {
  const { name, link } = splitLine(line);
  return { name: name || `line ${n + 1}`, text: link };
}

/** A bare query has no colon before its first "=". */
function splitAtColon(line: string): [string, string] {
  const colon = line.search(/:\s/);
  const isName = colon >= 0 && !/[?=&]/.test(line.slice(0, colon));
  return isName ? [line.slice(0, colon), line.slice(colon + 1).trim()] : ['', line];
}
