import { withCheck } from '@/lib/addresses/check';
import type { Random } from '@/lib/common/random';
import { BROKEN, below, MARKUP, pick, VALUES, type Words } from './words';

/** In characters: the server reads no further. */
const MAX_ADDRESS = 15_000;
type Change = (query: string, random: Random, words: Words) => string;

/** Generates a valid query of a form or link of the product, before changes. */
export type Shape = (random: Random, words: Words) => string;

const encoded = (name: string, value: string) => `${percent(name)}=${percent(value)}`;

/** `encodeURIComponent` that replaces lone surrogates, on which that throws. */
export function percent(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));
}

const aValue = (random: Random, { values }: Words) => {
  const draw = random();
  if (draw < 0.35) return pick(random, VALUES);
  return draw < 0.7 ? pick(random, MARKUP) : pick(random, values);
};
const aPair = (random: Random, words: Words) => {
  const name = random() < 0.8 ? pick(random, words.names) : aValue(random, words);
  return encoded(name, aValue(random, words));
};
const pairsOf = (query: string) => query.split('&');
const position = (query: string, random: Random) => below(random, query.length + 1);
const inserted = (query: string, place: number, text: string, instead = 0) =>
  `${query.slice(0, place)}${text}${query.slice(place + instead)}`;

const someByte: Change = (query, random) =>
  inserted(query, position(query, random), String.fromCharCode(33 + below(random, 94)), 1);
const anyUnit: Change = (query, random) =>
  inserted(query, position(query, random), String.fromCharCode(below(random, 65_536)));
const cutOff: Change = (query, random) => query.slice(0, position(query, random));
const brokenPercent: Change = (query, random) =>
  inserted(query, position(query, random), pick(random, BROKEN));
const onePairMore: Change = (query, random, words) => `${query}&${aPair(random, words)}`;
const onePairFirst: Change = (query, random, words) => `${aPair(random, words)}&${query}`;
const otherValue: Change = (query, random, words) => {
  const pairs = pairsOf(query);
  const n = below(random, pairs.length);
  const [name = ''] = (pairs[n] ?? '').split('=');
  return pairs.with(n, `${name}=${percent(aValue(random, words))}`).join('&');
};
const doubled: Change = (query, random, words) => {
  const [name = ''] = pick(random, pairsOf(query)).split('=');
  return `${query}&${name}=${percent(aValue(random, words))}`;
};
const swapped: Change = (query, random) => {
  const pairs = pairsOf(query);
  const [first, second] = [below(random, pairs.length), below(random, pairs.length)];
  return pairs
    .with(first, pairs[second] ?? '')
    .with(second, pairs[first] ?? '')
    .join('&');
};
const upperCase: Change = (query, random) => {
  const place = position(query, random);
  return inserted(query, place, query.slice(place, place + 9).toUpperCase(), 9);
};
const separators: Change = (query, random) =>
  inserted(
    query,
    position(query, random),
    pick(random, ['&&&', ';', '=', '==', '?', '#', '+', '&=', '/']),
  );
const encodedTwice: Change = percent;
const asInMail: Change = (query, random) =>
  pick(random, [
    query.replaceAll('&', '&amp;'),
    query.replaceAll('&', '&%23038;'),
    query.replaceAll('=', '=3D'),
    query.replaceAll('%', '%25'),
    `${query}${pick(random, ['.', ')', '%E2%80%8B', '%23x', '?utm_source=x'])}`,
    `url=https%3A%2F%2Fa.example%2Frecommendation%3F${percent(query)}&data=x`,
  ]);
const checked: Change = (query) => withCheck(query);
const nested: Change = (query, random, words) =>
  `${encoded(pick(random, ['from', 'a', 'b', 'h', 'links', 'url', 'answers']), query)}&${pick(random, words.queries)}`;
const veryLong: Change = (query, random, words) => {
  const text = pick(random, [
    'x',
    'task=',
    '%F0%9F%A7%91',
    '%22',
    '((',
    'a%0A',
    'https://',
    '&',
    'a=1&',
  ]);
  const long = text.repeat(below(random, MAX_ADDRESS) / text.length);
  return pick(random, [
    `${query}&${pick(random, words.names)}=${long}`,
    `${query}&${long}=1`,
    long,
  ]);
};
const thousands: Change = (query, random, words) =>
  `${query}&${Array.from({ length: below(random, 3000) }, (_, n) => `k${n % below(random, 3000)}`).join('&')}&${aPair(random, words)}`;

/** Changes with their share in percent. */
const CHANGES: [Change, number][] = [
  [onePairMore, 16.7],
  [onePairFirst, 10],
  [otherValue, 18],
  [doubled, 10],
  [someByte, 10],
  [anyUnit, 5],
  [cutOff, 2],
  [brokenPercent, 7],
  [swapped, 1],
  [upperCase, 7],
  [separators, 5],
  [encodedTwice, 1],
  [asInMail, 2],
  [checked, 2],
  [nested, 3],
  [veryLong, 0.2],
  [thousands, 0.1],
];
const changes = CHANGES.flatMap(([change, share]) => Array<Change>(share * 10).fill(change));

/** A query of this shape with one to four changes, encoded as in an address. */
export function malformedQuery(shape: Shape, random: Random, words: Words): string {
  let query = shape(random, words);
  for (let more = 1 + below(random, 4); more > 0; more--) {
    query = pick(random, changes)(query, random, words);
  }
  return query.slice(0, MAX_ADDRESS);
}

/** A path segment where one of `names` is expected, valid in about a fifth of the calls. */
export function malformedName(names: readonly string[], random: Random, words: Words): string {
  const name = pick(random, names);
  const draw = random();
  if (draw < 0.2) return name;
  if (draw < 0.4) return pick(random, words.names);
  return draw < 0.7 ? aValue(random, words) : someByte(anyUnit(name, random, words), random, words);
}

const answers: Shape = (random, { queries }) => pick(random, queries);
const pairs: Shape = (random, words) =>
  Array.from({ length: below(random, 6) }, () => aPair(random, words)).join('&');
const sets: Shape = (random, words) =>
  ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
    .slice(0, 1 + below(random, 8))
    .map((key) => {
      const query = pick(random, words.queries);
      const link = random() < 0.3 ? `http://127.0.0.1:3000/recommendation?${query}` : query;
      return `${encoded(key, link)}${random() < 0.5 ? `&${encoded(`${key}.name`, aValue(random, words))}` : ''}`;
    })
    .join('&');
const lines: Shape = (random, words) => {
  const entries = Array.from({ length: 1 + below(random, 10) }, () => {
    const link = `http://127.0.0.1:3000/recommendation?${pick(random, words.queries)}`;
    return pick(random, [link, `${aValue(random, words)}: ${link}`, `<${link}>`, link + link]);
  });
  return encoded('links', entries.join(pick(random, ['\n', '\r\n', ' '])));
};
const oembedded: Shape = (random, words) => {
  const page = pick(random, [
    'advisor',
    'recommendation',
    'embed',
    'embed/recommendation',
    'method',
  ]);
  const url = `http://127.0.0.1:3000/${page}?${malformedQuery(answers, random, words)}`;
  return `${encoded('url', url)}&maxwidth=${pick(random, ['300', '0', '-1', '1e9', '99999', 'x'])}`;
};
const guide: Shape = (random, words) =>
  [
    encoded('answers', `http://127.0.0.1:3000/recommendation?${pick(random, words.queries)}`),
    encoded('wiki', pick(random, ['https://wiki.example.org/x', 'http://[::1', 'ftp://x', 'a:b'])),
    `theme=dark&width=${pick(random, ['640', '1', '-1'])}`,
  ].join('&');

export const SHAPES = { answers, pairs, sets, lines, oembedded, guide };
