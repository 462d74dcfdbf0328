import { withRuleset } from '../addresses/hrefs';
import { answerParametersOf, hasSeveralLinks, MAX_LINK_LENGTH } from '../addresses/pasted-link';
import { type Reading, readByRuleset } from '../advice/advise';
import { MAX_PARAMETERS } from '../answers/decode';
import { encodeAnswers } from '../answers/encode';
import { describeProblem } from '../answers/problems';
import type { Ruleset } from '../store/rulesets';
import { cleanName, defaultName } from './names';
import { GROUP_KEYS, nameParameter } from './set-parameters';
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
  /** The shortest query that holds all sets and their names. */
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
    if (field.reading) sets.push(answerSetOf(key, name, field.reading));
    return { key, name, enteredText: field.enteredText, problems: field.problems };
  });
  return { ...shared, sets, fields, canonicalQuery: canonicalQuery(sets, shared) };
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
): string | null {
  const { sets, fields, rulesetProblems, canonicalQuery } = page;
  const isLost = ({ key, name, problems }: SetField) =>
    problems.length > 0 || (name !== '' && !sets.some((candidate) => candidate.key === key));
  const keys = fields.map(({ key }) => key);
  if (sets.length === 0 || rulesetProblems.length > 0 || fields.some(isLost)) return null;
  if (countLeftOut(parameters, keys) > 0) return null;
  return unlessEqual(canonicalQuery, parameters);
}

/** The canonical query; null where the parameters are equal to it. */
export function unlessEqual(
  canonicalQuery: string,
  parameters: readonly (readonly [string, string])[],
): string | null {
  const query = new URLSearchParams(parameters.map(([name, value]) => [name, value]));
  return query.toString() === canonicalQuery ? null : canonicalQuery;
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
export function canonicalQuery(sets: readonly AnswerSet[], { ruleset }: SharedRuleset): string {
  const parameters = new URLSearchParams();
  for (const { key, query, name, isNamed } of sets) {
    parameters.append(key, query);
    if (isNamed) parameters.append(nameParameter(key), name);
  }
  return withRuleset(parameters.toString(), ruleset.version);
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
  if (hasSeveralLinks(text)) return { enteredText: text, problems: [severalLinks] };
  if (/^[^?#]*\/(compare|together)\/?([?#]|$)/.test(text)) {
    return {
      enteredText: text,
      problems: [
        'This is the link of a comparison, not of one result. Open one of its results and paste that link.',
      ],
    };
  }
  const parameters = answerParametersOf(text);
  if (parameters.size === 0) {
    return {
      enteredText: text,
      problems: [
        'There are no answers in this link. Open the result, copy the whole address, and paste it here.',
      ],
    };
  }
  const areAllBlank = [...parameters.values()].every((value) => value === '');
  if (areAllBlank) return { enteredText: text, problems: [NOTHING_READ] };
  return withProblems(text, readByRuleset(ruleset, parameters), NOTHING_READ);
}

/** The most problems that are listed for one link. */
const MAX_PROBLEMS = 5;

function withProblems(enteredText: string, reading: Reading, nothingUsable: string): EnteredSet {
  const sentences = reading.problems.map((problem) => describeProblem(reading.content, problem));
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
