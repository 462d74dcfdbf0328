import { expect, test } from 'vitest';
import { withCheck } from '@/lib/addresses/check';
import { GROUP_KEYS } from '@/lib/addresses/set-parameters';
import { canonicalGroupRedirect, readPeople } from '@/lib/compare/group-links';
import { currentRuleset } from '@/lib/store/rulesets';
import { growth } from '../../support/timing';

// Links of several people, one per line, as pasted and as an address holds them.

const linkOf = (query: string) => `https://a.example/recommendation?${query}`;
const people = (query: Record<string, string>) => readPeople(Object.entries(query), linkOf);
const pairsOf = (query: string) => [...new URLSearchParams(query)];

const A = 'task=code&budget=small';
const B = 'task=translation';

test('a link of several people that cannot be read is still in their field', () => {
  const found = people({ a: A, b: 'https://example.com/', 'b.name': 'Bo', links: B });
  expect(found.lines).toEqual([
    linkOf(`${A}&rules=${currentRuleset.version}`),
    'Bo: https://example.com/',
    B,
  ]);
});

test('lines give people: a name, a colon, a link', () => {
  const found = people({
    links: `Ana: ${linkOf(A)}\r\n\r\nBo (legal) - <${linkOf(B)}>\nCy: ${A}\n${B}\nhttps://example.com/`,
  });
  expect(found.people.map(({ key, name, query }) => [key, name, query])).toEqual([
    ['a', 'Ana', A],
    ['b', 'Bo (legal)', B],
    ['c', 'Cy', A],
    ['d', 'D', B],
  ]);
  expect(found.problems.map(({ place }) => place)).toEqual(['Line 5']);
  expect(found.lines.at(-1)).toBe('https://example.com/');
  expect(canonicalGroupRedirect(found, [])).toBeNull();
});

test.each([
  ' ',
  '\u00a0',
  ':',
  '-',
  '\u2013',
  ': ',
  ';-',
  '<',
  '>',
  'https:',
  'https://',
  '/compare',
  '?',
  '%',
])('the time that a line of many %j takes grows no faster than the line', (sign) => {
  const line = (size: number) => `x${sign.repeat(size / sign.length)}`;
  for (const end of ['', 'x', `x ${linkOf(A)}`, `x: ${A}`, `: ${linkOf(A)}>`]) {
    const links = (size: number) => people({ links: `${line(size)}${end}` });
    expect(growth(links, 30_000), end).toBeLessThan(4);
  }
});

test.each([
  ['Bo : , ; \u2013 - ', 'Bo'],
  [': - Bo - Cy: ', 'Bo - Cy'],
  ['(Ops) Bo (Cy): ', '(Ops) Bo (Cy)'],
  ['- : ', ''],
])('the signs between a name and its link are no part of it: %j', (before, called) => {
  const [person] = people({ links: `${before}${linkOf(A)}` }).people;
  expect(person?.isNamed ? person.name : '').toBe(called);
});

test('the address of people and what their field is filled with say the same', () => {
  const first = people({ links: `Ana: ${linkOf(A)}\n${linkOf(B)}` });
  const again = readPeople(pairsOf(first.canonicalQuery), linkOf);
  const linked = (query: string) => linkOf(`${query}&rules=${currentRuleset.version}`);
  expect(again.lines).toEqual([`Ana: ${linked(A)}`, linked(B)]);
  expect(people({ links: again.lines.join('\n') }).canonicalQuery).toBe(first.canonicalQuery);
});

test('a line that fills a gap between the letters stands there at once', () => {
  const found = people({ b: A, links: linkOf(B) });
  expect(found.people.map(({ key }) => key)).toEqual(['a', 'b']);
  const canonicalPairs = pairsOf(withCheck(found.canonicalQuery));
  expect(canonicalGroupRedirect(readPeople(canonicalPairs, linkOf), canonicalPairs)).toBeNull();
});

test('more than eight links are said to be too many', () => {
  const found = people({ links: Array.from({ length: 12 }, () => A).join('\n') });
  expect(found.people).toHaveLength(GROUP_KEYS.length);
  expect(found.problems).toHaveLength(1);
  expect(found.problems[0]?.sentences[0]).toContain('Only the first 8');
});
