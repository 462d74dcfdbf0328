import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decisionRecord } from '@/lib/record/decision-record';
import { withDetails } from '@/lib/record/text/details';
import { toMarkdown } from '@/lib/record/text/markdown';
import { type Block, link, list, paragraph, strong } from '@/lib/record/text/model';
import { recordInputFor, SITUATIONS } from '../../support/content/records';
import { growth } from '../../support/timing';

const write = (...blocks: Block[]) =>
  toMarkdown({ facts: [], blocks }).split('\n---\n').slice(1).join('\n---\n');

test('a text of any kind comes out of the Markdown as it went in', () => {
  expect(write(paragraph('a\n\n===\r\u2028\t- b\u0000c 100\u00a0%'))).toBe(
    '\na === - b c 100\u00a0%\n',
  );
  expect(write(paragraph('1. a|b *c* <d> [e] _f_'))).toBe(
    '\n1\\. a\\|b \\*c\\* \\<d\\> \\[e\\] \\_f\\_\n',
  );
  expect(write(paragraph(strong(' a '), link('[x', 'https://a.b/c d)e')))).toBe(
    '\n **a** [\\[x](https://a.b/c%20d%29e)\n',
  );
  const table: Block = { kind: 'table', caption: '- c', head: ['a|b', 'c'], rows: [['1', '|']] };
  expect(write(table)).toBe('\n\\- c\n\n| a\\|b | c |\n| --- | --- |\n| 1 | \\| |\n');
  expect(write(...list([['a'], ['b']], true))).toBe('\n1. a\n2. b\n');
});

test('an address in the Markdown leads where it did, and cannot end its link', () => {
  const targetOf = (href: string) => write(paragraph(link('x', href))).slice('\n[x]('.length, -2);
  expect(targetOf('https://a.b/\tc\u00a0\u2028(é)')).toBe('https://a.b/%09c%C2%A0%E2%80%A8%28é%29');
  const sign = fc.oneof(
    fc.constantFrom(...'\t\n\v\f\r \u0000\u0085\u00a0\u1680\u2003\u2028\u2029\u3000\uFEFF()<>\\'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }).filter((char) => char !== '%'),
  );
  fc.assert(
    fc.property(fc.string({ unit: sign, maxLength: 20 }), (path) => {
      const target = targetOf(`https://a.b/${path}`);
      expect(decodeURIComponent(target)).toBe(`https://a.b/${path}`);
      expect(target).not.toMatch(/[\s\p{Cc}()<>\\]/u);
    }),
  );
});

test.each(['\u00a0', '\u00a0a', '<', 'https://', '1.', 'www.'])(
  'the time that a text of many %j takes grows no faster than the text',
  (sign) => {
    const record = decisionRecord(recordInputFor(SITUATIONS['too close']));
    if (!record) throw new Error('no record');
    const text = (size: number) => `x${sign.repeat(size / sign.length)}x`;
    const written = (size: number) =>
      toMarkdown({
        facts: [['a', text(size)]],
        blocks: [
          paragraph(text(size)),
          paragraph(strong(text(size)), link(text(size), text(size))),
        ],
      });
    expect(growth(written, 20_000)).toBeLessThan(4);
    const details = (size: number) =>
      withDetails(record, { title: text(size), owners: text(size), notes: text(size) });
    expect(growth(details, 5_000)).toBeLessThan(4);
  },
);
