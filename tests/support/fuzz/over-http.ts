import { request } from 'node:http';
import { connect } from 'node:net';
import { type Random, randomFrom } from '@/lib/common/random';
import { content } from '@/lib/store/current-content';
import { SEED } from '../engine/random';
import { malformedName, malformedQuery, percent, SHAPES, type Shape } from './malformed';
import { malformedBody, malformedHeaders } from './malformed-body';
import { faultIn, type Reply } from './reply';
import { BROKEN, below, MARKUP, pick, wordsOf } from './words';

type MalformedRequest = {
  method: string;
  /** Path and query as in the request line. */
  target: string;
  headers: Record<string, string>;
  body: string | Uint8Array | null;
};
export type SentRequest = MalformedRequest & {
  status: number;
  milliseconds: number;
  fault: string | undefined;
};

const words = wordsOf(content);
const { answers, pairs, sets, lines, oembedded, guide } = SHAPES;
const sections = [...content.sections.map(({ id }) => id), 'all'];
const files = ['decision-record.md', 'decision-record.html', 'criteria.csv', 'mediawiki.zip'];

/** Path up to its last segment, values of that segment, and shapes of the query. */
const ROUTES: [path: string, names: string[], shapes: Shape[]][] = [
  ['/', [''], [answers]],
  ['/advisor/', ['', ...sections], [answers, pairs]],
  ['/recommendation', [''], [answers, pairs]],
  ['/recommendation/', files, [answers, pairs]],
  ['/compare', [''], [sets, pairs]],
  ['/together', [''], [sets, lines]],
  ['/evidence', [''], [pairs]],
  ['/embed-guide', [''], [guide, pairs]],
  ['/embed-guide/download/', files, [pairs]],
  ['/history', [''], [pairs]],
  ['/approaches/', ['', ...content.approaches.map(({ id }) => id)], [pairs]],
  ['/method', [''], [pairs]],
  ['/og', [''], [answers, pairs]],
  ['/api/oembed', [''], [oembedded, pairs]],
  ['/api/v1/recommendation', [''], [answers, pairs]],
  ['/api/v1/', ['questionnaire', 'nothing'], [pairs]],
  ['/embed', [''], [answers, pairs]],
  ['/embed/', ['advisor', 'recommendation', 'v1.js'], [answers, pairs]],
  ['/', ['robots.txt', 'sitemap.xml', 'healthz', 'sources', 'nowhere'], [pairs]],
  ['/_next/', ['image', 'static', 'data', 'static/chunks'], [pairs]],
];
const METHODS = ['HEAD', 'POST', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'];

const MAX_REDIRECTS = 5;
/** Headers of requests by the framework's script, with valid and invalid values. */
const FRAMEWORK_HEADERS: Record<string, string[]> = {
  rsc: ['1'],
  'next-router-prefetch': ['1', '2'],
  'next-router-segment-prefetch': ['/_tree', '/_index'],
  'next-router-state-tree': ['%5B%22', '[]', '%5B%22%22%2C%7B%7D%5D'],
  'next-url': ['/sources'],
};

/** The malformed request with this number, deterministic. */
export function requestOf(number: number): MalformedRequest {
  const random = randomFrom(SEED - number);
  const [path, names, shapes] = pick(random, ROUTES);
  const name = random() < 0.7 ? pick(random, names) : malformedName(names, random, words);
  const part = random() < 0.03 ? '&_rsc=1' : '';
  const query = malformedQuery(pick(random, shapes), random, words) + part;
  const method = random() < 0.8 ? 'GET' : pick(random, METHODS);
  // Parameters beside a body are refused before it is read.
  const search = method === 'POST' && random() < 0.9 ? '' : `?${inAddress(query)}`;
  return {
    method,
    target: `${path}${inPath(name, random)}${search}`,
    headers: random() < 0.1 ? frameworkHeaders(random) : malformedHeaders(random),
    body: method === 'POST' ? malformedBody(random, words) : null,
  };
}

function frameworkHeaders(random: Random): Record<string, string> {
  const some = Object.entries(FRAMEWORK_HEADERS).filter(() => random() < 0.5);
  return Object.fromEntries(some.map(([name, values]) => [name, pick(random, values)]));
}

/** The paths of all routes, without malformed additions. */
export const PLAIN_PATHS = ROUTES.flatMap(([path, names]) => names.map((name) => path + name));

const inPath = (name: string, random: Random) =>
  random() < 0.1 ? `${inAddress(name)}${pick(random, BROKEN)}` : percent(name);
/** Encodes only what no client could send in an address. */
const inAddress = (text: string) => text.replace(/[^\x21-\x7e]|#/gu, percent);

/** For each route `kinds` requests with markup in values and names of parameters. */
export function markupRequests(kinds: number): MalformedRequest[] {
  const [firstQuery = '', secondQuery = ''] = words.queries;
  return Array.from({ length: kinds }, (_, kind) =>
    ROUTES.map(([path, names]) => {
      const markup = (n: number) => percent(MARKUP[(n + kind) % MARKUP.length] ?? '');
      const parameters = [
        ...['a', 'b', 'from', 'answers'].map((name, n) => `${name}=task%3D${markup(n)}`),
        ...[firstQuery, secondQuery].map((query, n) => `${'cd'[n]}=${percent(query)}`),
        `links=${markup(0)}%3A%20http%3A%2F%2Fx%2F%3F${percent(firstQuery)}`,
        ...words.names.map((name, n) => `${percent(name)}=${markup(n)}`),
        ...MARKUP.flatMap((_, n) => [`${markup(n)}=1`, `weight.${markup(n)}=1`]),
      ];
      const target = `${path}${names[kind % names.length]}?${parameters.join('&')}`;
      return { method: 'GET', target, headers: {}, body: null };
    }),
  ).flat();
}

/** Sends a request, follows its redirects, and returns the last status and the first fault. */
export async function send(
  origin: string,
  message: MalformedRequest,
  redirectsLeft = MAX_REDIRECTS,
): Promise<SentRequest> {
  const start = performance.now();
  const reply = await replyTo(origin, message).catch((error: Error) => error);
  const milliseconds = performance.now() - start;
  if (reply instanceof Error) return { ...message, status: 0, milliseconds, fault: reply.message };
  const { status, headers } = reply;
  const target = headers.get('location')?.replace(origin, '');
  if (target !== undefined) headers.set('location', target);
  const fault = faultIn(reply);
  if (target === undefined || fault) return { ...message, status, milliseconds, fault };
  if (redirectsLeft === 0) return { ...message, status, milliseconds, fault: 'leads on and on' };
  return send(origin, { ...message, method: 'GET', body: null, target }, redirectsLeft - 1);
}

function replyTo(
  origin: string,
  { method, target, headers, body }: MalformedRequest,
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const outgoing = request({
      hostname,
      port,
      path: target,
      method,
      headers,
      timeout: 20_000,
      agent: false,
    });
    outgoing.on('response', (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        const headerPairs = Object.entries(response.headers).map(
          ([name, value]): [string, string] => [name, String(value)],
        );
        const text = Buffer.concat(parts).toString();
        resolve({ status: response.statusCode ?? 0, headers: new Headers(headerPairs), text });
      });
    });
    outgoing.on('timeout', () => outgoing.destroy(new Error('no answer for 20 seconds')));
    outgoing.on('error', reject);
    outgoing.end(body ?? undefined);
  });
}

/** Requests that no HTTP client would send, as bytes. */
export function rawRequests(count: number): Buffer[] {
  const random = randomFrom(SEED);
  return Array.from({ length: count }, () => {
    const line = pick(random, RAW_LINES);
    const headers = pick(random, ['Host: x\r\n', 'Host: x\r\nHost: y\r\n', '', 'Host: \x01\r\n']);
    const bytes = Buffer.from(`${line}\r\n${headers}${pick(random, RAW_ENDS)}`, 'latin1');
    for (let more = below(random, 3); more > 0; more--) {
      bytes[below(random, bytes.length)] = below(random, 256);
    }
    return bytes;
  });
}

const RAW_LINES = [
  ...['GET / HTTP/1.1', 'GET /recommendation?a=\0 HTTP/1.1', 'GET //evil.example/x HTTP/1.1'],
  ...['OPTIONS * HTTP/1.1', 'GET * HTTP/1.1', 'CONNECT x:1 HTTP/1.1', 'BREW / HTTP/1.1'],
  ...['GET http://evil.example/recommendation HTTP/1.1', 'GET /\\x HTTP/1.1', 'GET / HTTP/9.9'],
  ...['GET /_next/static/../../og?a=1 HTTP/1.1', 'GET /embed/%2e%2e/compare HTTP/1.1'],
  ...['GET /../../etc/passwd HTTP/1.1', 'POST /api/v1/recommendation HTTP/1.1', 'GET / HTTP/1.0'],
  ...[`GET /?${'x'.repeat(20_000)} HTTP/1.1`, '\x16\x03\x01\x00\xa5\x01', '', 'GET'],
];
const RAW_ENDS = [
  ...[
    '\r\n',
    'Content-Length: 5\r\n\r\n{}',
    'Content-Length: x\r\n\r\n',
    '\r\n\r\nGET / HTTP/1.1\r\n',
  ],
  ...['Transfer-Encoding: chunked\r\n\r\nzz\r\n', 'Expect: nonsense\r\n\r\n', 'a'.repeat(17_000)],
  ...['Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n', 'x y: z\r\n\r\n'],
  ...[
    'Upgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
    'Upgrade: h2c\r\nConnection: Upgrade\r\n\r\n',
  ],
];

export type RawReply = { status: number; headers: string };

/** Sends bytes; the replies until the server closes the connection or is idle for 300 ms. */
export function sendRaw(origin: string, bytes: Buffer): Promise<RawReply[]> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(origin);
    const socket = connect(Number(port), hostname);
    let text = '';
    const done = () => {
      socket.destroy();
      const heads = text.matchAll(/^HTTP\/1\.1 (\d{3}) (.*?)\r\n\r\n/gms);
      resolve([...heads].map(([, status, headers = '']) => ({ status: Number(status), headers })));
    };
    socket.setTimeout(300, done);
    socket.on('data', (part) => {
      text += part.toString('latin1');
    });
    socket.on('error', done);
    socket.on('close', done);
    socket.end(bytes);
  });
}
