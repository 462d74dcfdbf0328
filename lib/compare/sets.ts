import { withRules } from '../addresses/hrefs';
import { isSeveral, LONGEST_LINK, parametersIn } from '../addresses/pasted-link';
import { type Reading, readBy } from '../advice/advise';
import { MOST_PARAMETERS } from '../answers/decode';
import { encodeAnswers } from '../answers/encode';
import { describeProblem } from '../answers/problems';
import type { Ruleset } from '../store/rulesets';
import { cleanName, defaultName } from './names';
import { nameParameter, TOGETHER } from './set-parameters';
import { type Rules, rulesFor } from './shared-ruleset';

export type AnswerSet = {
  key: string;
  /** The name given, or the letter; what a person may have typed. */
  name: string;
  isNamed: boolean;
  /** Answers and weights as a query, without the rules they were once read by. */
  query: string;
  reading: Reading;
};

/** What a set was given as, and what was wrong with that, a sentence each. */
export type Field = { key: string; name: string; given: string; problems: string[] };

export type Sets = Rules & {
  sets: AnswerSet[];
  fields: Field[];
  /** The shortest query that holds all sets and names. */
  canonical: string;
};

/**
 * The answer sets in the parameters of a page: for each letter a link or a bare query, and
 * in "<letter>.name" a name. A set can also be given as changes to the first, in
 * "<letter>.<question>": an option, or nothing to take the answer back. All are read by
 * the rules that the address names, today's where it names none. The first of several
 * values counts, of as many parameters as any form of ours sends; a set that cannot be
 * read is left out and its field says why. Never throws.
 */
export function readSets(
  parameters: readonly (readonly [string, string])[],
  keys: readonly string[],
  rules = rulesFor(parameters, pastedIn(parameters, keys)),
): Sets {
  const given = firstValues(parameters);
  const sets: AnswerSet[] = [];
  const fields = keys.map((key) => {
    const name = cleanName(given.get(nameParameter(key)) ?? '');
    const field = { key, name, ...readOne(given, key, rules.ruleset, sets[0]) };
    if (field.reading) sets.push(setOf(key, name, field.reading));
    return { key, name, given: field.given, problems: field.problems };
  });
  return { ...rules, sets, fields, canonical: canonicalOf(sets, rules) };
}

/** How many sets the address holds beyond those of a page with these letters. */
export function countLeftOut(
  parameters: readonly (readonly [string, string])[],
  keys: readonly string[],
): number {
  return pastedIn(
    parameters,
    TOGETHER.filter((key) => !keys.includes(key)),
  ).length;
}

/** Whether a form was sent with no link in it. */
export function isBlank(
  parameters: readonly (readonly [string, string])[],
  keys: readonly string[],
): boolean {
  const isSent = parameters.some(([name]) =>
    keys.some((key) => name === key || name.startsWith(`${key}.`)),
  );
  return isSent && pastedIn(parameters, keys).length === 0;
}

/** What is pasted for each letter, with the name given or the letter. */
export function pastedIn(
  parameters: readonly (readonly [string, string])[],
  keys: readonly string[],
) {
  const given = firstValues(parameters);
  return keys
    .map((key) => ({
      name: cleanName(given.get(nameParameter(key)) ?? '') || defaultName(key),
      text: given.get(key)?.trim() ?? '',
    }))
    .filter(({ text }) => text !== '');
}

/**
 * The query to go on to so that the address is the canonical one; null where it is so
 * already, or where going on would lose something that a person still has to mend or see.
 */
export function tidied(
  read: Sets,
  parameters: readonly (readonly [string, string])[],
): string | null {
  const { sets, fields, rulesProblems, canonical } = read;
  const isLost = ({ key, name, problems }: Field) =>
    problems.length > 0 || (name !== '' && !sets.some((one) => one.key === key));
  const keys = fields.map(({ key }) => key);
  if (sets.length === 0 || rulesProblems.length > 0 || fields.some(isLost)) return null;
  if (countLeftOut(parameters, keys) > 0) return null;
  const given = new URLSearchParams(parameters.map(([name, value]) => [name, value]));
  return given.toString() === canonical ? null : canonical;
}

export function setOf(key: string, name: string, reading: Reading): AnswerSet {
  const isNamed = name !== '' && name !== defaultName(key);
  return {
    key,
    name: isNamed ? name : defaultName(key),
    isNamed,
    query: encodeAnswers(reading.content, reading.answers, reading.ownWeights),
    reading,
  };
}

/** The shortest query that holds these sets, their names and the rules they are read by. */
export function canonicalOf(sets: readonly AnswerSet[], { ruleset }: Rules): string {
  const query = new URLSearchParams();
  for (const { key, query: own, name, isNamed } of sets) {
    query.append(key, own);
    if (isNamed) query.append(nameParameter(key), name);
  }
  return withRules(query.toString(), ruleset.version);
}

type Read = { given: string; problems: string[]; reading?: Reading };

function readOne(
  given: ReadonlyMap<string, string>,
  key: string,
  ruleset: Ruleset,
  first?: AnswerSet,
): Read {
  const text = given.get(key)?.trim() ?? '';
  if (text !== '') return readLink(text, ruleset);
  const changes = [...given].filter(
    ([parameter]) => parameter.startsWith(`${key}.`) && parameter !== nameParameter(key),
  );
  if (!first || changes.length === 0) return { given: '', problems: [] };
  const changed = new URLSearchParams(first.query);
  for (const [parameter, value] of changes) {
    const question = parameter.slice(key.length + 1);
    if (value.trim() === '') changed.delete(question);
    else changed.set(question, value);
  }
  return checked('', readBy(ruleset, changed), NOTHING_LEFT);
}

const NOTHING_LEFT = 'The variant has no answers left. Keep at least one.';
const NOTHING_READ =
  'No answer in it could be read. Open the result, copy the whole address, and paste it here.';
const TWO_LINKS = 'There are two links in this field. Paste one in each.';

/**
 * What a pasted link holds; without a reading where no answer in it could be used. The
 * sentence is for more than one link.
 */
export function readLink(text: string, ruleset: Ruleset, several = TWO_LINKS): Read {
  if (text.length > LONGEST_LINK) {
    const problem = `This is longer than ${LONGEST_LINK} characters, so it was not read. Paste the link of one result.`;
    return { given: text.slice(0, LONGEST_LINK), problems: [problem] };
  }
  if (isSeveral(text)) return { given: text, problems: [several] };
  if (/^[^?#]*\/(compare|together)\/?([?#]|$)/.test(text)) {
    return {
      given: text,
      problems: [
        'This is the link of a comparison, not of one result. Open one of its results and paste that link.',
      ],
    };
  }
  const parameters = parametersIn(text);
  if (parameters.size === 0) {
    return {
      given: text,
      problems: [
        'There are no answers in this link. Open the result, copy the whole address, and paste it here.',
      ],
    };
  }
  const isOnlyWords = [...parameters.values()].every((value) => value === '');
  if (isOnlyWords) return { given: text, problems: [NOTHING_READ] };
  return checked(text, readBy(ruleset, parameters), NOTHING_READ);
}

/** More than this is not said of one link. */
const MOST_PROBLEMS = 5;

function checked(given: string, reading: Reading, none: string): Read {
  const all = reading.problems.map((problem) => describeProblem(reading.content, problem));
  const problems = all.slice(0, MOST_PROBLEMS);
  if (all.length > MOST_PROBLEMS)
    problems.push(`And ${all.length - MOST_PROBLEMS} more like this.`);
  if (Object.keys(reading.answers).length + Object.keys(reading.ownWeights).length > 0) {
    return { given, problems, reading };
  }
  return { given, problems: [none, ...problems] };
}

function firstValues(parameters: readonly (readonly [string, string])[]): Map<string, string> {
  const given = new Map<string, string>();
  let count = 0;
  for (const [name, value] of parameters) {
    if (++count > MOST_PARAMETERS) break;
    if (!given.has(name)) given.set(name, value);
  }
  return given;
}
