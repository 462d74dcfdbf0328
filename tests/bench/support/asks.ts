import { hrefs } from '@/lib/addresses/hrefs';
import { readAnswers } from '@/lib/advice/advise';
import { drawAnswers } from '@/lib/answers/draw';
import { weightParameter } from '@/lib/answers/weight-parameters';
import { randomFrom } from '@/lib/common/random';
import { TOGETHER } from '@/lib/compare/set-parameters';
import { readSets } from '@/lib/compare/sets';
import { content } from '../../support/content/content';
import { SEED } from '../../support/engine/random';
import type { Ask } from '../../support/server/load';

const random = randomFrom(SEED);
const seen = new Set<string>();

/** Queries as results have them, of answers that were never drawn before in this run. */
export function newQueries(count: number, draw: () => string = mostAnswered): string[] {
  return Array.from({ length: count }, () => {
    for (;;) {
      const { query } = readAnswers(new URLSearchParams(draw()));
      if (seen.has(query)) continue;
      seen.add(query);
      return query;
    }
  });
}

function mostAnswered(): string {
  return new URLSearchParams(drawAnswers(content(), random, 0.7)).toString();
}

/** Few answers, so that much is open, and about half of the criteria made to count for nothing. */
function hardToJudge(): string {
  const query = new URLSearchParams(drawAnswers(content(), random, 0.2));
  for (const { id } of content().criteria.slice(1)) {
    if (random() < 0.5) query.set(weightParameter(id), '0');
  }
  return query.toString();
}

/** The answers of a query as the interface takes them in a body. */
export function posted(query: string): Ask {
  const { answers } = readAnswers(new URLSearchParams(query));
  return { path: hrefs.api(''), body: JSON.stringify({ answers }) };
}

/** What costs the server most, of each kind in turn: results, people, pictures, comparisons. */
export function costlyAsks(count: number): Ask[] {
  const kinds: (() => string)[] = [
    () => hrefs.recommendation(one()),
    () => hrefs.together(several(TOGETHER.length)),
    () => hrefs.preview(one()),
    () => hrefs.compare(several(4)),
  ];
  return Array.from({ length: count }, (_, n) => ({ path: kinds[n % kinds.length]?.() ?? '' }));
}

const one = () => newQueries(1, hardToJudge)[0] ?? '';

/** So many results as the sets of one page, in the address that the page itself would give. */
function several(count: number): string {
  const letters = TOGETHER.slice(0, count);
  const sets = newQueries(count, hardToJudge).map(
    (query, n) => [letters[n] ?? '', `?${query}`] as const,
  );
  return readSets(sets, letters).canonical;
}
