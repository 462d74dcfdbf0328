import { withCheck } from '../addresses/check';
import { MAX_LINK_LENGTH } from '../addresses/pasted-link';
import { COMPARISON_KEYS, GROUP_KEYS, LINKS_PARAMETER } from '../addresses/set-parameters';
import { currentRuleset, type Ruleset } from '../store/rulesets';
import {
  type AnswerSet,
  answerSetOf,
  canonicalQuery,
  hasAddressProblems,
  isSubmittedBlank,
  pastedLinks,
  queryOf,
  readLink,
  readSets,
  type SetField,
} from './answer-sets';
import { MAX_NAME_LENGTH } from './names';
import { joinedLines, splitLine } from './pasted-lines';
import { type SharedRuleset, sharedRulesetOf } from './shared-ruleset';

/** The longest text that is read, in characters. */
const MAX_TEXT_LENGTH = GROUP_KEYS.length * (MAX_LINK_LENGTH + MAX_NAME_LENGTH + 10);

type People = SharedRuleset & {
  people: AnswerSet[];
  /** The lines of the text field: the links of the letters, then the lines as entered. */
  lines: string[];
  /** Problems, by the line or letter that they concern. */
  problems: { place: string; sentences: string[] }[];
  /** The shortest query that holds all people and their names. */
  canonicalQuery: string;
};

/**
 * The people of a group, from parameters of one letter each, as in a comparison, and from lines of
 * text with a link each, optionally preceded by a name and a colon. `linkOf` makes a link of a
 * query. What cannot be read is left out and reported; its line is kept. Never throws.
 */
export function readPeople(
  parameters: readonly (readonly [string, string])[],
  linkOf: (query: string) => string,
): People {
  const text = parameters.find(([name]) => name === LINKS_PARAMETER)?.[1] ?? '';
  const lines = linesOf(text, currentRuleset);
  const pasted = [...pastedLinks(parameters, GROUP_KEYS), ...lines.map(pastedLine)];
  const shared = sharedRulesetOf(parameters, pasted);
  const { sets, fields } = readSets(parameters, GROUP_KEYS, shared);
  const people = [...sets];
  const problems = fields.filter((field) => field.problems.length > 0).map(problemOfField);
  for (const [n, line] of lines.entries()) {
    const key = GROUP_KEYS.find((letter) => !people.some((person) => person.key === letter));
    if (!key) {
      problems.push({ place: `Line ${n + 1}`, sentences: [TOO_MANY] });
      break;
    }
    const { name, link } = splitLine(line);
    const entered = readLink(link, shared.ruleset, TWO_LINKS);
    if (entered.problems.length > 0) {
      problems.push({ place: `Line ${n + 1}${name && ` (${name})`}`, sentences: entered.problems });
    }
    if (entered.reading) people.push(answerSetOf(key, name, entered.reading));
  }
  // In the order of the canonical address, also where a line has filled a gap.
  people.sort((a, b) => a.key.localeCompare(b.key));
  if (text.length > MAX_TEXT_LENGTH) problems.push({ place: 'The end', sentences: [TOO_LONG] });
  const knownLines = fields.flatMap(({ key, name, enteredText }) => {
    const set = sets.find((candidate) => candidate.key === key);
    const link = set ? linkOf(set.reading.query) : enteredText;
    const isNamed = set ? set.isNamed : name !== '';
    return link === '' ? [] : [`${isNamed ? `${name}: ` : ''}${link}`];
  });
  const canonical = canonicalQuery(people, shared);
  return {
    ...shared,
    people,
    lines: [...knownLines, ...lines],
    problems,
    canonicalQuery: canonical,
  };
}

/** The canonical query to redirect to, or null, as for a comparison. */
export function canonicalGroupRedirect(
  group: People,
  parameters: readonly (readonly [string, string])[],
  requestedQuery = queryOf(parameters),
): string | null {
  const { people, problems, canonicalQuery } = group;
  if (people.length === 0 || problems.length > 0 || hasAddressProblems(group)) return null;
  return requestedQuery === withCheck(canonicalQuery) ? null : canonicalQuery;
}

/** Whether the form was submitted without a link. */
export function isGroupSubmittedBlank(parameters: readonly (readonly [string, string])[]): boolean {
  const isSent =
    parameters.some(([name]) => name === LINKS_PARAMETER) ||
    isSubmittedBlank(parameters, GROUP_KEYS);
  const hasLink = ([name, value]: readonly [string, string]) =>
    name === LINKS_PARAMETER && value.trim();
  return isSent && !parameters.some(hasLink) && pastedLinks(parameters, GROUP_KEYS).length === 0;
}

/** Whether a comparison has a letter for each person, so that it can use the same address. */
export function isComparable(people: readonly AnswerSet[]): boolean {
  return people.every(({ key }) => COMPARISON_KEYS.some((letter) => letter === key));
}

const TOO_MANY = `Only the first ${GROUP_KEYS.length} links are read. Take one out to put another in.`;
const TWO_LINKS = 'There are two links on this line. Give each a line of its own.';
const TOO_LONG = `This is longer than ${MAX_TEXT_LENGTH} characters together, so the rest was not read.`;

function problemOfField({ key, name, problems }: SetField) {
  return { place: name || `The link of ${key.toUpperCase()}`, sentences: problems };
}

/** The lines of the text, one for each link, and one more than there can be. */
function linesOf(text: string, ruleset: Ruleset): string[] {
  const faultsOf = (line: string) => {
    const { reading, problems } = readLink(splitLine(line).link, ruleset, TWO_LINKS);
    return reading?.problems.length ?? problems.length;
  };
  return joinedLines(text.slice(0, MAX_TEXT_LENGTH), faultsOf).slice(0, GROUP_KEYS.length + 1);
}

function pastedLine(line: string, n: number) {
  const { name, link } = splitLine(line);
  return { name: name || `line ${n + 1}`, text: link };
}
