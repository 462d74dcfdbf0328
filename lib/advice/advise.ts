import { withFailedCheck } from '../addresses/check';
import { COMPARED_WITH_PARAMETER, withRuleset } from '../addresses/hrefs';
import { MAX_RESULT_QUERY_LENGTH } from '../addresses/limits';
import { decodeAnswers } from '../answers/decode';
import { encodeAnswers } from '../answers/encode';
import { migrate } from '../answers/migrate';
import type { Problem } from '../answers/problems';
import { boundedCache } from '../common/bounded-cache';
import type { Answers, OwnWeights } from '../content/schema';
import { type Recommendation, recommend } from '../engine/recommend';
import { type RulesetComparison, resultDifferences } from '../releases/result-differences';
import { currentRuleset, type Ruleset, releases } from '../store/rulesets';
import { type OpenedLink, openLink } from './open-link';

type Parameters = Iterable<readonly [string, string]>;

/** Answers and own weights decoded from parameters, with the ruleset they were decoded by. */
export type Reading = Ruleset & {
  answers: Answers;
  ownWeights: OwnWeights;
  problems: Problem[];
  /**
   * The canonical query of answers, weights and version; empty where nothing is answered. That of
   * an incomplete link keeps the check that fails, so that what is linked from it says so too.
   */
  query: string;
};
export type Advice = Reading & { recommendation: Recommendation };

/**
 * Decodes parameters by the ruleset they name, or by the current one if they name none or an
 * unknown one. Computes no recommendation.
 */
export function readAnswers(parameters: Parameters): Reading {
  return readOpenedLink(openLink(parameters));
}

/**
 * Decodes parameters by the current ruleset, whichever they name, and without the result that they
 * are compared with.
 */
export function readByCurrentRuleset(parameters: Parameters): Reading {
  return readOpenedLink(withoutBase(openLink(parameters)), currentRuleset);
}

/** Decodes an opened link by a ruleset; whether that is the one it names is not told. */
export function readOpenedLink(link: OpenedLink, ruleset?: Ruleset): Reading {
  const reading = readByRuleset(ruleset ?? link.ruleset, link.otherParameters);
  const { problems, failedCheck } = link;
  const told = ruleset ? problems.filter(({ kind }) => kind === 'incomplete-link') : problems;
  return {
    ...reading,
    problems: [...told, ...reading.problems],
    query: withFailedCheck(reading.query, failedCheck),
  };
}

/** The link without the result that its own is compared with. */
export function withoutBase(link: OpenedLink): OpenedLink {
  const isOwn = ([name]: readonly [string, string]) => name !== COMPARED_WITH_PARAMETER;
  return { ...link, otherParameters: link.otherParameters.filter(isOwn) };
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
  const link = openLink(parameters);
  const resultLink = withoutBase(link);
  const reading = readOpenedLink(resultLink);
  const rulesetComparison =
    reading.version === currentRuleset.version
      ? null
      : compareWithCurrentRuleset(advise(reading), resultLink);
  const baseQuery = link.otherParameters.find(([name]) => name === COMPARED_WITH_PARAMETER)?.[1];
  if (baseQuery === undefined) return { ...advise(reading), before: null, rulesetComparison };

  const base = readBaseResult(baseQuery, link.ruleset);
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

/** Compares a result by an older ruleset with that of the same link by the current one. */
function compareWithCurrentRuleset(then: Advice, link: OpenedLink): RulesetComparison {
  const current = advise(readOpenedLink(link, currentRuleset));
  const later = releases.filter(({ number }) => number > (then.release?.number ?? 0));
  return { release: then.release, current, differences: resultDifferences(then, current, later) };
}

/** Decodes the query of a compared result by the ruleset of the result it is compared with. */
function readBaseResult(query: string, ruleset: Ruleset): Reading {
  const parameters = new URLSearchParams(query.slice(0, MAX_RESULT_QUERY_LENGTH));
  return readOpenedLink(openLink(parameters), ruleset);
}
