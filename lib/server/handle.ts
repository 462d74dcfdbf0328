import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Settings } from '../settings';
import { whereThrown } from '../where-thrown';
import { allowedAt, pathOf, refusalOf } from './admit';
import type { Captured } from './capture';
import { clientOf } from './client';
import { type Encoding, encodingFor, type Finished, finish, isKnown } from './finish';
import { kept } from './kept';
import type { Log } from './log';
import { type Maker, maker } from './make';
import { pipelines } from './pipeline';
import { FILES, type Prerendered } from './prerendered';
import { rateLimit } from './rate-limit';
import { CUT_OFF, FAILED, type Refusal, refuse, TOO_MANY_AT_ONCE, tooManyFrom } from './refuse';
import { turns } from './turns';

type Parts = {
  settings: Settings;
  prerendered: Prerendered;
  /** What makes a response: the framework. */
  handle: Maker['handle'];
  now: () => Date;
  log: Log;
  /** Whether connections should end with what is sent next. */
  isStopping: () => boolean;
};
type Asked = {
  request: IncomingMessage;
  method: string;
  path: string;
  body: Buffer;
  address: string;
  isSecure: boolean;
  encoding: Encoding;
  ifNoneMatch: string | undefined;
};
type Answer = { finished: Finished; isKept: boolean };

const KEPT_BYTES = 64 * 1024 * 1024;
const HEALTH = '/healthz';
const NO_BODY = Buffer.alloc(0);
/** Answers that nobody reads take up memory. Node may wait for this twice before it gives up. */
const LONGEST_UNREAD_MS = 15_000;
const WAITING = { each: 100, all: 300 };
/** How well Brotli compresses: files once for ever, pages for each address. */
const QUALITY = { file: 9, page: 4 };
const OF_THE_BODY = /^content-(type|length|encoding)$/;

/**
 * Answers requests: refuses what cannot be answered, lets costly work be done one piece at a
 * time with clients taking turns, and keeps what is finished by its address.
 */
export function handler({ settings, prerendered, handle, now, log, isStopping }: Parts) {
  const { make, secure } = maker({ handle, scripts: prerendered.scripts });
  const secondsToWait = rateLimit(settings.rateLimit);
  const inTurn = turns(WAITING);
  const memory = kept<Finished>(KEPT_BYTES, sizeOf);
  const isInBounds = pipelines(log);
  const underWay = new Map<string, Promise<Finished>>();

  const isBuilt = (path: string) => prerendered.paths.has(path);
  const costsLittle = (path: string) => isBuilt(path) || path === HEALTH;

  /** By what a finished response can be found again; undefined where it must not be kept. */
  function keyOf({ request, method, path, isSecure, encoding }: Asked): string | undefined {
    const { headers, url } = request;
    if (method === 'POST' || headers.rsc !== undefined || path === HEALTH) return undefined;
    if (isBuilt(path)) return `${encoding} ${isSecure} ${path}`;
    // Pages name the host that was asked for, and the day.
    const day = now().toISOString().slice(0, 10);
    return [encoding, isSecure, day, headers.host, url].join(' ');
  }

  async function finishedFor(asked: Asked, key: string | undefined): Promise<Finished> {
    const captured = await make(asked);
    const quality = asked.path.startsWith(FILES) ? QUALITY.file : QUALITY.page;
    const finished = await finish(captured, asked.encoding, quality);
    if (key !== undefined && finished.status === 200) memory.keep(key, finished);
    return finished;
  }

  /** The response of whoever asks for the same already, or one that is made now or in turn. */
  function started(asked: Asked, key: string | undefined): Promise<Finished> | undefined {
    const same = key === undefined ? undefined : underWay.get(key);
    if (same) return same;
    const work = () => finishedFor(asked, key);
    const finished = costsLittle(asked.path) ? work() : inTurn(asked.address, work);
    if (key !== undefined && finished) {
      underWay.set(key, finished);
      const forget = () => underWay.delete(key);
      finished.then(forget, forget);
    }
    return finished;
  }

  async function refused(asked: Asked, refusal: Refusal): Promise<Answer> {
    const captured = secure(refuse(asked.request, asked.path, refusal), asked);
    return { finished: await finish(captured, 'identity', 0), isKept: false };
  }

  async function answerTo(asked: Asked): Promise<Answer> {
    const { request, method, path, address } = asked;
    const refusal = refusalOf(request);
    if (refusal) return refused(asked, refusal);
    if (method === 'OPTIONS') {
      const captured: Captured = { status: 204, headers: allowedAt(path), body: Buffer.alloc(0) };
      return { finished: await finish(secure(captured, asked), 'identity', 0), isKept: false };
    }
    const key = keyOf(asked);
    const known = key === undefined ? undefined : memory.get(key);
    if (known) return { finished: known, isKept: true };

    const seconds = costsLittle(path) ? 0 : secondsToWait(address, now().getTime());
    if (seconds > 0) return refused(asked, tooManyFrom(seconds));
    const body = method === 'POST' ? await bodyOf(request) : NO_BODY;
    if (!body) return refused(asked, CUT_OFF);
    try {
      const finished = await started({ ...asked, body }, key);
      return finished ? { finished, isKept: false } : refused(asked, TOO_MANY_AT_ONCE);
    } catch (error) {
      log({ level: 'error', path, message: whereThrown(error) });
      return refused(asked, FAILED);
    }
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!isInBounds(request, response)) return;
    const begun = performance.now();
    const { method = '', url = '', headers } = request;
    const path = pathOf(url) ?? '/';
    const client = clientOf(request, settings.trustedProxies);
    const isSecure = client.isSecure || settings.siteUrl?.startsWith('https:') === true;
    const asked = {
      ...{ request, method, path, isSecure, body: NO_BODY },
      address: client.address,
      encoding: encodingFor(headers),
      ifNoneMatch: headers['if-none-match'],
    };
    const { finished, isKept } = await answerTo(asked);
    // The rest of a body that was not asked for is not read.
    if (isStopping() || !request.complete) response.setHeader('connection', 'close');
    const { status, bytes } = send(asked, response, finished);
    request.socket.setTimeout(LONGEST_UNREAD_MS);
    const ms = Math.round(performance.now() - begun);
    log({ level: levelOf(status), method, path, status, ms, bytes, kept: isKept });
  };
}

function levelOf(status: number): string {
  return status < 500 ? 'info' : 'error';
}

/** Roughly the bytes of memory that a finished response and its key take. */
function sizeOf(key: string, { body }: Finished): number {
  return key.length + body.length + 1000;
}

/** The whole body, however slowly it comes; undefined where its sender went away before. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  try {
    return Buffer.concat(await request.toArray());
  } catch {
    return undefined;
  }
}

/** Sends a finished response, or says that the client has it; what was sent, and its size. */
function send({ method, ifNoneMatch }: Asked, response: ServerResponse, finished: Finished) {
  const isHad = method !== 'POST' && isKnown(finished, ifNoneMatch);
  const status = isHad ? 304 : finished.status;
  for (const [name, value] of Object.entries(finished.headers)) {
    if (value !== undefined && !(isHad && OF_THE_BODY.test(name))) response.setHeader(name, value);
  }
  response.statusCode = status;
  const body = isHad || method === 'HEAD' ? Buffer.alloc(0) : finished.body;
  response.end(body.length > 0 ? body : undefined);
  return { status, bytes: body.length };
}
