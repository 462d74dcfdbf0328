import { decodeAnswers, type Problem } from './answers/decode';
import { encodeAnswers } from './answers/encode';
import { parametersOf, type SearchParams } from './answers/parameters';
import { boundedCache } from './bounded-cache';
import { content } from './content/current';
import type { Answers } from './content/schema';
import { type Recommendation, recommend } from './engine/recommend';

export type Reading = {
  answers: Answers;
  problems: Problem[];
  /** The canonical query of the answers. */
  query: string;
};
export type Advice = Reading & { recommendation: Recommendation };

/** What the parameters say, before any advice is worked out. */
export function readAnswers(parameters: Iterable<readonly [string, string]>): Reading {
  const { answers, problems } = decodeAnswers(content, parameters);
  return { answers, problems, query: encodeAnswers(content, answers) };
}

/** A page and its metadata ask for the same, and so do all who open one link. */
const remembered = boundedCache<Recommendation>(500);

/** The recommendation for what was read, on the content this server runs on. */
export function advise(reading: Reading): Advice {
  const make = () => recommend(content, reading.answers);
  return { ...reading, recommendation: remembered(reading.query, make) };
}

/** The advice for the query of a page. */
export async function adviseOn(query: Promise<SearchParams>): Promise<Advice> {
  return advise(readAnswers(parametersOf(await query)));
}
