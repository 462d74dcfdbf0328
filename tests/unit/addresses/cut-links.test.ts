import { expect, test } from 'vitest';
import { GET as exported } from '@/app/(site)/recommendation/[file]/route';
import { GET as picture } from '@/app/og/route';
import { checkOf, withCheck } from '@/lib/addresses/check';
import { cleanParameters } from '@/lib/addresses/clean-parameters';
import { hrefs } from '@/lib/addresses/hrefs';
import { COMPARISON_KEYS } from '@/lib/addresses/set-parameters';
import { adviseOnPage, readAnswers, readByCurrentRuleset } from '@/lib/advice/advise';
import { canonicalRedirect, readSets } from '@/lib/compare/answer-sets';
import { canonicalGroupRedirect, readPeople } from '@/lib/compare/group-links';
import { currentRuleset } from '@/lib/store/rulesets';
import { getFramed } from '../../support/server/framed';
import { get } from '../../support/server/requests';

// A link that was cut off somewhere gives its whole result, or says that it is not complete.

const ANSWERS =
  'task=classification&output-consistency=high&labelled-examples=1000-9999&data-quality=high&budget=large&weight.cost=3';
const RESULT = `${ANSWERS}&rules=${currentRuleset.version}`;
const WHAT_IF = hrefs.whatIf(RESULT, { budget: 'small' });
const NAMED = 'a.name=J%C3%BCrgen+%26+Co';
const SETS = `${new URLSearchParams({ a: ANSWERS })}&${NAMED}&${new URLSearchParams({ b: 'task=code&labelled-examples=100-999', rules: currentRuleset.version })}`;
const linkOf = (query: string) => `https://a.example${hrefs.recommendation(query)}`;
const pairsOf = (query: string) => cleanParameters(new URLSearchParams(query));
const queryOf = (href: string) => href.slice(href.indexOf('?') + 1);

/** Every query that is left of a link cut within its query, with the whole one last. */
function cutsOf(query: string): string[] {
  return Array.from({ length: query.length }, (_, n) => query.slice(0, n + 1));
}

type Reading = { problems: { kind: string }[]; query: string };
const saysIncomplete = ({ problems }: Reading) => problems[0]?.kind === 'incomplete-link';

test.each([
  ['a result', hrefs.recommendation(RESULT), (query: string) => adviseOnPage(pairsOf(query))],
  ['a what-if', WHAT_IF, (query: string) => adviseOnPage(pairsOf(query))],
  ['the JSON interface', hrefs.api(RESULT), (query: string) => readAnswers(pairsOf(query))],
  [
    'questions',
    hrefs.section('data', RESULT),
    (query: string) => readByCurrentRuleset(pairsOf(query)),
  ],
])('%s, cut anywhere, is whole or says that it is not', (_, href, read) => {
  const whole = queryOf(href);
  expect(whole).toMatch(/^check=/);
  expect(read(whole).problems).toEqual([]);
  for (const cut of cutsOf(whole).slice(0, -1)) {
    const reading = read(cut);
    const isNothing = reading.query === '' && !cut.includes('=');
    expect(isNothing || saysIncomplete(reading), cut).toBe(true);
    expect(
      reading.problems.map(({ kind }) => kind),
      cut,
    ).not.toContain('unknown-rules');
    // What is linked from what is left says so too, unless it is the whole again.
    if (reading.query !== '') {
      const linked = queryOf(hrefs.recommendation(reading.query));
      expect(linked === whole || saysIncomplete(readAnswers(pairsOf(linked))), cut).toBe(true);
    }
  }
});

test('a comparison, and the answers of a group, cut anywhere, are whole or say that they are not', () => {
  const whole = withCheck(SETS);
  for (const cut of cutsOf(whole)) {
    const sets = readSets(pairsOf(cut), COMPARISON_KEYS);
    const people = readPeople(pairsOf(cut), linkOf);
    const isWhole = cut === whole;
    if (!cut.includes('=')) expect(sets.sets).toEqual([]);
    else
      expect(
        [sets.failedCheck, people.failedCheck].map((check) => check === undefined),
        cut,
      ).toEqual([isWhole, isWhole]);
    expect(sets.rulesetProblems, cut).toEqual([]);
    expect(canonicalRedirect(sets, pairsOf(cut)), cut).toBeNull();
    expect(canonicalGroupRedirect(people, pairsOf(cut)), cut).toBeNull();
  }
  expect(readSets(pairsOf(whole), COMPARISON_KEYS).sets.map(({ name }) => name)).toEqual([
    'Jürgen & Co',
    'B',
  ]);
});

test('a pasted link, cut anywhere, is whole or says that it is not', () => {
  const whole = linkOf(RESULT);
  const start = whole.indexOf('check=') + 'check='.length;
  for (let end = start; end < whole.length; end++) {
    const { fields, rulesetProblems } = readSets([['a', whole.slice(0, end)]], COMPARISON_KEYS);
    const said = fields[0]?.problems.join() ?? '';
    const isTold = said.includes('not complete') || said.includes('No answer in it');
    expect(isTold, whole.slice(0, end)).toBe(true);
    expect(rulesetProblems).toEqual([]);
  }
  expect(readSets([['a', whole]], COMPARISON_KEYS).fields[0]?.problems).toEqual([]);
});

test('the interface, the picture, the record and the frame say that a link is cut', async () => {
  const cut = queryOf(hrefs.recommendation(RESULT)).replace(/&budget.*/, '');
  const { status, body } = await get(cut);
  expect([status, body.detail]).toEqual([422, expect.stringContaining('not complete')]);
  const ask = (path: string) => new Request(`http://127.0.0.1:3000${path}?${cut}`);
  expect((await picture(ask('/og'))).status).toBe(422);
  for (const [file, query, status] of [
    ['decision-record.md', cut, 200],
    ['decision-record.md', cut.slice(0, cut.indexOf('&task=cl') + 8), 422],
    ['criteria.csv', cut, 422],
  ] as const) {
    const request = new Request(`http://127.0.0.1:3000/recommendation/${file}?${query}`);
    const response = await exported(request, { params: Promise.resolve({ file }) });
    expect([response.status, await response.text()]).toEqual([
      status,
      expect.stringContaining('This link is not complete'),
    ]);
  }
  for (const path of ['/embed', '/embed/recommendation'])
    expect((await getFramed(`${path}?${cut}&theme=dark`)).html).toContain(
      'This is not the whole link',
    );
});

test('what was added on the way does not make a link incomplete, and neither does its order', () => {
  const whole = queryOf(hrefs.recommendation(RESULT));
  for (const query of [
    `${whole}&utm_source=x`,
    `utm_source=x&${whole}`,
    whole.split('&').toReversed().join('&'),
  ])
    expect(readAnswers(pairsOf(query)), query).toMatchObject({ problems: [], query: RESULT });
  const { problems, query } = readAnswers(pairsOf(`${whole}&colour=red`));
  expect([problems.map(({ kind }) => kind), query]).toEqual([['unknown-question'], RESULT]);
});

test('a link without a check, or changed with its check, is read as it says', () => {
  expect(readAnswers(pairsOf(RESULT)).problems).toEqual([]);
  const changed = queryOf(hrefs.recommendation(RESULT)).replace('budget=large', 'budget=small');
  expect(saysIncomplete(readAnswers(pairsOf(changed)))).toBe(true);
});

test('what is left goes on saying so, whatever the check was changed to', () => {
  for (const check of ['', 'ABC', '…', '1mm8xfc']) {
    const { query } = readAnswers(pairsOf(`check=${encodeURIComponent(check)}&${ANSWERS}`));
    expect(query, check).toMatch(/^check=[a-z0-9]+&/);
    expect(saysIncomplete(readAnswers(pairsOf(query))), check).toBe(true);
  }
});

test('the check is FNV-1a, 32 bits, of the sorted parameters', () => {
  // Worked out by another program. Links that people keep depend on it.
  expect(checkOf('')).toBe((0x811c9dc5).toString(36));
  expect(checkOf('b=2&a=1&check=x')).toBe('1mqx46x');
});
