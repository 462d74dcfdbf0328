import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Content } from '@/lib/content/schema';
import { type CheckedCase, checkCases } from '@/lib/evidence/check-cases';
import { facetsOf, filterCases, readFilter } from '@/lib/evidence/filter';
import { content } from '../../support/content/content';
import { caseOf, tinyContent } from '../../support/content/tiny-content';
import { SEED } from '../../support/engine/random';

const plain = tinyContent({
  questions: { p: ['a', 'b', 'c'], q: ['a', 'b'], r: ['a', 'b'] },
  criteria: { c: { points: 1, values: { x: 0.5, y: 0.25, z: 0.125 } } },
  rules: [],
  cases: [
    { id: 'hit', answers: { p: 'c', r: 'a' }, best: 'x' },
    { id: 'near', answers: { p: 'a', q: 'b' }, best: 'y', acceptable: ['y', 'x'] },
    { id: 'told', answers: { p: 'a', q: 'b' }, best: 'x', kind: 'guidance' },
    { id: 'missed', answers: { q: 'b' }, best: 'y', kind: 'practitioner-account' },
  ],
});
const small: Content = { ...plain, evidence: { ...plain.evidence, groupedBy: ['q', 'p'] } };
const cases = checkCases(small);
const facets = facetsOf(small, cases);

const read = (query: string) => readFilter(facets, new URLSearchParams(query));
const idsOf = (checked: readonly CheckedCase[]) => checked.map(({ case: { id } }) => id);
const filteredIds = (query: string) => idsOf(filterCases(facets, read(query), cases));
const ALL = idsOf(cases);

test('cases can be asked for by the questions they are grouped by, outcome, advice and source', () => {
  expect(facets.map(({ name, choices }) => [name, ...choices.map(({ id }) => id)])).toEqual([
    ['p', 'a', 'c'],
    ['q', 'b'],
    ['outcome', 'x', 'y'],
    ['advice', 'best', 'acceptable', 'miss'],
    ['source', 'published', 'guidance'],
  ]);
});

test('where there are no cases there is nothing to choose', () => {
  const none = facetsOf(small, []);
  expect(none.map(({ name }) => name)).toEqual(facets.map(({ name }) => name));
  for (const { choices } of none) expect(choices).toEqual([]);
  expect(readFilter(none, [['source', 'published']]).unknown).toHaveLength(1);
});

test.each([
  ['nothing asked for shows all', '', ALL],
  ['an empty value asks for nothing', 'p=&outcome=', ALL],
  ['a task', 'p=a', ['near', 'told']],
  ['a case that does not tell is not among those that do', 'q=b', ['near', 'told', 'missed']],
  ['an outcome', 'outcome=y', ['near', 'missed']],
  ['advice that is best', 'advice=best', ['hit', 'told']],
  ['advice that is as good', 'advice=acceptable', ['near']],
  ['advice that is neither', 'advice=miss', ['missed']],
  ['what was published', 'source=published', ['hit', 'near', 'missed']],
  ['guidance', 'source=guidance', ['told']],
  ['two at once', 'p=a&source=published', ['near']],
  ['two that no case has together', 'p=c&advice=miss', []],
  ['what is no facet asks for nothing', 'colour=red&r=a&constructor=x', ALL],
  ['the first of several counts', 'p=c&p=a', ['hit']],
  ['also where it is empty', 'p=&p=a', ALL],
  ['also where it is unknown', 'p=nonsense&p=a', ALL],
  ['what is unknown takes nothing from the rest', 'p=nonsense&outcome=y', ['near', 'missed']],
])('%s', (_, query, wanted) => {
  expect(filteredIds(query)).toEqual(wanted);
});

test.each([
  ['a word', 'nonsense'],
  ['an option that no case has', 'b'],
  ['other capitals', 'A'],
  ['blanks', ' a'],
  ['what every object has', 'constructor'],
  ['"I don\'t know yet"', 'unknown'],
])('what no case has is named and not chosen by: %s', (_, value) => {
  const { chosen, unknown } = read(
    new URLSearchParams({ p: value, source: 'guidance' }).toString(),
  );
  expect(chosen).toEqual({ source: 'guidance' });
  expect(unknown.map(({ facet, value: named }) => [facet.name, named])).toEqual([['p', value]]);
});

/** The value of a case for a facet, without using facets. */
function valueIn({ case: entry, hit }: CheckedCase, name: string): string | undefined {
  if (name === 'outcome') return entry.outcome.best;
  if (name === 'advice') return hit;
  if (name === 'source' && entry.kind === 'guidance') return 'guidance';
  if (name === 'source') return 'published';
  return entry.answers[name];
}

function expectPlainFilter(
  checked: readonly CheckedCase[],
  of: Content,
  query: [string, string][],
) {
  const caseFacets = facetsOf(of, checked);
  const filter = readFilter(caseFacets, query);
  const wanted = checked.filter((checkedCase) =>
    query.every(([name, value]) => valueIn(checkedCase, name) === value),
  );
  expect(filter).toEqual({ chosen: Object.fromEntries(query), unknown: [] });
  expect(filterCases(caseFacets, filter, checked)).toEqual(wanted);
}

test('each value alone, and each two together, choose our cases as a plain filter does', () => {
  const checked = checkCases(content());
  const pairs = facetsOf(content(), checked).flatMap(({ name, choices }) =>
    choices.map(({ id }): [string, string] => [name, id]),
  );
  expect(pairs.length).toBeGreaterThan(20);
  for (const pair of pairs) {
    expectPlainFilter(checked, content(), [pair]);
    for (const other of pairs.filter(([name]) => name !== pair[0])) {
      expectPlainFilter(checked, content(), [pair, other]);
    }
  }
});

const published = fc.record(
  {
    p: fc.constantFrom('a', 'b', 'c', 'unknown'),
    q: fc.constantFrom('a', 'b'),
    r: fc.constantFrom('a', 'b'),
  },
  { requiredKeys: [] },
);
const someCases = fc.array(
  fc.record({
    answers: published,
    best: fc.constantFrom('x', 'y', 'z'),
    also: fc.subarray(['x', 'y', 'z']),
    kind: fc.constantFrom('paper' as const, 'guidance' as const, 'vendor-case-study' as const),
  }),
  { minLength: 1, maxLength: 8 },
);

test('any values that some cases have choose as a plain filter does, whatever their order', () => {
  const query = fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 5 });
  fc.assert(
    fc.property(someCases, query, (list, picks) => {
      const drawnCases = list.map(({ best, also, ...rest }, n) =>
        caseOf({ id: `case-${n}`, best, acceptable: [...new Set([best, ...also])], ...rest }),
      );
      const of = { ...small, cases: drawnCases };
      const checked = checkCases(of);
      const choosable = facetsOf(of, checked).filter(({ choices }) => choices.length > 0);
      const chosen = new Map(
        picks.map(([f, c]): [string, string] => {
          const facet = choosable[f % choosable.length];
          return [facet?.name ?? '', facet?.choices[c % facet.choices.length]?.id ?? ''];
        }),
      );
      expectPlainFilter(checked, of, [...chosen]);
      expectPlainFilter(checked, of, [...chosen].reverse());
    }),
    { seed: SEED, numRuns: 300 },
  );
});

test('any parameters at all are read without a fault, and show some of the cases', () => {
  const text = fc.oneof(fc.string(), fc.constantFrom('p', 'q', 'a', 'source', '__proto__', ''));
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { maxLength: 8 }), (parameters) => {
      const { chosen, unknown } = readFilter(facets, parameters);
      const named = [...Object.keys(chosen), ...unknown.map(({ facet }) => facet.name)];
      const first = new Map(parameters.toReversed());
      const asking = facets.map(({ name }) => name).filter((name) => first.get(name));
      expect(named.toSorted()).toEqual(asking.toSorted());
      for (const { facet, value } of unknown) expect(value).toBe(first.get(facet.name));
      for (const [name, value] of Object.entries(chosen)) expect(value).toBe(first.get(name));
      expect(ALL).toEqual(
        expect.arrayContaining(idsOf(filterCases(facets, { chosen, unknown }, cases))),
      );
    }),
    { seed: SEED, numRuns: 500 },
  );
});
