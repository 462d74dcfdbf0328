import { expect, test } from 'vitest';
import { hrefs } from '@/lib/addresses/hrefs';
import { readPeople } from '@/lib/compare/group-links';

// The name that stands before a pasted link.

const LINK = `https://a.example${hrefs.recommendation('task=code')}`;
const people = (links: string) =>
  readPeople([['links', links]], (query) => `https://a.example/recommendation?${query}`);

test.each([
  ['Ana: ', 'Ana'],
  ['Ana: [url=', 'Ana'],
  ['Ana=', 'Ana'],
  ['Ana | ', 'Ana'],
  ['- Ana: ', 'Ana'],
  ['1. Ana: ', 'Ana'],
  ['"1. Ana": ', 'Ana'],
  ['1. ', 'A'],
  ['2) [', 'A'],
  ['2) Ana – ', 'Ana'],
  ['* Ana → ', 'Ana'],
  ['Ana: «', 'Ana'],
  ['«Ana» ‹', 'Ana'],
  ['"Ana": "', 'Ana'],
  ['“Ana: ', 'Ana'],
  ['Ana：「', 'Ana'],
  ['Ana: `', 'Ana'],
  ['«', 'A'],
  ['`', 'A'],
  ['Ana «QA»: ', 'Ana «QA»'],
  ['Ana “boss” – ', 'Ana “boss”'],
  ['O’Neill (QA): ', 'O’Neill (QA)'],
])('a name in “%s” is told from the signs around it', (before, name) => {
  expect(people(`${before}${LINK}`).people.map((person) => person.name)).toEqual([name]);
});
