import { decodeAnswers, type Problem } from './answers/decode';
import { encodeAnswers } from './answers/encode';
import { parametersOf, type SearchParams } from './answers/parameters';
import { boundedCache } from './bounded-cache';
import { content } from './content/current';
import type { Answers } from './content/schema';
import { type Recommendation, recommend } from './engine/recommend';

export type Advice = {
  answers: Answers;
  problems: Problem[];
  /** The canonical query of the answers. */
  query: string;
  recommendation: Recommendation;
};

/** A page and its metadata ask for the same, and so do all who open one link. */
const remembered = boundedCache<Recommendation>(500);

/** From parameters to the recommendation they ask for, on the content this server runs on. */
export function advise(parameters: Iterable<readonly [string, string]>): Advice {
  const { answers, problems } = decodeAnswers(content, parameters);
  const query = encodeAnswers(content, answers);
  const recommendation = remembered(query, () => recommend(content, answers));
  return { answers, problems, query, recommendation };
}

/** The same for the query of a page. */
export async function adviseOn(query: Promise<SearchParams>): Promise<Advice> {
  return advise(parametersOf(await query));
}
