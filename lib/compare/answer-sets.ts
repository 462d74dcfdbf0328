import { checkIn, withCheck, withFailedCheck } from '../addresses/check';
import { withRuleset } from '../addresses/hrefs';
import { MAX_LINK_LENGTH, readPastedLink } from '../addresses/pasted-link';
import { GROUP_KEYS, nameParameter } from '../addresses/set-parameters';
import { type Reading, readByRuleset, readOpenedLink, withoutBase } from '../advice/advise';
import { openLink } from '../advice/open-link';
import { MAX_PARAMETERS } from '../answers/decode';
import { encodeAnswers } from '../answers/encode';
import { problemSentences } from '../answers/problems';
import type { Ruleset } from '../store/rulesets';
import { cleanName, defaultName } from './names';
import { type SharedRuleset, sharedRulesetOf } from './shared-ruleset';

export type AnswerSet = {
  key: string;
  /** The name that a person entered, or the letter. */
  name: string;
  isNamed: boolean;
  /** The canonical query of answers and weights, without the ruleset. */
  query: string;
  reading: Reading;
};

/** The text and name entered for a set, and a sentence for each problem with them. */
export type SetField = { key: string; name: string; enteredText: string; problems: string[] };

export type AnswerSets = SharedRuleset & {
  sets: AnswerSet[];
  fields: SetField[];
  /** The shortest query that holds all sets and their names, without its check. */
  canonicalQuery: string;
};

/**
 * The answer sets in the parameters of a page: for each letter a link or a bare query, and in
 * "<letter>.name" a name. A set can also be given as changes to the first, in
 * "<letter>.<question>": an option, or nothing to remove the answer. All are read by one ruleset,
 * by default that of sharedRulesetOf. Of several values for a parameter the first counts; at most
 * MAX_PARAMETERS parameters are read. A set that cannot be read is left out and its field says
 * why. Never throws.
 */
export function readSets(
  parameters: readonly (readonly [string, string])[],
  keys: readonly string[],
  shared = sharedRulesetOf(parameters, pastedLinks(parameters, keys)),
): AnswerSets {
  const values = firstValues(parameters);
  const sets: AnswerSet[] = [];
  const fields = keys.map((key) => {
    const name = cleanName(values.get(nameParameter(key)) ?? '');
    const field = { key, name, ...readSet(values, key, shared.ruleset, sets[0]) };
    if (field.reading) {
      const query = withFailedCheck(field.reading.query, shared.failedCheck);
      sets.push(answerSetOf(key, name, { ...field.reading, query }));
    }
    const repeated = isRepeated(parameters, key) ? [SECOND_LINK] : [];
    const problems = [...field.problems, ...repeated];
    return { key, name, enteredText: field.enteredText, problems };
  });
  return { ...shared, sets, fields, canonicalQuery: canonicalQuery(sets, shared) };
}

/** Whether several links are given for one letter. */
function isRepeated(parameters: readonly (readonly [string, string])[], key: string): boolean {
  const links = parameters.filter(([name, value]) => name === key && value.trim() !== '');
  return new Set(links.map(([, value]) => value)).size > 1;
}

/** The number of sets in the address beyond those of a page with these letters. */
export function countLeftOut(
  parameters: readonly (readonly [string, string])[],
  keys: readonly string[],
): number {
  return pastedLinks(
    parameters,
    GROUP_KEYS.filter((key) => !keys.includes(key)),
  ).length;
}

/** Whether a form was submitted without a link. */
export function isSubmittedBlank(
  parameters: readonly (readonly [string, string])[],
  keys: readonly string[],
): boolean {
  const isSent = parameters.some(([name]) =>
    keys.some((key) => name === key || name.startsWith(`${key}.`)),
  );
  return isSent && pastedLinks(parameters, keys).length === 0;
}

/** The text pasted for each letter, with the name entered or the letter. */
export function pastedLinks(
  parameters: readonly (readonly [string, string])[],
  keys: readonly string[],
) {
  const values = firstValues(parameters);
  return keys
    .map((key) => ({
      name: cleanName(values.get(nameParameter(key)) ?? '') || defaultName(key),
      text: values.get(key)?.trim() ?? '',
    }))
    .filter(({ text }) => text !== '');
}

/**
 * The canonical query to redirect to; null where the address is canonical already, or where
 * redirecting would lose something that a person still has to correct or see.
 */
export function canonicalRedirect(
  page: AnswerSets,
  parameters: readonly (readonly [string, string])[],
  requestedQuery = queryOf(parameters),
): string | null {
  const { sets, fields, canonicalQuery } = page;
  const isLost = ({ key, name, problems }: SetField) =>
    problems.length > 0 || (name !== '' && !sets.some((candidate) => candidate.key === key));
  const keys = fields.map(({ key }) => key);
  if (sets.length === 0 || hasAddressProblems(page) || fields.some(isLost)) return null;
  if (countLeftOut(parameters, keys) > 0) return null;
  return requestedQuery === withCheck(canonicalQuery) ? null : canonicalQuery;
}

/** The query of these parameters. */
export function queryOf(parameters: readonly (readonly [string, string])[]): string {
  return new URLSearchParams(parameters.map(([name, value]) => [name, value])).toString();
}

/** Whether the address itself has something to tell, beside the links in it. */
export function hasAddressProblems({ rulesetProblems, failedCheck }: SharedRuleset): boolean {
  return rulesetProblems.length > 0 || failedCheck !== undefined;
}

/** An answer set with a name; without one, or by its own letter, it counts as unnamed. */
export function answerSetOf(key: string, name: string, reading: Reading): AnswerSet {
  const isNamed = name !== '' && name !== defaultName(key);
  return {
    key,
    name: isNamed ? name : defaultName(key),
    isNamed,
    query: encodeAnswers(reading.content, reading.answers, reading.ownWeights),
    reading,
  };
}

/** The shortest query that holds these sets, their names and the ruleset. */
export function canonicalQuery(sets: readonly AnswerSet[], shared: SharedRuleset): string {
  const parameters = new URLSearchParams();
  for (const { key, query, name, isNamed, reading } of sets) {
    // What is left of an incomplete link goes on saying so.
    const failed = checkIn(reading.query);
    parameters.append(key, withFailedCheck(query, shared.failedCheck ? undefined : failed));
    if (isNamed) parameters.append(nameParameter(key), name);
  }
  const query = withRuleset(parameters.toString(), shared.ruleset.version);
  return withFailedCheck(query, shared.failedCheck);
}

type EnteredSet = { enteredText: string; problems: string[]; reading?: Reading };

function readSet(
  values: ReadonlyMap<string, string>,
  key: string,
  ruleset: Ruleset,
  first?: AnswerSet,
): EnteredSet {
  const text = values.get(key)?.trim() ?? '';
  if (text !== '') return readLink(text, ruleset);
  const changes = [...values].filter(
    ([parameter]) => parameter.startsWith(`${key}.`) && parameter !== nameParameter(key),
  );
  if (!first || changes.length === 0) return { enteredText: '', problems: [] };
  const changed = new URLSearchParams(first.query);
  for (const [parameter, value] of changes) {
    const question = parameter.slice(key.length + 1);
    if (value.trim() === '') changed.delete(question);
    else changed.set(question, value);
  }
  return withProblems('', readByRuleset(ruleset, changed), NOTHING_LEFT);
}

const NOTHING_LEFT = 'The variant has no answers left. Keep at least one.';
const NOTHING_READ =
  'No answer in it could be read. Open the result, copy the whole address, and paste it here.';
const SECOND_LINK = 'The address has more than one link for this letter. Only the first was read.';
const TWO_LINKS = 'There are two links in this field. Paste one in each.';

/**
 * Reads a pasted link; without `reading` where no answer or weight in it could be used.
 * `severalLinks` is the problem reported for more than one link.
 */
export function readLink(text: string, ruleset: Ruleset, severalLinks = TWO_LINKS): EnteredSet {
  if (text.length > MAX_LINK_LENGTH) {
    const problem = `This is longer than ${MAX_LINK_LENGTH} characters, so it was not read. Paste the link of one result.`;
    return { enteredText: text.slice(0, MAX_LINK_LENGTH), problems: [problem] };
  }
  const { hasSeveral, isOfSets, parameters } = readPastedLink(text);
  if (hasSeveral) return { enteredText: text, problems: [severalLinks] };
  if (isOfSets) {
    return {
      enteredText: text,
      problems: [
        'This is the link of a comparison, not of one result. Open one of its results and paste that link.',
      ],
    };
  }
  const link = withoutBase(openLink(parameters));
  if (link.otherParameters.length === 0 && link.failedCheck === undefined) {
    return {
      enteredText: text,
      problems: [
        'There are no answers in this link. Open the result, copy the whole address, and paste it here.',
      ],
    };
  }
  const areAllBlank = link.otherParameters.every(([, value]) => value === '');
  if (areAllBlank && link.failedCheck === undefined)
    return { enteredText: text, problems: [NOTHING_READ] };
  return withProblems(text, readOpenedLink(link, ruleset), NOTHING_READ);
}

/** The most problems that are listed for one link. */
const MAX_PROBLEMS = 5;

function withProblems(enteredText: string, reading: Reading, nothingUsable: string): EnteredSet {
  const sentences = problemSentences(reading.content, reading.problems);
  const problems = sentences.slice(0, MAX_PROBLEMS);
  if (sentences.length > MAX_PROBLEMS)
    problems.push(`And ${sentences.length - MAX_PROBLEMS} more like this.`);
  if (Object.keys(reading.answers).length + Object.keys(reading.ownWeights).length > 0) {
    return { enteredText, problems, reading };
  }
  return { enteredText, problems: [nothingUsable, ...problems] };
}

function firstValues(parameters: readonly (readonly [string, string])[]): Map<string, string> {
  const values = new Map<string, string>();
  let count = 0;
  for (const [name, value] of parameters) {
    if (++count > MAX_PARAMETERS) break;
    if (!values.has(name)) values.set(name, value);
  }
  return values;
}
