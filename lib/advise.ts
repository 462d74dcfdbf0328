import { decodeAnswers } from './answers/decode';
import { encodeAnswers } from './answers/encode';
import type { Problem } from './answers/problems';
import { boundedCache } from './bounded-cache';
import { content, version } from './content/current';
import type { Answers, Content, OwnWeights } from './content/schema';
import { type Recommendation, recommend } from './engine/recommend';
import { COMPARED_WITH } from './site';

export type Reading = {
  /** What the answers are read by, and its version. */
  content: Content;
  version: string;
  answers: Answers;
  ownWeights: OwnWeights;
  problems: Problem[];
  /** The canonical query of answers and weights. */
  query: string;
};
export type Advice = Reading & { recommendation: Recommendation };

/** What the parameters say, before any advice is worked out. */
export function readAnswers(parameters: Iterable<readonly [string, string]>): Reading {
  const decoded = decodeAnswers(content, parameters);
  return {
    content,
    version,
    ...decoded,
    query: encodeAnswers(content, decoded.answers, decoded.ownWeights),
  };
}

/** A page and its metadata ask for the same, and so do all who open one link. */
const remembered = boundedCache<Recommendation>(500);

/** The recommendation for what was read, on the content this server runs on. */
export function advise(reading: Reading): Advice {
  const make = () => recommend(reading.content, reading.answers, reading.ownWeights);
  return { ...reading, recommendation: remembered(reading.query, make) };
}

/** The longest query that a result is compared with; no real one comes near it. */
const LONGEST_QUERY = 4000;

/**
 * The advice for the parameters of a recommendation page and, where they name another
 * result to compare it with, the advice for that one. `before` is null where there is none
 * or it is the same.
 */
export function adviseOnChange(
  parameters: Iterable<readonly [string, string]>,
): Advice & { before: Advice | null } {
  const all = [...parameters];
  const reading = readAnswers(all.filter(([parameter]) => parameter !== COMPARED_WITH));
  const given = all.find(([parameter]) => parameter === COMPARED_WITH)?.[1];
  if (given === undefined) return { ...advise(reading), before: null };

  const origin = readAnswers(new URLSearchParams(given.slice(0, LONGEST_QUERY)));
  const problems =
    origin.problems.length > 0 || given.length > LONGEST_QUERY
      ? [...reading.problems, { kind: 'bad-comparison' as const, parameter: COMPARED_WITH }]
      : reading.problems;
  const before = origin.query === reading.query || origin.query === '' ? null : advise(origin);
  return { ...advise({ ...reading, problems }), before };
}
