import { expect, test } from 'vitest';
import { decisionRecord } from '@/lib/record/decision-record';
import { NO_DETAILS, withDetails } from '@/lib/record/text/details';
import { toMarkdown } from '@/lib/record/text/markdown';
import { toRichText } from '@/lib/record/text/rich-text';
import { recordInputFor, SITUATIONS, spansIn } from '../../support/content/records';

const record = decisionRecord(recordInputFor(SITUATIONS['too close']));
if (!record) throw new Error('no record');

test.each([
  ['https://en.wikipedia.org/wiki/Bert_(model)', '', ''],
  ['https://en.wikipedia.org/wiki/Bert_(model)', '(see ', ').'],
  ['https://en.wikipedia.org/wiki/Set_(mathematics)_(disambiguation)', '“', '”!'],
  ['https://a.b/f(g(x))', '((', ')),'],
  ['https://a.b/?ids[]=1&q={x}', '[', ']'],
  ['http://[::1]:3000/', '', ''],
  ['http://[::1]', '[', ']'],
  ['https://a.b/x', '[x](', ')'],
  ['https://a.b/x_(y', '', '?'],
])(
  '%s in a note is a link as a whole, without the sentence around it',
  (address, before, after) => {
    const notes = before + address + after;
    const text = withDetails(record, { ...NO_DETAILS, notes });
    const spans = text.blocks.flatMap(spansIn);
    const place = spans.findIndex(({ href }) => href === address);
    const said = spans.slice(Math.max(0, place - 1), place + 2).map((span) => span.text);
    expect(said).toEqual([before, address, after]);
    const target = address.replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'));
    expect(toMarkdown(text)).toContain(`](${target})`);
    expect(toRichText(text)).toContain(`<a href="${address.replace('&', '&amp;')}">`);
  },
);

test.each(['https://', 'http://.', 'See http://).'])('%s is no address', (notes) => {
  const links = withDetails(record, { ...NO_DETAILS, notes }).blocks.flatMap(spansIn);
  const addresses = withDetails(record, NO_DETAILS).blocks.flatMap(spansIn);
  expect(links.filter(({ href }) => href)).toEqual(addresses.filter(({ href }) => href));
});
