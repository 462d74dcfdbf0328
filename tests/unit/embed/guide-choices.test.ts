import { expect, test } from 'vitest';
import { MAX_ENTRY_LENGTH, readChoices } from '@/lib/embed/guide-choices';

const read = (query: Record<string, string>) => readChoices(Object.entries(query));
const answersIn = (text: string) => read({ answers: text }).answers.parameters.toString();

test.each([
  ['a result', 'https://advisor.example.org/recommendation?task=code&budget=small'],
  ['a page of the questionnaire', 'http://127.0.0.1:3000/advisor/data?task=code&budget=small#x'],
  ['a frame', 'https://a.example/embed?task=code&budget=small&theme=dark&share-result=yes'],
  ['a comparison', 'https://a.example/recommendation?task=code&budget=small&from=task%3Dcode'],
  ['a path', '/recommendation?task=code&budget=small'],
  ['a query', '?task=code&budget=small'],
  ['a bare query', '  task=code&budget=small '],
])('reads the answers out of the address of %s', (_, text) => {
  expect(answersIn(text)).toBe('task=code&budget=small');
  expect(read({ answers: text }).answers.problem).toBeUndefined();
});

test.each([
  ['an address', 'https://advisor.example.org/advisor'],
  ['a path', '/advisor/task'],
  ['only a theme', '?theme=dark'],
])('says where there are no answers: %s', (_, text) => {
  const { text: enteredText, problem, parameters } = read({ answers: text }).answers;
  expect([enteredText, parameters.size]).toEqual([text, 0]);
  expect(problem).toContain('no answers in this link');
});

test('what is no query is left for the answers to refuse', () => {
  expect(answersIn('hello')).toBe('hello=');
});

test.each([
  ['https://wiki.example.org/wiki/Page?x=1#y', 'https://wiki.example.org'],
  ['HTTP://Wiki.Example.org:8080', 'http://wiki.example.org:8080'],
  ['https://bücher.example/', 'https://xn--bcher-kva.example'],
  ['https://user:word@wiki.example.org', 'https://wiki.example.org'],
])('reduces %s to its origin', (wiki, origin) => {
  expect(read({ wiki }).wiki).toEqual({ text: wiki, origin });
});

test.each([
  ['wiki.example.org', 'Start with https://'],
  ['localhost:8080', 'no web address'],
  ['javascript:alert(1)', 'no web address'],
  ['file:///home/wiki.html', 'no web address'],
  ['https://', 'no web address'],
  ['https://a b', 'no web address'],
])('says what is wrong with %s, and keeps it', (wiki, problem) => {
  expect(read({ wiki }).wiki).toEqual({ text: wiki, problem: expect.stringContaining(problem) });
});

test('a text that is too long is not read, and cut', () => {
  const long = `https://a.example/?task=${'x'.repeat(MAX_ENTRY_LENGTH)}`;
  for (const { text: enteredText, problem } of [
    read({ answers: long }).answers,
    read({ wiki: long }).wiki,
  ]) {
    expect(enteredText).toHaveLength(MAX_ENTRY_LENGTH);
    expect(problem).toContain(`longer than ${MAX_ENTRY_LENGTH} characters`);
  }
  expect(answersIn(long)).toBe('');
});

test('an address is read however often one was read before', () => {
  const readProblem = () => readChoices([['wiki', 'https://bücher.example/']]).wiki.problem;
  expect(Array.from({ length: 20_000 }, readProblem).filter(Boolean)).toEqual([]);
});

test('an offered theme and width are taken, any other is as good as none', () => {
  expect(read({ theme: 'dark', width: '360' })).toMatchObject({ theme: 'dark', width: 360 });
  for (const bad of ['', 'purple', 'constructor', '361', '360px']) {
    expect(read({ theme: bad, width: bad })).toMatchObject({ theme: 'auto', width: undefined });
  }
});

test('the first of several values counts, and a page without any is bare', () => {
  const twice = readChoices([
    ['theme', 'dark'],
    ['theme', 'light'],
  ]);
  expect(twice).toMatchObject({ theme: 'dark', isEmpty: false });
  expect(readChoices([]).isEmpty).toBe(true);
});
