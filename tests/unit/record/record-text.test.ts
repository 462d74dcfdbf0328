import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { decisionRecord } from '@/lib/record/decision-record';
import {
  type Details,
  MAX_DETAIL_LENGTHS,
  NO_DETAILS,
  parseDetails,
  serialiseDetails,
  withDetails,
} from '@/lib/record/text/details';
import { toMarkdown } from '@/lib/record/text/markdown';
import { toRichDocument, toRichText } from '@/lib/record/text/rich-text';
import { tagsIn } from '../../support/browser/markup';
import { recordInputFor, SITUATIONS, spansIn } from '../../support/content/records';

const found = decisionRecord(recordInputFor(SITUATIONS['too close']));
if (!found) throw new Error('no record');
const record = found;

/** Texts full of Markdown, YAML, HTML and spreadsheet syntax. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '# ',
          '## x',
          '---',
          '===',
          '```',
          '~~~',
          '* ',
          '- ',
          '+ ',
          '1. ',
          '2) ',
          '> ',
          '| a |',
        ],
        ...[
          '[a](javascript:alert(1))',
          '![x](y)',
          '<script>',
          '</p>',
          '<!--',
          '&amp;',
          '`',
          '**',
          '__',
        ],
        ...[
          '\\',
          '\n',
          '\r\n',
          '\n\n',
          '\t',
          '    ',
          ': ',
          '"',
          "'",
          '{{',
          '\u2028',
          '\u0000',
          '\ud800',
        ],
        ...['|---|', '[x]: /y', 'a\\', '=SUM(1)', '{title}', '$1$', '$&', '…', '名', '👩‍👧'],
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));
const anyDetails: fc.Arbitrary<Details> = fc.record({
  title: hostile,
  owners: hostile,
  notes: hostile,
});

const unescaped = (text: string) => text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
const bodyOf = (markdown: string) => markdown.split('\n---\n').slice(1).join('\n---\n');
const headings = (markdown: string) => bodyOf(markdown).match(/^#{1,6} .*$/gm) ?? [];
const normalised = (text: string) =>
  text
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029\uFEFF\uFFFE\uFFFF]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

test('whatever a person types, the Markdown keeps its sections, and the title is the title', () => {
  const [, ...sections] = headings(toMarkdown(withDetails(record, NO_DETAILS)));
  fc.assert(
    fc.property(anyDetails, (details) => {
      const [title, ...rest] = headings(toMarkdown(withDetails(record, details)));
      expect(rest).toEqual(sections);
      expect(unescaped(title ?? '')).toBe(`# ${normalised(details.title) || record.title}`);
    }),
    { numRuns: 150 },
  );
});

test('whatever a person types, the front matter is read as it was meant', () => {
  fc.assert(
    fc.property(anyDetails, (details) => {
      const front = toMarkdown(withDetails(record, details)).split('\n---\n')[0];
      expect(parse(front ?? '')).toEqual({
        status: 'proposed',
        date: '2026-11-21',
        'decision-makers': normalised(details.owners),
        consulted: '',
        informed: '',
      });
    }),
    { numRuns: 150 },
  );
});

/** A line that begins a block other than a paragraph, or changes the line before it. */
const STRUCTURE = /^(\s|#{1,6}(\s|$)|[-+*](\s|$)|\d+[.)](\s|$)|>|`{3}|~{3}|=+$|-{2,}$|\||<|\[|:?-)/;

test('whatever a person types, the notes are paragraphs that say it', () => {
  const before = toMarkdown(withDetails(record, NO_DETAILS)).split('\n');
  fc.assert(
    fc.property(anyDetails, ({ notes }) => {
      const after = toMarkdown(withDetails(record, { ...NO_DETAILS, notes })).split('\n');
      const start = before.findIndex((line, n) => line !== after[n]);
      const added = start < 0 ? [] : after.slice(start, start + after.length - before.length);
      const lines = added.filter((line) => line !== '' && line !== '**Notes of the team**');
      const meant = notes.split(/\r\n|[\n\r\u2028\u2029]/).map(normalised);
      expect(lines.map(unescaped)).toEqual(meant.filter(Boolean));
      expect(lines.filter((line) => STRUCTURE.test(line))).toEqual([]);
      // Nothing is left that could be emphasis, code, a link, an image, an entity or a tag.
      expect(lines.join('\n').replace(/\\[\s\S]/g, '')).not.toMatch(/[\\`*_[\]<>|~&]/);
    }),
    { numRuns: 150 },
  );
});

test('whatever a link says that cannot be used, the Markdown keeps its lines but for one that names it', () => {
  const written = (query: string) => {
    const queryRecord = decisionRecord(recordInputFor(query));
    return queryRecord ? toMarkdown(withDetails(queryRecord, NO_DETAILS)).split('\n') : [];
  };
  const before = written(SITUATIONS['too close']);
  fc.assert(
    fc.property(fc.constantFrom('budget', ''), hostile, (question, value) => {
      const hurt = new URLSearchParams(SITUATIONS['too close']);
      hurt.append(question || `x${value}`, question ? `x${value}` : 'a');
      const after = written(hurt.toString());
      const start = before.findIndex((line, n) => line !== after[n]);
      const added = after.splice(start, after.length - before.length);
      expect(after).toEqual(before);
      expect(added).toHaveLength(1);
      expect(added[0]).toMatch(/^\* Not counted: /);
    }),
    { numRuns: 100 },
  );
});

test('whatever a person types, the rich text holds no element but its own', () => {
  const tags = (details: Details) =>
    tagsIn(toRichText(withDetails(record, { ...details, notes: '' })));
  const expectedTags = tags({ ...NO_DETAILS, owners: 'somebody' });
  fc.assert(
    fc.property(anyDetails, (details) => {
      const owners = normalised(details.owners) || 'somebody';
      expect(tags({ ...details, owners })).toEqual(expectedTags);
    }),
    { numRuns: 100 },
  );
});

const ATTRIBUTES: Record<string, string[]> = {
  table: ['border', 'cellpadding'],
  th: ['scope', 'align'],
};

test('the rich text is bare: no class, style, script or frame, and every link a whole address', () => {
  const text = withDetails(record, { title: 'a', owners: 'b', notes: 'c\nd' });
  const tags = tagsIn(toRichText(text));
  expect(new Set(tags.map(({ name }) => name))).toEqual(
    new Set('h1 h2 h3 p ul li strong a table thead tbody tr th td'.split(' ')),
  );
  for (const { name, attributes } of tags) {
    if (name === 'a') expect(attributes.href).toMatch(/^https?:\/\//);
    const allowed = name === 'a' ? ['href'] : (ATTRIBUTES[name] ?? []);
    expect(Object.keys(attributes)).toEqual(allowed);
  }
  const spans = text.blocks.flatMap(spansIn);
  const hrefs = spans.flatMap(({ href }) => href ?? []);
  expect(tags.flatMap(({ attributes }) => attributes.href ?? [])).toEqual(hrefs);
  expect(toRichDocument(text)).toContain('<title>a</title>');
  expect(toRichDocument(text)).not.toMatch(/<script|<style|<link|style=/);
});

test('the day is one for programs and one for people, who are told where it is that of UTC', () => {
  const writtenOn = (inWords: string) => {
    const text = withDetails({ ...record, day: { date: '2026-11-30', inWords } }, NO_DETAILS);
    return [toMarkdown(text), toRichText(text)] as const;
  };
  const [markdown, rich] = writtenOn('30 November 2026');
  expect(parse(markdown.split('\n---\n')[0] ?? '').date).toBe('2026-11-30');
  expect(markdown).toContain('\nMade on 30 November 2026 by ');
  expect(rich).toContain('<li>Date: 30 November 2026</li>');
  expect(rich).toContain('<p>Made on 30 November 2026 by ');
  const [ofServer, richOfServer] = writtenOn('30 November 2026 (UTC)');
  expect(parse(ofServer.split('\n---\n')[0] ?? '').date).toBe('2026-11-30');
  expect(ofServer).toContain('\nMade on 30 November 2026 (UTC) by ');
  expect(richOfServer).toContain('<li>Date: 30 November 2026 (UTC)</li>');
});

test('a table has lines where it is pasted, and its titles stand at the left', () => {
  const tags = tagsIn(toRichText(withDetails(record, NO_DETAILS)));
  const tagsNamed = (name: string) => tags.filter((tag) => tag.name === name);
  expect(tagsNamed('table')).not.toEqual([]);
  for (const { attributes } of tagsNamed('table'))
    expect(attributes).toEqual({ border: '1', cellpadding: '4' });
  for (const { attributes } of tagsNamed('th')) expect(attributes.align).toBe('left');
});

test('an address in the notes is a link, without the sentence around it', () => {
  const notes = 'See https://a.b/c_d?e=1&f=*, or (http://g.h). Not javascript:alert(1).';
  const text = withDetails(record, { ...NO_DETAILS, notes });
  expect(toMarkdown(text)).toContain(
    'See [https\\://a.b/c\\_d?e=1\\&f=\\*](https://a.b/c_d?e=1&f=*), or ([http\\://g.h](http://g.h)). Not javascript:alert(1).',
  );
  expect(toRichText(text)).toContain(
    'See <a href="https://a.b/c_d?e=1&amp;f=*">https://a.b/c_d?e=1&amp;f=*</a>, or (<a href="http://g.h">',
  );
});

test('details are read back as they were kept, and junk is nothing', () => {
  const details = { title: 'T', owners: 'O', notes: 'N\nM' };
  const kept = { details, situation: 'task=code' };
  expect(parseDetails(serialiseDetails(kept))).toEqual(kept);
  expect(parseDetails(JSON.stringify(details))).toEqual({ details, situation: '' });
  expect(serialiseDetails({ ...kept, details: NO_DETAILS })).toBe('');
  for (const junk of ['', 'null', '7', '"x"', '[]', '{', '{"title":7,"notes":{},"situation":[]}']) {
    expect(parseDetails(junk)).toEqual({ details: NO_DETAILS, situation: '' });
  }
  const long = parseDetails(JSON.stringify({ title: 'x'.repeat(10_000) }));
  expect(long.details.title).toHaveLength(MAX_DETAIL_LENGTHS.title);
});
