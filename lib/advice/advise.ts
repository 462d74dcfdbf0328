import { COMPARED_WITH_PARAMETER, RULESET_PARAMETER, withRuleset } from '../addresses/hrefs';
import { MAX_RESULT_QUERY_LENGTH } from '../addresses/limits';
import { decodeAnswers, MAX_TEXT_LENGTH } from '../answers/decode';
import { encodeAnswers } from '../answers/encode';
import { migrate } from '../answers/migrate';
import type { Problem } from '../answers/problems';
import { boundedCache } from '../common/bounded-cache';
import type { Answers, OwnWeights } from '../content/schema';
import { type Recommendation, recommend } from '../engine/recommend';
import { type RulesetComparison, resultDifferences } from '../releases/result-differences';
import { currentRuleset, findRuleset, isNewer, type Ruleset, releases } from '../store/rulesets';

type Parameters = Iterable<readonly [string, string]>;

/** Answers and own weights decoded from parameters, with the ruleset they were decoded by. */
export type Reading = Ruleset & {
  answers: Answers;
  ownWeights: OwnWeights;
  problems: Problem[];
  /** The canonical query of answers, weights and version; empty where nothing is answered. */
  query: string;
};
export type Advice = Reading & { recommendation: Recommendation };

/**
 * Decodes parameters by the ruleset they name, or by the current one if they name none or an
 * unknown one. Computes no recommendation.
 */
export function readAnswers(parameters: Parameters): Reading {
  const { ruleset, otherParameters, problems } = rulesetIn(parameters);
  const reading = readByRuleset(ruleset, otherParameters);
  return { ...reading, problems: [...problems, ...reading.problems] };
}

/** Decodes parameters by the current ruleset, whichever they name. */
export function readByCurrentRuleset(parameters: Parameters): Reading {
  return readByRuleset(currentRuleset, rulesetIn(parameters).otherParameters);
}

/**
 * The ruleset that parameters name, or the current one if they name none or an unknown one; any
 * problem with that; and the other parameters.
 */
export function rulesetIn(parameters: Parameters): {
  ruleset: Ruleset;
  otherParameters: (readonly [string, string])[];
  problems: Problem[];
} {
  const pairs = [...parameters];
  const version = pairs.find(
    ([parameter, value]) => parameter === RULESET_PARAMETER && value !== '',
  )?.[1];
  const otherParameters = pairs.filter(([parameter]) => parameter !== RULESET_PARAMETER);
  if (version === undefined) return { ruleset: currentRuleset, otherParameters, problems: [] };
  const ruleset = findRuleset(version);
  return {
    ruleset: ruleset ?? currentRuleset,
    otherParameters,
    problems: ruleset ? [] : [unknownRuleset(version)],
  };
}

/** Decodes parameters by a ruleset. For the current one, ids of older releases are migrated. */
export function readByRuleset(ruleset: Ruleset, parameters: Parameters): Reading {
  const { content, version } = ruleset;
  const migrated =
    ruleset.version === currentRuleset.version
      ? migrate(content.migrations, parameters)
      : { parameters, problems: [] };
  const decoded = decodeAnswers(content, migrated.parameters);
  const query = encodeAnswers(content, decoded.answers, decoded.ownWeights);
  return {
    ...ruleset,
    ...decoded,
    problems: [...migrated.problems, ...decoded.problems],
    query: withRuleset(query, version),
  };
}

function unknownRuleset(version: string): Problem {
  const value = version.slice(0, MAX_TEXT_LENGTH);
  return {
    kind: 'unknown-rules',
    value,
    newest: currentRuleset.version,
    isNewer: isNewer(version),
  };
}

/** A page and its metadata need the same recommendation, as do all requests for one link. */
const cachedRecommendation = boundedCache<Recommendation>(500);

/** Adds the recommendation by the ruleset that the answers were decoded by. */
export function advise(reading: Reading): Advice {
  const { content, version, query, answers, ownWeights } = reading;
  const compute = () => recommend(content, answers, ownWeights);
  return { ...reading, recommendation: cachedRecommendation(`${version} ${query}`, compute) };
}

/** The data of a recommendation page. */
export type PageAdvice = Advice & {
  /** The result that this one is compared with as a change of it, if any. */
  before: Advice | null;
  /** The comparison with the current ruleset, where the link names an older one. */
  rulesetComparison: RulesetComparison | null;
};

/**
 * The advice for the parameters of a recommendation page, the result to compare it with, and the
 * comparison with the current ruleset. `before` is null where no other result is named,
 * `rulesetComparison` where the link names no older ruleset.
 */
export function adviseOnPage(parameters: Parameters): PageAdvice {
  const pairs = [...parameters];
  const resultParameters = pairs.filter(([parameter]) => parameter !== COMPARED_WITH_PARAMETER);
  const reading = readAnswers(resultParameters);
  const rulesetComparison =
    reading.version === currentRuleset.version
      ? null
      : compareWithCurrentRuleset(advise(reading), resultParameters);
  const baseQuery = pairs.find(([parameter]) => parameter === COMPARED_WITH_PARAMETER)?.[1];
  if (baseQuery === undefined) return { ...advise(reading), before: null, rulesetComparison };

  const base = readBaseResult(baseQuery, reading.version);
  const problems =
    base.problems.length > 0 || baseQuery.length > MAX_RESULT_QUERY_LENGTH
      ? [
          ...reading.problems,
          { kind: 'bad-comparison' as const, parameter: COMPARED_WITH_PARAMETER },
        ]
      : reading.problems;
  const before = base.query === reading.query || base.query === '' ? null : advise(base);
  return { ...advise({ ...reading, problems }), before, rulesetComparison };
}

/** Compares a result by an older ruleset with that of the same parameters by the current one. */
function compareWithCurrentRuleset(then: Advice, parameters: Parameters): RulesetComparison {
  const current = advise(readByCurrentRuleset(parameters));
  const later = releases.filter(({ number }) => number > (then.release?.number ?? 0));
  return { release: then.release, current, differences: resultDifferences(then, current, later) };
}

/** Decodes the query of a compared result by the ruleset of the result it is compared with. */
function readBaseResult(query: string, version: string): Reading {
  const parameters = new URLSearchParams(query.slice(0, MAX_RESULT_QUERY_LENGTH));
  parameters.set(RULESET_PARAMETER, version);
  return readAnswers(parameters);
}
