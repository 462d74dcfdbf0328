import { readFileSync } from 'node:fs';
import { createServer, STATUS_CODES } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import path from 'node:path';
import { format, stripVTControlCharacters } from 'node:util';
import next from 'next';
import { readSettings, type Settings } from '../settings';
import { hrefs } from '../site';
import { whereThrown } from '../where-thrown';
import { capture, detached } from './capture';
import { handler } from './handle';
import { logTo, withoutQueries } from './log';
import type { Maker } from './make';
import { readPrerendered } from './prerendered';
import { PROBLEM_JSON, problem, unreadable } from './refuse';
import { securityHeaders } from './security-headers';

const SECONDS = 1000;
/** Longer than the 60 seconds for which nginx keeps a connection, so that nginx closes first. */
const KEEP_ALIVE = 75 * SECONDS;
const LONGEST_REQUEST = 30 * SECONDS;
/** How long nothing may pass on a connection that waits for an answer. */
const LONGEST_SILENCE = 60 * SECONDS;
const LONGEST_STOP = 20 * SECONDS;
/** What takes long the first time, as content and cases are read and worked out for it. */
const SLOW_AT_FIRST = ['/healthz', hrefs.evidence, hrefs.recommendation(), hrefs.compare()];

const now = () => new Date();
const log = logTo((line) => process.stdout.write(line), now);

/** Serves the site that was built into a folder, until a signal stops it. */
async function serve(folder: string, settings: Settings): Promise<void> {
  let isStopping = false;
  const server = createServer({
    requestTimeout: LONGEST_REQUEST,
    keepAliveTimeout: KEEP_ALIVE,
    // Refused as everything else is.
    requireHostHeader: false,
  });
  server.timeout = LONGEST_SILENCE;
  // The framework listens for upgrades on the server it is told of. Ours takes none.
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = builtConfig(folder);
  const app = next({ dir: folder, dev: false, httpServer: createServer() });
  await app.prepare();
  const handle = app.getRequestHandler();
  await warmUp(handle);
  const prerendered = readPrerendered(folder);
  const answer = handler({ settings, prerendered, handle, now, log, isStopping: () => isStopping });
  server.on('request', answer);
  server.on('checkExpectation', answer);
  server.on('clientError', refuseUnreadable);
  server.on('error', ({ message }) => stopWith(message));
  server.listen(settings.port, settings.host, () => {
    const { port, address, family } = server.address() as AddressInfo;
    const host = family === 'IPv6' ? `[${address}]` : address;
    log({ level: 'info', message: `Ready at http://${host}:${port}` });
  });

  const stop = () => {
    isStopping = true;
    log({ level: 'info', message: 'Stopping: what was asked is still answered.' });
    server.close(() => process.exit(0));
    setInterval(() => server.closeIdleConnections(), SECONDS / 10);
    setTimeout(() => process.exit(0), LONGEST_STOP).unref();
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
}

/** So that nobody waits for what takes long once, and a mistake in the content stops the start. */
async function warmUp(handle: Maker['handle']): Promise<void> {
  for (const address of SLOW_AT_FIRST) {
    if ((await statusOf(handle, address)) !== 200) stopWith('The content could not be read.');
  }
}

/** The status with which the framework answers, without a client. */
async function statusOf(handle: Maker['handle'], url: string): Promise<number> {
  const request = detached({ method: 'GET', url, headers: {}, body: Buffer.alloc(0) });
  const { response, captured } = capture(request);
  await handle(request, response);
  return (await captured).status;
}

/** The framework's configuration as the build left it; without it one is looked for and made anew. */
function builtConfig(folder: string): string {
  const file = path.join(folder, '.next/required-server-files.json');
  return JSON.stringify(JSON.parse(readFileSync(file, 'utf8')).config);
}

type Unreadable = NodeJS.ErrnoException & { rawPacket?: Buffer };

/** What is no HTTP, comes too slowly or has too long headers never reaches the handler. */
function refuseUnreadable(error: Unreadable, socket: Socket): void {
  // Browsers open connections in advance, and may never ask for anything.
  if (!socket.writable || socket.bytesRead === 0) {
    socket.destroy();
    return;
  }
  const refusal = unreadable(error.code);
  log({ level: 'info', status: refusal.status, message: refusal.title });
  const body = problem(refusal);
  const headers = {
    ...securityHeaders({ path: '/', isHtml: false, scripts: [], isSecure: false }),
    'content-type': PROBLEM_JSON,
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const first = `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}`;
  const isHead = error.rawPacket?.toString('latin1', 0, 5) === 'HEAD ';
  socket.end([first, ...lines, '', isHead ? '' : body].join('\r\n'));
}

/** What the framework prints becomes lines of the log, without anybody's answers. */
function keepTheLogInOrder(): void {
  for (const level of ['log', 'info', 'warn', 'error'] as const) {
    console[level] = (...parts: unknown[]) =>
      log({
        level: level === 'log' ? 'info' : level,
        message: withoutQueries(stripVTControlCharacters(format(...parts))),
      });
  }
  process.on('unhandledRejection', (error) => {
    log({ level: 'error', message: whereThrown(error) });
  });
}

/** Who starts the server reads this. */
function stopWith(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

keepTheLogInOrder();
try {
  const folder = import.meta.dirname;
  const settings = readSettings(process.env);
  // The built site looks for its content where it stands.
  const { CONTENT_FOLDER } = process.env;
  if (CONTENT_FOLDER) process.env.CONTENT_FOLDER = path.resolve(CONTENT_FOLDER);
  process.chdir(folder);
  await serve(folder, settings);
} catch (error) {
  stopWith(error instanceof Error ? error.message : 'The advisor could not be started.');
}
