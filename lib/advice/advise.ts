import { COMPARED_WITH, RULES, withRules } from '../addresses/hrefs';
import { decodeAnswers, LONGEST_TEXT } from '../answers/decode';
import { encodeAnswers } from '../answers/encode';
import { migrate } from '../answers/migrate';
import type { Problem } from '../answers/problems';
import { boundedCache } from '../common/bounded-cache';
import type { Answers, OwnWeights } from '../content/schema';
import { type Recommendation, recommend } from '../engine/recommend';
import { type Past, whatChanged } from '../releases/since';
import { isNewer, type Ruleset, releases, rulesetCalled, today } from '../store/rulesets';

type Parameters = Iterable<readonly [string, string]>;

/** What was read, and the content and version by whose rules. */
export type Reading = Ruleset & {
  answers: Answers;
  ownWeights: OwnWeights;
  problems: Problem[];
  /** The canonical query of answers, weights and version; blank where nothing is answered. */
  query: string;
};
export type Advice = Reading & { recommendation: Recommendation };

/**
 * What the parameters say by the rules that they name, before any advice is worked out. By
 * today's rules where they name none or none that is known.
 */
export function readAnswers(parameters: Parameters): Reading {
  const { ruleset, rest, problems } = rulesIn(parameters);
  const reading = readBy(ruleset, rest);
  return { ...reading, problems: [...problems, ...reading.problems] };
}

/** What the parameters say by today's rules, whatever rules they name. */
export function readToday(parameters: Parameters): Reading {
  return readBy(today, rulesIn(parameters).rest);
}

/** The rules that parameters name, what is wrong with that, and the other parameters. */
export function rulesIn(parameters: Parameters): {
  ruleset: Ruleset;
  rest: (readonly [string, string])[];
  problems: Problem[];
} {
  const all = [...parameters];
  const version = all.find(([parameter, value]) => parameter === RULES && value !== '')?.[1];
  const rest = all.filter(([parameter]) => parameter !== RULES);
  if (version === undefined) return { ruleset: today, rest, problems: [] };
  const ruleset = rulesetCalled(version);
  return { ruleset: ruleset ?? today, rest, problems: ruleset ? [] : [unknownRules(version)] };
}

/**
 * What parameters say by some rules. By today's, ids of older releases are read as what
 * stands for them now.
 */
export function readBy(ruleset: Ruleset, parameters: Parameters): Reading {
  const { content, version } = ruleset;
  const migrated =
    ruleset.version === today.version
      ? migrate(content.migrations, parameters)
      : { parameters, problems: [] };
  const decoded = decodeAnswers(content, migrated.parameters);
  const query = encodeAnswers(content, decoded.answers, decoded.ownWeights);
  return {
    ...ruleset,
    ...decoded,
    problems: [...migrated.problems, ...decoded.problems],
    query: withRules(query, version),
  };
}

function unknownRules(version: string): Problem {
  const value = version.slice(0, LONGEST_TEXT);
  return { kind: 'unknown-rules', value, newest: today.version, isNewer: isNewer(version) };
}

/** A page and its metadata ask for the same, and so do all who open one link. */
const remembered = boundedCache<Recommendation>(500);

/** The recommendation for what was read, by the rules it was read by. */
export function advise(reading: Reading): Advice {
  const { content, version, query, answers, ownWeights } = reading;
  const make = () => recommend(content, answers, ownWeights);
  return { ...reading, recommendation: remembered(`${version} ${query}`, make) };
}

/** The longest query that a result is compared with; no real one comes near it. */
const LONGEST_QUERY = 4000;

/** What a recommendation page shows. */
export type PageAdvice = Advice & {
  /** The result that it is a change of, if it is one. */
  before: Advice | null;
  /** What the same link comes to by today's rules, where it names older ones. */
  past: Past | null;
};

/**
 * The advice for the parameters of a recommendation page, that for the result they name to
 * compare it with, and that by today's rules where they name older ones. Either is null
 * where there is none, or nothing to tell apart.
 */
export function adviseOnPage(parameters: Parameters): PageAdvice {
  const all = [...parameters];
  const own = all.filter(([parameter]) => parameter !== COMPARED_WITH);
  const reading = readAnswers(own);
  const past = reading.version === today.version ? null : pastOf(advise(reading), own);
  const given = all.find(([parameter]) => parameter === COMPARED_WITH)?.[1];
  if (given === undefined) return { ...advise(reading), before: null, past };

  const origin = readOrigin(given, reading.version);
  const problems =
    origin.problems.length > 0 || given.length > LONGEST_QUERY
      ? [...reading.problems, { kind: 'bad-comparison' as const, parameter: COMPARED_WITH }]
      : reading.problems;
  const before = origin.query === reading.query || origin.query === '' ? null : advise(origin);
  return { ...advise({ ...reading, problems }), before, past };
}

/** How a result by older rules compares with what its parameters come to today. */
function pastOf(then: Advice, parameters: Parameters): Past {
  const now = advise(readToday(parameters));
  const later = releases.filter(({ number }) => number > (then.release?.number ?? 0));
  return { release: then.release, now, since: whatChanged(then, now, later) };
}

/** The result that another one is a change of, by the rules of that one. */
function readOrigin(given: string, version: string): Reading {
  const parameters = new URLSearchParams(given.slice(0, LONGEST_QUERY));
  parameters.set(RULES, version);
  return readAnswers(parameters);
}
