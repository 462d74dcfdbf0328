import { searchParamsToUrlQuery } from 'next/dist/shared/lib/router/utils/querystring';
import { withCheck } from '@/lib/addresses/check';
import { cleanParameters } from '@/lib/addresses/clean-parameters';
import { hrefs } from '@/lib/addresses/hrefs';
import { parametersOf } from '@/lib/addresses/search-parameters';
import { COMPARISON_KEYS } from '@/lib/addresses/set-parameters';
import { type Reading, readAnswers, readByCurrentRuleset } from '@/lib/advice/advise';
import { canonicalResultRedirect } from '@/lib/advice/canonical-result';
import { describeProblem } from '@/lib/answers/problems';
import { parseResults } from '@/lib/browser/history';
import { canonicalRedirect, readSets } from '@/lib/compare/answer-sets';
import { canonicalGroupRedirect, readPeople } from '@/lib/compare/group-links';
import { readFrameOptions } from '@/lib/embed/frame-options';
import { readChoices } from '@/lib/embed/guide-choices';
import { facetsOf, readFilter } from '@/lib/evidence/filter';
import { content } from '@/lib/store/current-content';
import type { Input } from './input';

type Pairs = [string, string][];

/** Maximum length of all problem descriptions for one address, in characters. */
const MAX_DESCRIPTION = 200_000;
const facets = facetsOf(content, []);
const pairsIn = (query: string): Pairs => [...new URLSearchParams(query)];

/** The parameters as Next passes them to a page. */
function pairsOnPage(query: string): Pairs {
  return [...parametersOf(searchParamsToUrlQuery(new URLSearchParams(query)))];
}

function assertHolds(isTrue: boolean, promise: string): void {
  if (!isTrue) throw new Error(`does not hold: ${promise}`);
}

/** Parsed answers are known to their ruleset, and their canonical query parses to itself. */
export function readBack({ query }: Input): undefined {
  const parameters = pairsOnPage(query);
  assertResultLeadsOnce(parameters, String(new URLSearchParams(query)));
  for (const reading of [readAnswers(parameters), readByCurrentRuleset(parameters)]) {
    const { content: rules, answers, problems } = reading;
    for (const [id, option] of Object.entries(answers)) {
      const question = rules.questions.find((candidate) => candidate.id === id);
      const isKnown = question?.options.some((candidate) => candidate.id === option);
      assertHolds(
        isKnown === true || (question?.unknown === true && option === 'unknown'),
        'known answers',
      );
    }
    const problemText = problems.map((problem) => describeProblem(rules, problem)).join('');
    assertHolds(problemText.length <= MAX_DESCRIPTION, `said in ${MAX_DESCRIPTION} characters`);
    assertReadsBack(reading);
  }
}

/** The canonical query of what is left of an incomplete link says that it is incomplete. */
function assertReadsBack({ query }: Reading): void {
  const again = readAnswers(cleanParameters(pairsIn(query)));
  assertHolds(
    withoutCheck(again.query) === withoutCheck(query) &&
      again.problems.every(({ kind }) => kind === 'incomplete-link'),
    'a canonical query reads as itself',
  );
}

const withoutCheck = (query: string) => query.replace(/^check=\w*&/, '');

/** The redirect target of a result does not redirect again. */
function assertResultLeadsOnce(parameters: Pairs, query: string): void {
  const next = canonicalResultRedirect(readAnswers(parameters), parameters, query);
  if (next === null) return;
  const again = withCheck(next);
  const pairs = pairsOnPage(again);
  assertHolds(
    canonicalResultRedirect(readAnswers(pairs), pairs, String(new URLSearchParams(again))) === null,
    'a result leads on once',
  );
}

/** The redirect target of a comparison does not redirect again. */
export function readBackSets({ query }: Input): undefined {
  const parameters = pairsOnPage(query);
  const sets = readSets(parameters, COMPARISON_KEYS);
  for (const { reading } of sets.sets) assertReadsBack(reading);
  const next = canonicalRedirect(sets, parameters);
  if (next === null) return;
  const nextParameters = pairsOnPage(withCheck(next));
  assertHolds(
    canonicalRedirect(readSets(nextParameters, COMPARISON_KEYS), nextParameters) === null,
    'a comparison leads on once',
  );
}

export function readBackPeople({ query }: Input): undefined {
  const parameters = pairsOnPage(query);
  const linkOf = (answersQuery: string) =>
    `http://127.0.0.1:3000${hrefs.recommendation(answersQuery)}`;
  const next = canonicalGroupRedirect(readPeople(parameters, linkOf), parameters);
  if (next === null) return;
  const nextParameters = pairsOnPage(withCheck(next));
  assertHolds(
    canonicalGroupRedirect(readPeople(nextParameters, linkOf), nextParameters) === null,
    'a group leads on once',
  );
}

/** Other input: the form of the embedding guide, frame options, case filter, list of results. */
export function readBackEntry({ query }: Input): undefined {
  const parameters = pairsOnPage(query);
  readByCurrentRuleset(readChoices(parameters).answers.parameters);
  readFrameOptions(parameters);
  readFilter(facets, parameters);
  const entries = parameters.map(([name, value]) => ({ query: value, name, date: '2026-07-01' }));
  const kept = parseResults(JSON.stringify(entries));
  assertHolds(
    parseResults(JSON.stringify(kept)).length === kept.length,
    'a kept list reads as itself',
  );
  parseResults(query);
}
