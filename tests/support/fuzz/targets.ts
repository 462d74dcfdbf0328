import { GET as download } from '@/app/(site)/embed-guide/download/[file]/route';
import { GET as exported } from '@/app/(site)/recommendation/[file]/route';
import { GET as oembed } from '@/app/api/oembed/route';
import { GET as api, POST as apiPost } from '@/app/api/v1/recommendation/route';
import { GET as framed } from '@/app/embed/[[...path]]/route';
import { GET as picture } from '@/app/og/route';
import { readAnswers } from '@/lib/advice/advise';
import type { Input } from './input';
import { SHAPES, type Shape } from './malformed';
import { readBack, readBackEntry, readBackPeople, readBackSets } from './read-back';
import { type Reply, replyOf } from './reply';

export type Target = {
  /** Number of inputs per thousand. */
  share: number;
  shapes: Shape[];
  names?: string[];
  hasBody?: true;
  /** Sends the input; undefined if the target only parses. Throws if an invariant is broken. */
  send: (input: Input) => Promise<Reply> | undefined;
};

const { answers, pairs, sets, lines, oembedded, guide } = SHAPES;
const FILES = ['decision-record.md', 'decision-record.html', 'criteria.csv'];
const FRAMED = ['advisor', 'advisor/all', 'recommendation', 'nowhere', 'v1.js', 'style.css'];

function requestOf({ query, headers, body }: Input, path: string): Request {
  const method = body === null ? 'GET' : 'POST';
  const json = body === null ? {} : { 'content-type': 'application/json' };
  const host = { host: '127.0.0.1:3000' };
  const init = { method, headers: { ...host, ...json, ...headers }, body, duplex: 'half' };
  return new Request(`http://127.0.0.1:3000${path}?${query}`, init);
}

const route = (path: string, handle: (request: Request) => Response | Promise<Response>) => {
  return async (input: Input) => replyOf(await handle(requestOf(input, path)));
};
/** Checks that a reply of the API with status 200 is a recommendation. */
const checkingRecommendation = (send: (input: Input) => Promise<Reply>) => async (input: Input) => {
  const reply = await send(input);
  if (reply.status === 200 && !Array.isArray(JSON.parse(reply.text).ranking)) {
    throw new Error('no recommendation');
  }
  return reply;
};
const files = (path: string, handle: typeof exported) => async (input: Input) => {
  const request = requestOf(input, `${path}/${encodeURIComponent(safe(input.name))}`);
  return replyOf(await handle(request, { params: Promise.resolve({ file: input.name }) }));
};
async function sendFramed(input: Input): Promise<Reply> {
  const path = input.name.split('/');
  const request = requestOf(input, `/embed/${path.map(safe).map(encodeURIComponent).join('/')}`);
  return replyOf(await framed(request, { params: Promise.resolve({ path }) }));
}
const safe = (text: string) => text.replace(/\p{Cs}/gu, '\ufffd');

const MAX_PICTURES = 10;
let pictures = 0;
/** Limits images drawn to MAX_PICTURES, as drawing takes a hundred times as long as a refusal. */
const drawingFew = (send: (input: Input) => Promise<Reply>) => (input: Input) => {
  const { query } = readAnswers(new URLSearchParams(input.query));
  if (query === input.query && ++pictures > MAX_PICTURES) return undefined;
  return send(input);
};

/**
 * Everything that reads visitors' input. Lenient targets, which analyse whatever can be parsed,
 * are slow and get few inputs; they parse by the same functions as the others.
 */
export const TARGETS: Record<string, Target> = {
  api: {
    share: 250,
    shapes: [answers, pairs],
    send: checkingRecommendation(route('/api/v1/recommendation', api)),
  },
  body: {
    share: 150,
    shapes: [pairs],
    hasBody: true,
    send: checkingRecommendation(route('/api/v1/recommendation', apiPost)),
  },
  picture: { share: 90, shapes: [answers, pairs], send: drawingFew(route('/og', picture)) },
  oembed: { share: 90, shapes: [oembedded, pairs], send: route('/api/oembed', oembed) },
  read: { share: 220, shapes: [answers, pairs], send: readBack },
  compare: { share: 80, shapes: [sets, pairs], send: readBackSets },
  together: { share: 40, shapes: [sets, lines], send: readBackPeople },
  entry: { share: 50, shapes: [guide, answers], send: readBackEntry },
  download: {
    share: 20,
    shapes: [pairs],
    names: ['mediawiki.zip', 'dokuwiki.zip'],
    send: files('/embed-guide/download', download),
  },
  export: {
    share: 5,
    shapes: [answers, pairs],
    names: FILES,
    send: files('/recommendation', exported),
  },
  framed: { share: 5, shapes: [answers, pairs], names: FRAMED, send: sendFramed },
};
