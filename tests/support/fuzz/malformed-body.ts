import type { Random } from '@/lib/common/random';
import { below, MARKUP, pick, VALUES, type Words } from './words';

/** Limit of the server for a body, in bytes. */
const MAX_BODY = 16 * 1024;
const NUMBERS = ['1e400', '-0', '1e21', '0.1', '9'.repeat(400), '-1', '5', '00', '.5', 'NaN'];
const WRONG = ['null', 'true', '[]', '{}', '[["a"]]', '{"a":{"b":1}}', '"\\ud800"', '"\\u0000"'];

/** A JSON value, at times an invalid one. */
function jsonText(random: Random, { values }: Words): string {
  const draw = random();
  if (draw < 0.2) return pick(random, NUMBERS);
  if (draw < 0.4) return pick(random, WRONG);
  return JSON.stringify(pick(random, draw < 0.7 ? values : draw < 0.85 ? VALUES : MARKUP));
}

const member = (random: Random, words: Words) =>
  `${JSON.stringify(pick(random, random() < 0.8 ? words.names : MARKUP))}:${jsonText(random, words)}`;

function withAnswers(random: Random, words: Words): string {
  const good = [...new URLSearchParams(pick(random, words.queries))];
  const members = good.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
  const wrong = random() < 0.05 ? 0 : 1 + below(random, 3);
  for (let n = 0; n < wrong; n++) members.push(member(random, words));
  const beside = random() < 0.2 ? `,${member(random, words)}` : '';
  const rules = random() < 0.3 ? `,"rules":${jsonText(random, words)}` : '';
  return `{"answers":{${members.join()}}${rules}${beside}}`;
}

function deep(random: Random): string {
  const open = pick(random, ['[', '{"a":', '{"answers":', '{"answers":[', '{"__proto__":']);
  return open.repeat(below(random, MAX_BODY) / open.length);
}

function wide(random: Random, words: Words): string {
  const members = Array.from({ length: below(random, 1500) }, (_, n) =>
    random() < 0.5 ? `"${n}":null` : member(random, words),
  );
  return `{"answers":{${members.join()}}}`;
}

/** A body of exactly the limit, a byte more or a byte less. */
function atTheEdge(random: Random, words: Words): string {
  const body = withAnswers(random, words);
  const missing = MAX_BODY - Buffer.byteLength(body) + below(random, 3) - 1;
  return body.replace('{', `{${' '.repeat(Math.max(0, missing))}`);
}

function damaged(text: string, random: Random): string | Uint8Array<ArrayBuffer> {
  const place = below(random, text.length + 1);
  const draw = random();
  if (draw < 0.3) return text.slice(0, place);
  if (draw < 0.6)
    return `${text.slice(0, place)}${pick(random, ['"', '{', ',', '\\', '\u0000', '\ufeff'])}${text.slice(place)}`;
  const bytes = new Uint8Array(Buffer.from(text));
  for (let more = 1 + below(random, 3); more > 0; more--) {
    bytes[below(random, bytes.length)] = below(random, 256);
  }
  return bytes;
}

/** A malformed or unusual body in place of answers as JSON. */
export function malformedBody(random: Random, words: Words): string | Uint8Array<ArrayBuffer> {
  const draw = random();
  if (draw < 0.005) return wide(random, words);
  if (draw < 0.01) return deep(random);
  if (draw < 0.02) return atTheEdge(random, words);
  if (draw < 0.1) return jsonText(random, words);
  const body = withAnswers(random, words);
  return draw < 0.5 ? body : damaged(body, random);
}

const HEADERS = [
  ...['host', 'content-type', 'content-length', 'content-encoding', 'accept', 'accept-language'],
  ...['x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-for', 'forwarded', 'origin', 'referer'],
  ...['next-action', 'rsc', 'next-router-state-tree', 'next-router-prefetch', 'next-url', 'cookie'],
  ...['next-router-segment-prefetch', 'x-middleware-subrequest', 'x-matched-path', 'range'],
];
const IN_HEADERS = [
  ...['127.0.0.1:3000', '', 'evil.example', 'a b', 'a/b', 'a@b', '[::1', ':', '%ff', 'xn--a', '1'],
  ...['[1,2', '%5B%22%22%2C%7B%7D%5D', '*/*;q=x', '-1', '99999999999', '0', 'gzip', 'http,https'],
  ...['text/plain; charset=x', 'multipart/form-data; boundary=x', 'application/json', 'a=%; b'],
  ...['../..', '\u00e9'.repeat(200), 'x'.repeat(8000), '"><x-mark>', '{"a":1}', 'bytes=9-1'],
];

/** No headers, or one to three with unsuitable values. */
export function malformedHeaders(random: Random): Record<string, string> {
  if (random() < 0.7) return {};
  const names = Array.from({ length: 1 + below(random, 3) }, () => pick(random, HEADERS));
  return Object.fromEntries(names.map((name) => [name, pick(random, IN_HEADERS)]));
}
