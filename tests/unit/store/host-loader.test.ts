import { expect, test } from 'vitest';
import type { Host } from '@/lib/content/schema';
import { editableContent } from '../../support/content/editable-content';

const { add, faults } = editableContent();

const sound = {
  id: 'a-new-wiki',
  group: 'wiki',
  name: 'A wiki',
  versions: '1',
  ways: [
    {
      kind: 'link',
      title: 'A link',
      by: 'editor',
      height: 'none',
      steps: [{ text: 'Write this into a page.', code: '[{link}]' }],
    },
  ],
  checked: { how: 'read', what: 'The manual of this wiki.' },
  sources: [{ title: 'Manual', url: 'https://wiki.example.org/manual' }],
};

test('a host with known placeholders is sound', () => {
  add('hosts/wikis.yaml', `- ${JSON.stringify(sound)}`);
  expect(faults()).toEqual([]);
});

test.each<[string, object, RegExp]>([
  [
    'an unknown placeholder in code',
    { ways: [{ ...sound.ways[0], steps: [{ text: 'Write this into it.', code: '{adress}' }] }] },
    /^ways\.0\.steps\.0\.code: a placeholder \(origin, .*\), not \{adress\}$/,
  ],
  [
    'an unknown placeholder in a sentence',
    { allow: ['Allow {orign} in your wiki.'] },
    /^allow\.0: a placeholder .* not \{orign\}$/,
  ],
  ['an unknown way', { ways: [{ ...sound.ways[0], kind: 'magic' }] }, /^ways\.0\.kind: /],
  ['no way at all', { ways: [] }, /^ways: /],
  [
    'a source by http',
    { sources: [{ title: 'Manual', url: 'http://wiki.example.org' }] },
    /^sources\.0\.url: an https address$/,
  ],
  [
    'an origin with a path',
    { origins: ['https://a.example/wiki'] },
    /^origins\.0: an https origin/,
  ],
  [
    'a month that is none',
    { checked: { how: 'tested', version: '1', month: '2026-13', what: 'The link in a page.' } },
    /^checked\.month: a month such as 2026-11$/,
  ],
  [
    'a test of which something is not confirmed',
    {
      checked: {
        ...{ how: 'tested', version: '1', month: '2026-11', what: 'The link in a page.' },
        unconfirmed: 'Whether it works.',
      },
    },
    /"unconfirmed"/,
  ],
])('%s is a mistake of the host', (_, change, expected) => {
  const line = add('hosts/wikis.yaml', `- ${JSON.stringify({ ...sound, ...change } as Host)}`);
  expect(faults()).toEqual([
    {
      ...{ file: 'hosts/wikis.yaml', line, entry: 'a-new-wiki' },
      expected: expect.stringMatching(expected),
    },
  ]);
});

test('two hosts of one name are a mistake', () => {
  const line = add('hosts/wikis.yaml', `- ${JSON.stringify({ ...sound, id: 'fossil' })}`);
  expect(faults()).toEqual([
    {
      ...{ file: 'hosts/wikis.yaml', line, entry: 'fossil' },
      expected: 'an id that no other entry has',
    },
  ]);
});
