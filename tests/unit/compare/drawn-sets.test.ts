import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withCheck } from '@/lib/addresses/check';
import { COMPARISON_KEYS, GROUP_KEYS } from '@/lib/addresses/set-parameters';
import { type AnswerSets, canonicalRedirect, readSets } from '@/lib/compare/answer-sets';
import { canonicalGroupRedirect, readPeople } from '@/lib/compare/group-links';
import { content } from '../../support/content/content';
import { someQueries } from '../../support/engine/arbitraries';
import { SEED } from '../../support/engine/random';

type Pairs = [string, string][];
const linkOf = (query: string) => `https://a.example/recommendation?${query}`;
const pairsOf = (query: string): Pairs => [...new URLSearchParams(query)];

const name = fc.oneof(fc.constant(''), fc.string({ unit: 'grapheme', maxLength: 60 }));
const someSets = fc.array(fc.record({ query: someQueries(content()), name }), { maxLength: 8 });

test('the canonical address gives the same sets and names, and is its own canonical address', () => {
  fc.assert(
    fc.property(someSets, (drawn) => {
      const parameters = drawn.flatMap(({ query, name }, n): Pairs => {
        const key = GROUP_KEYS[n] ?? '';
        return [
          [key, linkOf(query)],
          [`${key}.name`, name],
        ];
      });
      const pairs = [...new URLSearchParams(parameters)];
      for (const keys of [COMPARISON_KEYS, GROUP_KEYS]) {
        const found = readSets(pairs, keys);
        const again = readSets(pairsOf(withCheck(found.canonicalQuery)), keys);
        const summaryOf = ({ sets }: AnswerSets) =>
          sets.map(({ key, name, query }) => [key, name, query]);
        expect(summaryOf(again)).toEqual(summaryOf(found));
        expect(again.canonicalQuery).toBe(found.canonicalQuery);
        expect(canonicalRedirect(again, pairsOf(withCheck(found.canonicalQuery)))).toBeNull();
      }
      const group = readPeople(pairs, linkOf);
      expect(
        canonicalGroupRedirect(
          readPeople(pairsOf(withCheck(group.canonicalQuery)), linkOf),
          pairsOf(withCheck(group.canonicalQuery)),
        ),
      ).toBeNull();
    }),
    { seed: SEED, numRuns: 300 },
  );
});

const junk = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom('%', '%E0%A4%A', 'https://[', '?', '=', '&&&', '__proto__=1', 'constructor=task'),
  fc.constant('x'.repeat(5000)),
  someQueries(content()),
);
const keys = fc.oneof(
  fc.constantFrom(
    'a',
    'b',
    'c',
    'd',
    'links',
    'a.name',
    'b.name',
    'b.task',
    'c.',
    '__proto__',
    'b.constructor',
  ),
  fc.string({ maxLength: 10 }),
);

test('nothing that is sent blows it up', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(keys, junk), { maxLength: 12 }), (parameters) => {
      const found = readSets(parameters, COMPARISON_KEYS);
      expect(found.sets.length).toBeLessThanOrEqual(4);
      expect(
        canonicalRedirect(
          readSets(pairsOf(withCheck(found.canonicalQuery)), COMPARISON_KEYS),
          pairsOf(withCheck(found.canonicalQuery)),
        ),
      ).toBeNull();
      const group = readPeople(parameters, linkOf);
      expect(group.people.length).toBeLessThanOrEqual(8);
      for (const { name } of group.people) expect([...name].length).toBeLessThanOrEqual(40);
    }),
    { seed: SEED, numRuns: 1000 },
  );
});
