import { randomUUID } from 'node:crypto';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Settings } from '../store/settings';
import { clientOf } from './client';
import { REQUEST_ID_HEADER, trackRequest } from './fair-queue';
import { COMMON_HEADERS, HSTS_HEADERS, REQUEST_SCOPE_HEADER } from './headers';
import { log } from './log';
import { isRouterState } from './router-state';

const SECONDS = 1000;
/** Time limit for receiving a complete request. */
const MAX_REQUEST_MS = 30 * SECONDS;
/** Timeout of a connection on which no data passes, in either direction. */
const MAX_IDLE_MS = 60 * SECONDS;
/** Time limit for a graceful shutdown, below the 10 seconds after which supervisors kill. */
const MAX_STOP_MS = 8 * SECONDS;

type Exchange = { request: IncomingMessage; response: ServerResponse };

/**
 * Prepares each request before the framework handles it: normalises it, assigns its id, sets the
 * headers that every response has, and logs it when it has finished. Also shuts the process
 * down gracefully on SIGTERM and SIGINT. Call once, before the server listens.
 */
export function installRequestHooks(settings: Settings): void {
  const servers = new Set<Server>();
  subscribe('net.server.socket', (message) => {
    const { server } = (message as { socket: Socket & { server: Server } }).socket;
    servers.add(withLimits(server));
  });
  subscribe('http.server.request.start', (message) => {
    const exchange = message as Exchange;
    exchange.request.socket.setTimeout(MAX_IDLE_MS);
    const finished = untilFinished(exchange);
    logWhenFinished(finished, exchange);
    const isSecure = normaliseRequest(exchange.request, settings);
    const id = randomUUID();
    exchange.request.headers[REQUEST_ID_HEADER] = id;
    trackRequest(id, finished);
    for (const [name, value] of Object.entries({
      ...COMMON_HEADERS,
      ...(isSecure ? HSTS_HEADERS : {}),
    })) {
      exchange.response.setHeader(name, value);
    }
  });

  const stop = () => {
    log({ level: 'info', message: 'Stopping: what was asked is still answered.' });
    setInterval(() => {
      for (const server of servers) server.closeIdleConnections();
    }, SECONDS / 10).unref();
    setTimeout(() => process.exit(0), MAX_STOP_MS).unref();
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
  // The framework exits with the code of a killed process.
  process.on('exit', (code) => {
    if (code === 143 || code === 130) process.exitCode = 0;
  });
}

/** Sets the timeouts that the framework leaves unlimited. */
function withLimits(server: Server): Server {
  // The framework keeps upgraded connections open without limit. Without its listener, a request
  // for an upgrade is answered as an ordinary one.
  server.removeAllListeners('upgrade');
  return Object.assign(server, { requestTimeout: MAX_REQUEST_MS, timeout: MAX_IDLE_MS });
}

/**
 * Replaces what a client sent about itself with the trusted address and scheme, removes other
 * untrusted headers, and makes the URL and the method valid for the framework. Returns true if
 * the request came by HTTPS.
 */
function normaliseRequest(
  request: IncomingMessage,
  { trustedProxies, siteUrl }: Settings,
): boolean {
  const { address, isSecure } = clientOf(request, trustedProxies);
  const { headers } = request;
  const isFullPage = !/[?&]_rsc(=|&|$)/.test(request.url ?? '');
  headers[REQUEST_SCOPE_HEADER] = isFullPage ? 'page' : 'part';
  for (const name of Object.keys(headers)) {
    if (UNTRUSTED_HEADERS.test(name) || (isFullPage && PARTIAL_PAGE_HEADERS.test(name)))
      delete headers[name];
  }
  if (!isRouterState(String(headers[ROUTER_STATE]))) delete headers[ROUTER_STATE];
  // The framework fails on any other form of the request target.
  if (!request.url?.startsWith('/')) request.url = INVALID_PATH;
  // The framework would redirect repeated slashes, with all answers and without our headers.
  else request.url = request.url.replace(/^[^?]*/, (path) => path.replace(/[/\\]+/g, '/'));
  // The framework makes a Request of it, which allows no TRACE; UNLINK is refused likewise.
  if (request.method === 'TRACE') request.method = 'UNLINK';
  headers['x-forwarded-for'] = address;
  headers['x-forwarded-proto'] = isSecure ? 'https' : 'http';
  return isSecure || siteUrl?.startsWith('https:') === true;
}

/**
 * With these headers the framework sends a part of a page to its own scripts, at a URL with the
 * parameter `_rsc`. They are removed at the URL of the page itself, or a shared cache might store
 * the part as the page.
 */
const PARTIAL_PAGE_HEADERS = /^(rsc|next-router-.+|next-url)$/;
/** A path that `refusalOf` refuses as malformed. */
const INVALID_PATH = '/%';
const ROUTER_STATE = 'next-router-state-tree';
const UNTRUSTED_HEADERS =
  /^(forwarded|x-forwarded-.+|x-middleware-.+|x-invoke-.+|x-matched-path|next-action|content-security-policy.*)$/;

/**
 * Resolves when the response or its connection closes. A response queued behind another one on
 * the same connection emits no event when the connection closes.
 */
function untilFinished({ request: { socket }, response }: Exchange): Promise<void> {
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

async function logWhenFinished(
  finished: Promise<unknown>,
  { request, response }: Exchange,
): Promise<void> {
  const { method, url = '' } = request;
  const startedAt = performance.now();
  const [path] = url.split('?', 1);
  await finished;
  const { statusCode: status, writableFinished: whole } = response;
  const ms = Math.round(performance.now() - startedAt);
  log({ level: status < 500 ? 'info' : 'error', method, path, status, ms, whole });
}
