import { expect, test } from 'vitest';
import { fillPlaceholders } from '@/lib/embed/snippets';
import { content } from '../support/content/content';
import { readingGrade } from '../support/content/reading-grade';

const { hosts } = content();
const ids = hosts.map(({ id }) => id);

const TESTED = ['dokuwiki', 'fossil', 'mediawiki', 'tiddlywiki'];
const OTHERS = [
  ...['bookstack', 'confluence-cloud', 'confluence-data-center', 'docsify', 'docusaurus'],
  ...['gitbook', 'mkdocs', 'notion', 'outline', 'sharepoint', 'sphinx', 'teams', 'vitepress'],
  'wiki-js',
];
const embedding = {
  origin: 'https://advisor.example.org',
  query: 'task=code&budget=small',
  theme: 'dark',
  title: 'Prompt or Tune',
} as const;

const sentences = hosts.flatMap(({ id, ways, allow, csp, checked }) => [
  ...[...ways.flatMap(({ steps }) => steps), ...csp].map(({ text }) => ({ of: id, text })),
  ...allow.map((text) => ({ of: id, text })),
  { of: id, text: checked.what },
  ...('unconfirmed' in checked && checked.unconfirmed
    ? [{ of: id, text: checked.unconfirmed }]
    : []),
]);
const codes = hosts.flatMap(({ id, ways, csp }) =>
  [...ways.flatMap(({ steps }) => steps), ...csp].flatMap(({ code }) =>
    code === undefined ? [] : [{ of: id, code }],
  ),
);

test('every host that people asked for is there', () => {
  expect(ids).toEqual(expect.arrayContaining([...TESTED, ...OTHERS]));
});

test('tested are those that our tests start, and only those', () => {
  const tested = hosts.filter(({ checked }) => checked.how === 'tested').map(({ id }) => id);
  expect(tested.toSorted()).toEqual(TESTED);
});

test.each(hosts)('$id ends with a link, which any editor can make', ({ ways }) => {
  expect(ways.at(-1)).toMatchObject({ kind: 'link', by: 'editor', height: 'none' });
  expect(ways.filter(({ kind }) => kind === 'link')).toHaveLength(1);
});

test.each(hosts)('$id gives each way a height that it can have', ({ ways }) => {
  const heights = { link: 'none', iframe: 'fixed', element: 'grows', placeholder: 'grows' };
  for (const { kind, height } of ways) {
    expect(height).toBe(kind === 'integration' ? 'grows' : heights[kind]);
  }
});

test('each download is offered once', () => {
  const offered = hosts.flatMap(({ ways }) => ways.flatMap(({ download }) => download ?? []));
  expect(offered.toSorted()).toEqual(['dokuwiki.zip', 'mediawiki.zip', 'tiddlywiki.json']);
});

test.each(codes)('no placeholder is left in the code of $of: $code', ({ code }) => {
  const filled = fillPlaceholders(code, embedding);
  expect(filled).not.toMatch(/\{[a-z]+\}/);
  expect(filled).not.toContain('undefined');
});

test.each(hosts)('$id gives something to copy that names the advisor, each way', ({ ways }) => {
  for (const { steps } of ways) {
    const code = steps.map((step) => fillPlaceholders(step.code ?? '', embedding));
    expect(code.join('\n')).toContain(embedding.origin);
  }
});

test.each(sentences)('$of is written in sentences: $text', ({ text }) => {
  expect(text).toMatch(/^[A-Z"`]/);
  expect(text).toMatch(/[.?]$/);
  expect(text).not.toMatch(/\s\s|^\s|\s$|\s[.,?]/);
  expect(text.split('`').length % 2).toBe(1);
});

test('steps take eight years of school on average', () => {
  const grades = sentences.map((sentence) => ({ ...sentence, grade: readingGrade(sentence.text) }));
  const mean = grades.reduce((total, { grade }) => total + grade, 0) / grades.length;
  const hardest = grades.toSorted((a, b) => b.grade - a.grade).slice(0, 5);
  expect(mean, JSON.stringify(hardest)).toBeLessThanOrEqual(8);
});
