import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withCheck } from '@/lib/addresses/check';
import { cleanParameters } from '@/lib/addresses/clean-parameters';
import { COMPARISON_KEYS } from '@/lib/addresses/set-parameters';
import { readAnswers } from '@/lib/advice/advise';
import { readSets } from '@/lib/compare/answer-sets';
import { currentRuleset } from '@/lib/store/rulesets';
import { content } from '../../support/content/content';
import { someQueries } from '../../support/engine/arbitraries';
import { SEED } from '../../support/engine/random';

// What mail, chats and web pages make of a link is undone, and nothing else.

const ANSWERS = 'task=classification&labelled-examples=1000-9999&budget=small&weight.cost=3';
const RESULT = `${ANSWERS}&rules=${currentRuleset.version}`;
const pairsOf = (query: string) => cleanParameters(new URLSearchParams(query));
const quotedPrintable = (query: string) => query.replaceAll('=', '=3D');

const ENTITIES = [
  '&amp;',
  '&#38;',
  '&#038;',
  '&#x26;',
  '&#X26;',
  '&AMP;',
  '&amp;amp;',
  '&amp;#38;',
];
const MANGLED: [string, (query: string) => string][] = [
  ...ENTITIES.flatMap((entity): [string, (query: string) => string][] => [
    [
      `${entity} for &`,
      (query) => query.replaceAll('&', `&${entity.slice(1).replaceAll('#', '%23')}`),
    ],
    [
      `${entity} for &, encoded`,
      (query) => query.replaceAll('&', `&${encodeURIComponent(entity.slice(1))}`),
    ],
    [
      `${entity} for &, encoded with it`,
      (query) => query.replaceAll('&', encodeURIComponent(entity)),
    ],
  ]),
  ['encoded as a whole', encodeURIComponent],
  ['encoded as a whole, twice', (query) => encodeURIComponent(encodeURIComponent(query))],
  ['with its values encoded twice', (query) => query.replaceAll('-', '%252D')],
  ['in quoted-printable', quotedPrintable],
  [
    'in quoted-printable, with the ends of lines',
    (query) => quotedPrintable(query).replace(/.{26}[a-z](?=[a-z-])/g, '$&='),
  ],
  ['in quoted-printable at its end alone', (query) => query.replace('rules=', 'rules=3D')],
  ...[
    '.',
    ')',
    ',',
    '"',
    '>',
    ').',
    '",',
    '\u201d',
    '\u00bb',
    '*',
    "'",
    ';',
    ':',
    '!',
    '?',
    ']',
    '/',
    '%20',
    '`',
    '**',
    '》',
    '_',
    '__',
  ].map((end): [string, (query: string) => string] => [`before ${end}`, (query) => query + end]),
  ...[
    '\u200b',
    '\u00ad',
    '\ufeff',
    '\u2060',
    '\u200e',
    '\u202c',
    '\u00a0',
    '\u202f',
    '\u180e',
    '\ufe0f',
    '%0A',
    '%0D%0A',
  ].flatMap((sign): [string, (query: string) => string][] => [
    [`before ${encodeURIComponent(sign)}`, (query) => query + sign],
    [`with ${encodeURIComponent(sign)} everywhere`, (query) => query.replaceAll('s', `s${sign}`)],
  ]),
  ['in brackets', (query) => `(${query})`],
  ['in quotes', (query) => `“${query}”`],
  ['with a fragment in its last value', (query) => `${query}%23what-if`],
  ['with parameters behind a second question mark', (query) => `${query}?utm_source=x`],
];

test.each(MANGLED)('a link %s is read as it was', (_, mangled) => {
  for (const query of [RESULT, withCheck(RESULT)]) {
    const { problems, query: read, version } = readAnswers(pairsOf(mangled(query)));
    expect([problems, read, version]).toEqual([[], RESULT, currentRuleset.version]);
    expect(cleanParameters(pairsOf(mangled(query)))).toEqual(pairsOf(mangled(query)));
  }
});

const SETS = `${new URLSearchParams({ a: ANSWERS })}&a.name=J%C3%BCrgen+%26+Bob+%28Ops%29.&${new URLSearchParams({ b: 'task=code', rules: currentRuleset.version })}`;
const WHOLE = MANGLED.filter(
  ([name]) =>
    !name.includes('brackets') &&
    !name.includes('everywhere') &&
    !name.includes('encoded with it') &&
    !name.includes('ends of lines'),
);

test.each([
  ...WHOLE,
  ['with each % encoded', (query: string) => query.replaceAll('%', '%25')] as const,
])('the link of a comparison %s is read as it was, names and all', (_, mangled) => {
  const { sets, fields, failedCheck } = readSets(
    pairsOf(mangled(withCheck(SETS))),
    COMPARISON_KEYS,
  );
  expect(fields.flatMap(({ problems }) => problems)).toEqual([]);
  expect(sets.map(({ name, query }) => [name, query])).toEqual([
    ['Jürgen & Bob (Ops).', ANSWERS],
    ['B', 'task=code'],
  ]);
  expect(failedCheck).toBeUndefined();
});

test('what was cut or shortened does not pass for another value', () => {
  const kinds = (query: string) => readAnswers(pairsOf(query)).problems.map(({ kind }) => kind);
  for (const end of ['…', '...', '1%2', '=', '%E2%80%A6', '‥', '⋯', '。。', '%26hellip%3B']) {
    expect(kinds(`task=code&labelled-examples=1${end}`), end).toEqual(['unknown-option']);
  }
  expect(kinds('task=code&labelled-examples=1&hellip;')).toEqual(['unknown-question']);
});

test('two numbers are not read as one, and one with an invisible sign in it is not two', () => {
  for (const sign of ['%C2%A0', '%E2%80%AF', '%0A', '%09', '+']) {
    const { problems } = readAnswers(pairsOf(`task=code&labelled-examples=90${sign}5`));
    expect(problems, sign).toMatchObject([{ kind: 'unknown-option', value: '90 5' }]);
    const behind = readAnswers(pairsOf(`task=code&labelled-examples=90${sign}5).`));
    expect(behind.problems, sign).toMatchObject([{ kind: 'unknown-option' }]);
  }
  for (const sign of ['%E2%80%8B', '%C2%AD']) {
    const { query } = readAnswers(pairsOf(`task=code&labelled-examples=90${sign}5`));
    expect(query, sign).toContain('labelled-examples=100-999');
  }
});

test('underscores of a value are not taken for italics', () => {
  for (const value of ['__proto__', '_x_', 'a_b_']) {
    expect(pairsOf(`task=${value}`)).toEqual([['task', value]]);
  }
});

test('the parameters of another link in an unknown one are not read', () => {
  const { problems, query } = readAnswers(
    pairsOf(`${RESULT}&back=https%3A%2F%2Fx.example%2F%3Ftask%3Dcode%26domain%3Dlaw`),
  );
  expect([problems.map(({ kind }) => kind), query]).toEqual([['unknown-question'], RESULT]);
});

test('names are read in quoted-printable that something was added to afterwards', () => {
  const query = `${quotedPrintable(SETS)}&utm_source=x`;
  const { sets } = readSets(pairsOf(query), COMPARISON_KEYS);
  expect(sets.map(({ name }) => name)).toEqual(['Jürgen & Bob (Ops).', 'B']);
});

test('a well-formed link is left as it is', () => {
  const name = fc.string({ unit: 'grapheme', maxLength: 40 });
  fc.assert(
    fc.property(someQueries(content()), name, (query, text) => {
      for (const parameters of [
        { from: query },
        { a: query, 'a.name': text, rules: '1.68ca6e99' },
      ]) {
        const pairs = [...new URLSearchParams(withCheck(`${new URLSearchParams(parameters)}`))];
        expect(cleanParameters(pairs)).toEqual(pairs);
      }
      const pairs = [...new URLSearchParams(withCheck(query))];
      expect(cleanParameters(pairs)).toEqual(pairs);
    }),
    { seed: SEED, numRuns: 500 },
  );
});
