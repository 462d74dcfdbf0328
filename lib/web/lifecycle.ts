import { randomUUID } from 'node:crypto';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Settings } from '../store/settings';
import { clientOf } from './client';
import { note, REQUEST_ID } from './fair-queue';
import { ALWAYS, ASKED_FOR, TLS_ONLY } from './headers';
import { log } from './log';
import { isRouterState } from './router-state';

const SECONDS = 1000;
/** For a whole request to come. */
const LONGEST_REQUEST = 30 * SECONDS;
/** How long nothing may pass on a connection that waits for an answer, or does not read one. */
const LONGEST_SILENCE = 60 * SECONDS;
/** Less than the ten seconds after which others end a process that does not. */
const LONGEST_STOP = 8 * SECONDS;

type Started = { request: IncomingMessage; response: ServerResponse };

/**
 * Does for each request, before the framework sees it, what only Node can: says who asks,
 * sets what every response says, and writes a line of the log when it is over. It also stops
 * the process in order. To be called once, before anything listens.
 */
export function attend(settings: Settings): void {
  const servers = new Set<Server>();
  subscribe('net.server.socket', (message) => {
    const { server } = (message as { socket: Socket & { server: Server } }).socket;
    servers.add(limited(server));
  });
  subscribe('http.server.request.start', (message) => {
    const started = message as Started;
    started.request.socket.setTimeout(LONGEST_SILENCE);
    const over = untilOver(started);
    logWhen(over, started);
    const isSecure = introduce(started.request, settings);
    const id = randomUUID();
    started.request.headers[REQUEST_ID] = id;
    note(id, over);
    for (const [name, value] of Object.entries({ ...ALWAYS, ...(isSecure ? TLS_ONLY : {}) })) {
      started.response.setHeader(name, value);
    }
  });

  const stop = () => {
    log({ level: 'info', message: 'Stopping: what was asked is still answered.' });
    setInterval(() => {
      for (const server of servers) server.closeIdleConnections();
    }, SECONDS / 10).unref();
    setTimeout(() => process.exit(0), LONGEST_STOP).unref();
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
  // The framework ends as if it had been killed.
  process.on('exit', (code) => {
    if (code === 143 || code === 130) process.exitCode = 0;
  });
}

/** A server with the limits that the framework leaves open. */
function limited(server: Server): Server {
  // The framework keeps connections for other protocols open for ever; without it, what asks for
  // one is answered as what does not.
  server.removeAllListeners('upgrade');
  return Object.assign(server, { requestTimeout: LONGEST_REQUEST, timeout: LONGEST_SILENCE });
}

/**
 * Puts who asks, and by which scheme, into the headers from which everything else reads it,
 * and takes out what else was claimed about that. Whether they came by TLS.
 */
function introduce(request: IncomingMessage, { trustedProxies, siteUrl }: Settings): boolean {
  const { address, isSecure } = clientOf(request, trustedProxies);
  const { headers } = request;
  const isWhole = !/[?&]_rsc(=|&|$)/.test(request.url ?? '');
  headers[ASKED_FOR] = isWhole ? 'page' : 'part';
  for (const name of Object.keys(headers)) {
    if (NOT_BELIEVED.test(name) || (isWhole && ASKS_FOR_A_PART.test(name))) delete headers[name];
  }
  if (!isRouterState(String(headers[ROUTER_STATE]))) delete headers[ROUTER_STATE];
  // Of these the framework can make no request.
  if (!request.url?.startsWith('/')) request.url = UNREADABLE;
  // It would lead on to the address without them, with all answers and without headers.
  else request.url = request.url.replace(/^[^?]*/, (path) => path.replace(/[/\\]+/g, '/'));
  if (request.method === 'TRACE') request.method = 'UNLINK';
  headers['x-forwarded-for'] = address;
  headers['x-forwarded-proto'] = isSecure ? 'https' : 'http';
  return isSecure || siteUrl?.startsWith('https:') === true;
}

/**
 * With these the framework sends parts of a page to its own scripts, at an address of their
 * own. At the address of the page itself they must not come, or what stands between might keep
 * them for everybody.
 */
const ASKS_FOR_A_PART = /^(rsc|next-router-.+|next-url)$/;
/** A path that is refused. */
const UNREADABLE = '/%';
const ROUTER_STATE = 'next-router-state-tree';
const NOT_BELIEVED =
  /^(forwarded|x-forwarded-.+|x-middleware-.+|x-invoke-.+|x-matched-path|next-action|content-security-policy.*)$/;

/** An answer that waits behind another one on its connection is not told when that ends. */
function untilOver({ request: { socket }, response }: Started): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      socket.off('close', end);
      response.off('close', end);
      resolve();
    };
    socket.setMaxListeners(0).once('close', end);
    response.once('close', end);
  });
}

async function logWhen(over: Promise<unknown>, { request, response }: Started): Promise<void> {
  const { method, url = '' } = request;
  const begun = performance.now();
  const [path] = url.split('?', 1);
  await over;
  const { statusCode: status, writableFinished: whole } = response;
  const ms = Math.round(performance.now() - begun);
  log({ level: status < 500 ? 'info' : 'error', method, path, status, ms, whole });
}
