import { CHECK_PARAMETER } from '@/lib/addresses/check';
import { COMPARED_WITH_PARAMETER, RULESET_PARAMETER, withRuleset } from '@/lib/addresses/hrefs';
import { encodeAnswers } from '@/lib/answers/encode';
import { weightParameter } from '@/lib/answers/weight-parameters';
import { type Random, randomFrom } from '@/lib/common/random';
import type { Content } from '@/lib/content/schema';
import { currentRuleset, releases } from '@/lib/store/rulesets';
import { SEED } from '../engine/random';

/** Valid material of malformed inputs: queries, names and values of parameters. */
export type Words = { queries: string[]; names: string[]; values: string[] };

export const pick = <T>(random: Random, list: readonly T[]): T => {
  const item = list[below(random, list.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
};
export const below = (random: Random, most: number) => Math.floor(random() * most);

/** Markup with a mark by which `markupIn` finds it wherever it is not escaped. */
export const MARKUP = [
  `"x-mark='><x-mark onload=x-mark>`,
  '</script><x-mark>',
  '</title></textarea></style><x-mark>',
  '<!--<x-mark>',
  '--><x-mark>',
  'javascript:x-mark',
  '\r\nx-mark: 1\r\n\r\n<x-mark>',
  '\u2028<x-mark>',
];
const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'then', 'length', ''];
/** Runs of signs and lines around a link, which a careless pattern reads again from each of them. */
const RUNS = ['(', '-.', '[...]', '(.', '"-', '(…&a=', '<br>', ' \u200b', '1 ', '&#38;'].map(
  (signs) =>
    `https://a.example/recommendation?task=code(${signs.repeat(3700 / signs.length)}${'\nx'.repeat(99)}`,
);
export const VALUES = [
  ...['', ' ', '0', '-1', '1e9', 'NaN', 'Infinity', '0x10', '9'.repeat(40), '1.5', '٣', '+5'],
  ...['null', 'undefined', 'true', '[object Object]', '{}', '[]', '$&', '../..', '\\', "';--"],
  ...['\u0000', '\u0001\u001b[2J', '\ud800', '\udc00\ud83d', '\u202eabc\u2066', '\ufeff', '\u0085'],
  ...[
    '🧑‍🚒',
    'e\u0301'.repeat(9),
    'ß',
    'İ',
    '=1+1',
    '@SUM(1)',
    '-2+3',
    '{{7*7}}',
    '#{7*7}',
    '%s%n',
  ],
  ...RUNS,
  ...['//evil.example', 'http://evil.example/?task=code', 'data:text/html,x', 'file:///etc/passwd'],
];
/** Invalid percent encodings, or encodings of bytes that are not UTF-8 text. */
export const BROKEN = [
  '%',
  '%E0%A4%A',
  '%zz',
  '%ff',
  '%00',
  '%u0041',
  '%ED%A0%80',
  '%25%',
  '%C0%AF',
];

/** The words of a content. Queries are few, so that their analysis is soon cached. */
export function wordsOf(content: Content): Words {
  const { questions, criteria } = content;
  const random = randomFrom(SEED);
  const queries = Array.from({ length: 20 }, (_, n) => {
    const answered = questions.filter(() => n % 4 > 0 || random() < 0.5);
    const answers = answered.map(({ id, options }) => [id, pick(random, options).id]);
    const ownWeights = criteria
      .filter(() => n % 3 === 0)
      .map(({ id }) => [id, 1 + below(random, 5)]);
    return encodeAnswers(content, Object.fromEntries(answers), Object.fromEntries(ownWeights));
  });
  const versions = [
    ...releases.map(({ version }) => version),
    currentRuleset.version,
    '1.00000000',
  ];
  return {
    queries: queries.flatMap((query) => [query, withRuleset(query, pick(random, versions))]),
    names: [
      ...questions.map(({ id }) => id),
      ...criteria.map(({ id }) => weightParameter(id)),
      ...NAMES.flatMap((name) => [name, weightParameter(name), `a.${name}`]),
      ...['theme', 'share-result', 'name', 'a', 'b', 'a.name', 'links', 'answers', 'wiki'],
      ...['url', 'format', 'maxwidth', COMPARED_WITH_PARAMETER, RULESET_PARAMETER, CHECK_PARAMETER],
    ],
    values: [
      ...questions.flatMap(({ options }) => options.map(({ id }) => id)),
      ...versions,
      ...['draft.', 'draft.00000000', '99.ffffffff', '1.', 'unknown', 'dark', 'pink'],
    ],
  };
}
