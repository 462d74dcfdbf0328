import { expect, test } from 'vitest';
import { browserTextFaults } from '@/lib/cli/browser-texts';
import { readSources } from '@/lib/cli/sources';

const LIVE = 'components/live.tsx';
const PART = 'components/part.tsx';

const faultsIn = (jsx: string) =>
  browserTextFaults(
    new Map([
      [LIVE, "'use client'; import { Part } from './part'; export const Live = () => <Part />;"],
      [PART, `export const Part = ({ n, children }) => ${jsx};`],
    ]),
  );

test.each([
  ['a number in a sentence', '<p>{n} of 23</p>'],
  ['two texts', '<p>{n}{n}</p>'],
  ['a text that comes and goes', "<p>{n > 1 && 'many'}<b /></p>"],
  ['an element that comes before a text', '<p>{n && <b />} text</p>'],
  ['either an element or a text', "<p>{n ? <b /> : 'none'}<i /></p>"],
  ['a text as fallback', '<p>{n ?? <b />}<i /></p>'],
  ['a list of texts', '<p>{n.map((part) => part)}<i /></p>'],
  ['what is passed on', '<details><summary />{children}</details>'],
  ['a text in a fragment', '<>{n}</>'],
])('a text beside other children is a fault where it runs in browsers: %s', (_, jsx) => {
  expect(faultsIn(jsx)).toEqual([expect.stringMatching(/^components\/part\.tsx:1: a text /)]);
});

test.each([
  ['a text alone', '<p>{n}</p>'],
  ['what is passed on, alone', '<p>{children}</p>'],
  ['elements only', '<p>{n && <b />}{n ? <i /> : null} <Part /></p>'],
  ['a list of elements', '<p><b />{n.map((part) => <i key={part} />)}</p>'],
  ['a space between elements', "<p><b>{n}</b>{' '}<i>{n}</i>{/* no text */}</p>"],
])('%s is fine', (_, jsx) => {
  expect(faultsIn(jsx)).toEqual([]);
});

test('what only the server renders is not looked at', () => {
  expect(browserTextFaults(new Map([[PART, 'export const Part = () => <p>{n} of</p>;']]))).toEqual(
    [],
  );
});

test('a text in any component of ours that runs in browsers is found', () => {
  const sources = readSources('components');
  const file = 'components/ui/text-field.tsx';
  sources.set(file, `${sources.get(file)}\nexport const Late = () => <p>{n} of 5</p>;\n`);
  expect(browserTextFaults(sources)).toEqual([expect.stringContaining(`${file}:`)]);
});
