import { hrefs } from '@/lib/addresses/hrefs';
import { GROUP_KEYS } from '@/lib/addresses/set-parameters';
import { readAnswers } from '@/lib/advice/advise';
import { drawAnswers } from '@/lib/answers/draw';
import { weightParameter } from '@/lib/answers/weight-parameters';
import { randomFrom } from '@/lib/common/random';
import { readSets } from '@/lib/compare/answer-sets';
import { content } from '../../support/content/content';
import { SEED } from '../../support/engine/random';
import type { LoadRequest } from '../../support/server/load';

const random = randomFrom(SEED);
const usedQueries = new Set<string>();

/** Canonical queries of drawn answers, each different from all queries drawn before in this run. */
export function newQueries(count: number, draw: () => string = mostAnswered): string[] {
  return Array.from({ length: count }, () => {
    for (;;) {
      const { query } = readAnswers(new URLSearchParams(draw()));
      if (usedQueries.has(query)) continue;
      usedQueries.add(query);
      return query;
    }
  });
}

function mostAnswered(): string {
  return new URLSearchParams(drawAnswers(content(), random, 0.7)).toString();
}

/** A query of few answers, in which about half of the criteria have weight 0. */
function hardAnswers(): string {
  const query = new URLSearchParams(drawAnswers(content(), random, 0.2));
  for (const { id } of content().criteria.slice(1)) {
    if (random() < 0.5) query.set(weightParameter(id), '0');
  }
  return query.toString();
}

/** The answers of a query as a POST request to the API. */
export function postedRequest(query: string): LoadRequest {
  const { answers } = readAnswers(new URLSearchParams(query));
  return { path: hrefs.api(''), body: JSON.stringify({ answers }) };
}

/** The most expensive requests, of each kind in turn: results, groups, images, comparisons. */
export function costlyRequests(count: number): LoadRequest[] {
  const kinds: (() => string)[] = [
    () => hrefs.recommendation(hardQuery()),
    () => hrefs.together(hardSets(GROUP_KEYS.length)),
    () => hrefs.preview(hardQuery()),
    () => hrefs.compare(hardSets(4)),
  ];
  return Array.from({ length: count }, (_, n) => ({ path: kinds[n % kinds.length]?.() ?? '' }));
}

const hardQuery = () => newQueries(1, hardAnswers)[0] ?? '';

/** The canonical query of a comparison or group of `count` results. */
function hardSets(count: number): string {
  const letters = GROUP_KEYS.slice(0, count);
  const sets = newQueries(count, hardAnswers).map(
    (query, n) => [letters[n] ?? '', `?${query}`] as const,
  );
  return readSets(sets, letters).canonicalQuery;
}
