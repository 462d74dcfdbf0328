import { searchParamsToUrlQuery } from 'next/dist/shared/lib/router/utils/querystring';
import { hrefs } from '@/lib/addresses/hrefs';
import { parametersOf } from '@/lib/addresses/search-parameters';
import { type Reading, readAnswers, readToday } from '@/lib/advice/advise';
import { describeProblem } from '@/lib/answers/problems';
import { parseResults } from '@/lib/browser/history';
import { readPeople, tidiedPeople } from '@/lib/compare/links';
import { COMPARED } from '@/lib/compare/set-parameters';
import { readSets, tidied } from '@/lib/compare/sets';
import { readChoices } from '@/lib/embed/choices';
import { readFrameOptions } from '@/lib/embed/frame-options';
import { facetsOf, readFilter } from '@/lib/evidence/filter';
import { content } from '@/lib/store/current-content';
import type { Input } from './targets';

type Pairs = [string, string][];

/** The most that is said of what is wrong with one address, in characters. */
const LONGEST_LIST = 200_000;
const facets = facetsOf(content, []);
const pairsIn = (query: string): Pairs => [...new URLSearchParams(query)];

/** The parameters as a page gets them from Next. */
function pairsOnPage(query: string): Pairs {
  return [...parametersOf(searchParamsToUrlQuery(new URLSearchParams(query)))];
}

function hold(isTrue: boolean, promise: string): void {
  if (!isTrue) throw new Error(`does not hold: ${promise}`);
}

/** What is kept of answers is known to the rules they are read by, and reads back as itself. */
export function readBack({ query }: Input): undefined {
  const parameters = pairsOnPage(query);
  for (const reading of [readAnswers(parameters), readToday(parameters)]) {
    const { content: rules, answers, problems } = reading;
    for (const [id, option] of Object.entries(answers)) {
      const question = rules.questions.find((one) => one.id === id);
      const isKnown = question?.options.some((one) => one.id === option);
      hold(
        isKnown === true || (question?.unknown === true && option === 'unknown'),
        'known answers',
      );
    }
    const said = problems.map((problem) => describeProblem(rules, problem)).join('');
    hold(said.length <= LONGEST_LIST, `said in ${LONGEST_LIST} characters`);
    readsBack(reading);
  }
}

function readsBack({ query }: Reading): void {
  const again = readAnswers(pairsIn(query));
  hold(again.query === query && again.problems.length === 0, 'a canonical query reads as itself');
}

/** Where a comparison sends somebody on, it does not send them on again. */
export function readBackSets({ query }: Input): undefined {
  const parameters = pairsOnPage(query);
  const sets = readSets(parameters, COMPARED);
  for (const { reading } of sets.sets) readsBack(reading);
  const next = tidied(sets, parameters);
  if (next === null) return;
  const there = pairsOnPage(next);
  hold(tidied(readSets(there, COMPARED), there) === null, 'a comparison leads on once');
}

export function readBackPeople({ query }: Input): undefined {
  const parameters = pairsOnPage(query);
  const linkOf = (one: string) => `http://127.0.0.1:3000${hrefs.recommendation(one)}`;
  const next = tidiedPeople(readPeople(parameters, linkOf), parameters);
  if (next === null) return;
  const there = pairsOnPage(next);
  hold(tidiedPeople(readPeople(there, linkOf), there) === null, 'a group leads on once');
}

/** What people type or keep beside answers: the guide's form, a frame's look, a list of results. */
export function readBackEntry({ query }: Input): undefined {
  const parameters = pairsOnPage(query);
  readToday(readChoices(parameters).answers.parameters);
  readFrameOptions(parameters);
  readFilter(facets, parameters);
  const entries = parameters.map(([name, value]) => ({ query: value, name, date: '2026-07-01' }));
  const kept = parseResults(JSON.stringify(entries));
  hold(parseResults(JSON.stringify(kept)).length === kept.length, 'a kept list reads as itself');
  parseResults(query);
}
