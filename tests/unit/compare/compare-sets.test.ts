import { expect, test } from 'vitest';
import { MAX_LINK_LENGTH } from '@/lib/addresses/pasted-link';
import { COMPARISON_KEYS } from '@/lib/addresses/set-parameters';
import {
  type AnswerSets,
  canonicalRedirect,
  countLeftOut,
  isSubmittedBlank,
  readSets,
} from '@/lib/compare/answer-sets';
import {
  canonicalGroupRedirect,
  isGroupSubmittedBlank,
  readPeople,
} from '@/lib/compare/group-links';
import { cleanName, MAX_NAME_LENGTH } from '@/lib/compare/names';
import { currentRuleset } from '@/lib/store/rulesets';

type Pairs = [string, string][];
const linkOf = (query: string) => `https://a.example/recommendation?${query}`;
const read = (query: Record<string, string>) => readSets(Object.entries(query), COMPARISON_KEYS);
const people = (query: Record<string, string>) => readPeople(Object.entries(query), linkOf);
const pairsOf = (query: string): Pairs => [...new URLSearchParams(query)];
const problemsOf = ({ fields }: AnswerSets) =>
  Object.fromEntries(fields.filter((f) => f.problems.length > 0).map((f) => [f.key, f.problems]));

const A = 'task=code&budget=small';
const B = 'task=translation';

test.each([
  ['a bare query', A],
  ['a result', `https://advisor.example.org/recommendation?${A}`],
  ['a result with its rules', `https://advisor.example.org/recommendation?${A}&rules=1.56ea964e`],
  [
    'a result compared with another',
    `http://a.example/recommendation?${A}&from=task%3Dcode#what-if`,
  ],
  ['a frame', `https://a.example/embed?${A}&theme=dark&share-result=yes`],
  ['a path', `/recommendation?${A}`],
])('reads a set out of %s', (_, text) => {
  const { sets, canonicalQuery, ...rest } = read({ a: `  ${text} `, b: B, 'b.name': 'Later' });
  expect(problemsOf({ sets, canonicalQuery, ...rest })).toEqual({});
  expect(sets.map(({ key, name, isNamed, query }) => [key, name, isNamed, query])).toEqual([
    ['a', 'A', false, A],
    ['b', 'Later', true, B],
  ]);
  expect(pairsOf(canonicalQuery)).toEqual([
    ['a', A],
    ['b', B],
    ['b.name', 'Later'],
    ['rules', currentRuleset.version],
  ]);
});

test.each([
  ['without answers', 'https://a.example/recommendation', 'no answers in this link'],
  ['of another site', 'https://example.com/?q=weather', 'No answer in it could be read'],
  ['that is only words', 'hello', 'No answer in it could be read'],
  [
    'of a comparison',
    `https://a.example/compare?a=${encodeURIComponent(A)}`,
    'link of a comparison',
  ],
  ['of several people', `https://a.example/together/?a=x`, 'link of a comparison'],
  ['that is too long', `task=code&x=${'x'.repeat(MAX_LINK_LENGTH)}`, 'longer than 4000 characters'],
])(
  'says what is wrong with a link %s, keeps its text, and goes on with the rest',
  (_, text, why) => {
    const found = read({ a: A, b: text, 'b.name': 'Bo', c: B });
    expect(Object.keys(problemsOf(found))).toEqual(['b']);
    expect(problemsOf(found).b?.[0]).toContain(why);
    if (!text.includes('=')) expect(problemsOf(found).b).toHaveLength(1);
    expect(found.fields[1]).toMatchObject({
      name: 'Bo',
      enteredText: text.slice(0, MAX_LINK_LENGTH),
    });
    expect(found.sets.map(({ key }) => key)).toEqual(['a', 'c']);
    expect(canonicalRedirect(found, [['b', text]])).toBeNull();
  },
);

test('what can be read of a link is used, and the rest is named', () => {
  const found = read({ a: `${A}&latency=quick`, b: B });
  expect(found.sets[0]?.query).toBe(A);
  expect(problemsOf(found).a?.[0]).toContain('“quick” is not an answer');
});

test('a variant is given as changes to the first set', () => {
  const found = read({
    a: A,
    'a.name': 'Now',
    'b.name': 'Soon',
    'b.task': '',
    'b.budget': 'large',
  });
  expect(found.sets[1]).toMatchObject({ name: 'Soon', query: 'budget=large' });
  const canonical = canonicalRedirect(found, Object.entries({ a: A, 'b.budget': 'large' }));
  expect(pairsOf(canonical ?? '')).toEqual([
    ['a', A],
    ['a.name', 'Now'],
    ['b', 'budget=large'],
    ['b.name', 'Soon'],
    ['rules', currentRuleset.version],
  ]);
  // A set given in full overrides its changes; without a first set there is nothing to change.
  expect(read({ a: A, b: B, 'b.budget': 'large' }).sets[1]?.query).toBe(B);
  expect(read({ 'b.budget': 'large' }).sets).toEqual([]);
  expect(problemsOf(read({ a: A, 'b.task': 'poetry' })).b?.[0]).toContain('“poetry”');
});

test('a variant from which every answer is taken back is told to keep one', () => {
  const found = read({ a: A, 'b.name': 'Soon', 'b.task': '', 'b.budget': '' });
  expect(problemsOf(found)).toEqual({
    b: ['The variant has no answers left. Keep at least one.'],
  });
});

test.each([
  ['side by side', `${linkOf(`${A}&rules=${currentRuleset.version}`)} ${linkOf(B)}`],
  ['with nothing between', `${linkOf(`${A}&rules=${currentRuleset.version}`)}${linkOf(B)}`],
])('two links in one field, %s, are not taken for one', (_, text) => {
  const found = read({ a: text, b: B });
  expect(problemsOf(found)).toEqual({
    a: ['There are two links in this field. Paste one in each.'],
  });
  expect([found.rulesetProblems, found.sets.map(({ key }) => key)]).toEqual([[], ['b']]);
  const [problem] = people({ links: `Ana: ${text}` }).problems;
  expect(problem?.sentences).toEqual([
    'There are two links on this line. Give each a line of its own.',
  ]);
});

test('a form that was sent empty is told from a page that was just opened', () => {
  const blank = (query: Record<string, string>) =>
    isSubmittedBlank(Object.entries(query), COMPARISON_KEYS);
  expect([{}, { utm_source: 'x' }, { a: A }, { e: '' }].map(blank)).toEqual([
    false,
    false,
    false,
    false,
  ]);
  expect([{ a: '', b: ' ' }, { 'a.name': 'Ana' }, { 'b.budget': 'large' }].map(blank)).toEqual([
    true,
    true,
    true,
  ]);
  const blankGroup = (query: Record<string, string>) =>
    isGroupSubmittedBlank(Object.entries(query));
  expect([{}, { links: A }, { a: A, links: '' }].map(blankGroup)).toEqual([false, false, false]);
  expect([{ links: ' \n' }, { a: '' }].map(blankGroup)).toEqual([true, true]);
});

test('sets beyond the letters of a page are counted, and their address stays', () => {
  const parameters = ['a', 'b', 'c', 'd', 'e', 'f'].map((key): [string, string] => [key, A]);
  expect(countLeftOut(parameters, COMPARISON_KEYS)).toBe(2);
  expect(countLeftOut(parameters.slice(0, 4), COMPARISON_KEYS)).toBe(0);
  expect(canonicalRedirect(readSets(parameters, COMPARISON_KEYS), parameters)).toBeNull();
});

test('own weights stay with a variant', () => {
  const found = read({ a: `${A}&weight.cost=5`, 'b.budget': 'large' });
  expect(found.sets[1]?.query).toBe('task=code&budget=large&weight.cost=5');
});

test('a name typed before its link is not lost on the way', () => {
  expect(canonicalRedirect(read({ a: A, 'b.name': 'Bo' }), [['a', A]])).toBeNull();
  expect(canonicalRedirect(read({ a: A, b: '' }), Object.entries({ a: A, b: '' }))).toBe(
    read({ a: A }).canonicalQuery,
  );
  expect(canonicalRedirect(read({}), [])).toBeNull();
});

test.each([
  ['  Product \n view ', 'Product view'],
  ['x'.repeat(100), 'x'.repeat(MAX_NAME_LENGTH)],
  ['\u202egnp.exe', 'gnp.exe'],
  ['👩‍💻'.repeat(40), [...'👩‍💻'.repeat(40)].slice(0, MAX_NAME_LENGTH).join('')],
  ['<b>Ana</b>', '<b>Ana</b>'],
])('a name is kept to one short line: %j', (typed, cleaned) => {
  expect(cleanName(typed)).toBe(cleaned);
  expect(cleanName(cleaned)).toBe(cleaned);
});

test('rules that nobody knows are named, and the address is left as it is', () => {
  const parameters: Pairs = [
    ['a', A],
    ['b', B],
    ['rules', '99.0badc0de'],
  ];
  const found = readSets(parameters, COMPARISON_KEYS);
  expect(found.rulesetProblems).toEqual([expect.stringContaining('newer rules (99.0badc0de)')]);
  expect(found.sets).toHaveLength(2);
  expect(canonicalRedirect(found, parameters)).toBeNull();
  expect(canonicalGroupRedirect(readPeople(parameters, linkOf), parameters)).toBeNull();
});

test('a link that was made by other rules than it is read by is named', () => {
  const other = `${A}&rules=1.0badc0de`;
  const found = read({ a: other, b: B, 'a.name': 'Then' });
  expect(found.rulesetProblems).toEqual([
    expect.stringContaining('The link of Then was made by rules that are not known here'),
  ]);
  const lines = people({ links: `${B}\nBo: ${other}\n${other}` });
  expect(lines.rulesetProblems.map((problem) => problem.slice(0, 19))).toEqual([
    'The link of Bo was ',
    'The link of line 3 ',
  ]);
  expect(read({ a: `${A}&rules=${currentRuleset.version}`, b: B }).rulesetProblems).toEqual([]);
});

test('a second link for a letter, and second rules, are named', () => {
  const twice: Pairs = [
    ['a', A],
    ['a', B],
    ['a', A],
    ['b', B],
  ];
  const found = readSets(twice, COMPARISON_KEYS);
  expect(found.sets.map(({ query }) => query)).toEqual([A, B]);
  expect(problemsOf(found)).toEqual({ a: [expect.stringContaining('Only the first')] });
  expect(canonicalRedirect(found, twice)).toBeNull();

  const rules = [...twice.slice(2), ['rules', currentRuleset.version], ['rules', '1.zz']] as Pairs;
  expect(readSets(rules, COMPARISON_KEYS).rulesetProblems).toEqual([
    `“Rules” (rules) is given more than once, as “${currentRuleset.version}” and as “1.zz”. Only the first can count.`,
  ]);
});
