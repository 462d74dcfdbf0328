import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withCheck } from '@/lib/addresses/check';
import { parametersOf, requestedQuery, type SearchParams } from '@/lib/addresses/search-parameters';
import { GROUP_KEYS } from '@/lib/addresses/set-parameters';
import { adviseOnPage } from '@/lib/advice/advise';
import { canonicalResultRedirect } from '@/lib/advice/canonical-result';
import { readSets } from '@/lib/compare/answer-sets';
import { currentRuleset } from '@/lib/store/rulesets';
import { content } from '../../support/content/content';
import { someQueries } from '../../support/engine/arbitraries';
import { SEED } from '../../support/engine/random';

// What comes of a link that a page has sent on to its own address, or that is made of another.

/** The query as Next.js passes it to a page. */
function searchParamsOf(query: string): SearchParams {
  const parameters = new URLSearchParams(query);
  return Object.fromEntries([...parameters.keys()].map((name) => [name, parameters.getAll(name)]));
}

/** What a page makes of a query: its problems, and the query it sends on to with its check. */
function open(query: string) {
  const given = searchParamsOf(query);
  const advice = adviseOnPage(parametersOf(given));
  const next = canonicalResultRedirect(advice, parametersOf(given), requestedQuery(given));
  return { kinds: advice.problems.map(({ kind }) => kind), next: next && withCheck(next), advice };
}

const ADDED = [
  'colour=red&utm_source=x',
  'colour=red.&fbclid=y',
  'budget=huge.&ref=x',
  'x=(1)&gclid=1',
  'weight.cost=7&mc_cid=1',
  'from=xx&utm_source=y',
  'rules=1.zz&utm_medium=x',
  'latency=',
];

test('the address that a page sends on to tells the same, and is the last one', () => {
  fc.assert(
    fc.property(someQueries(content()), fc.subarray(ADDED), (query, added) => {
      fc.pre(query !== '');
      const first = open([query, ...added].join('&'));
      if (first.next === null) return;
      const second = open(first.next);
      expect([second.kinds, second.next]).toEqual([first.kinds, null]);
      expect(second.advice.query).toBe(first.advice.query);
      expect(first.next).not.toMatch(/utm_|fbclid|gclid|mc_cid|ref=/);
    }),
    { seed: SEED, numRuns: 300 },
  );
});

const RULES = `&rules=${currentRuleset.version}`;
const WHOLE = withCheck(`task=classification&labelled-examples=1000-9999&budget=small${RULES}`);

test.each([`${WHOLE}&task=classification`, `${WHOLE}&${WHOLE}`, `${WHOLE}&latency=`])(
  'what is there twice or blank takes nothing from a whole link',
  (query) => {
    const parameters = [...new URLSearchParams(query)];
    expect(adviseOnPage(parameters).problems).toEqual([]);
  },
);

test('a sign before a number is not overlooked', () => {
  const kinds = (query: string) => open(`task=code&${query}`).kinds;
  for (const value of ['<1000', '.5', '~5', '^5', '*5', '_5', '/5', '-5']) {
    const escaped = encodeURIComponent(value);
    expect(kinds(`labelled-examples=${escaped}`), value).toEqual(['unknown-option']);
    expect(kinds(`weight.cost=${escaped}`), value).toEqual(['bad-weight']);
  }
});

test.each([
  ...'—–،؛؟।·•→⟩′″＂＞］｝｣�$@-',
  '</a>',
  '<br>',
  '[/url]',
  '&gt;',
  '&quot;',
  '\u{1f600}',
])('%s behind a link is not part of it', (end) => {
  for (const query of [WHOLE, WHOLE.replace(/^check=\w+&/, '')]) {
    const { problems, query: read } = open(`${query}${encodeURIComponent(end)}`).advice;
    expect([problems, withCheck(read)]).toEqual([[], WHOLE]);
  }
});

test('what is left of a cut link goes on saying so in a group', () => {
  const cut = WHOLE.slice(0, WHOLE.indexOf('&budget'));
  const once = readSets(
    [
      ['a', cut],
      ['b', 'task=code'],
    ],
    GROUP_KEYS,
  );
  const again = readSets([...new URLSearchParams(once.canonicalQuery)], GROUP_KEYS);
  for (const { fields } of [once, again]) {
    expect(fields[0]?.problems[0]).toMatch(/^This link is not complete/);
    expect(fields[1]?.problems).toEqual([]);
  }
});

test('a name that begins like an encoded sign stays', () => {
  const name = '3D team';
  for (const query of [
    new URLSearchParams({ a: 'task=code', 'a.name': name, b: 'task=chat' }).toString(),
    encodeURIComponent(new URLSearchParams({ a: 'task=code', 'a.name': name }).toString()),
  ]) {
    const [set] = readSets(parametersOf(searchParamsOf(query)), GROUP_KEYS).sets;
    expect([set?.name, set?.query]).toEqual([name, 'task=code']);
  }
});
