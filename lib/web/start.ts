import { once } from 'node:events';
import { type AddressInfo, createServer, isIPv6 } from 'node:net';
import path from 'node:path';
import { readSettings } from '../store/settings';
import { installRequestHooks } from './lifecycle';
import { redirectConsoleToLog } from './log';

// Starts the built site. Invalid settings and an unavailable port end it before it listens.

/** Longer than the 60 seconds for which nginx keeps a connection, so that nginx closes first. */
const KEEP_ALIVE_MS = 75_000;

try {
  const settings = readSettings(process.env);
  const { host } = settings;
  const port = await resolvePort(settings.port, host);
  const { CONTENT_FOLDER } = process.env;
  Object.assign(process.env, {
    HOSTNAME: host,
    PORT: String(port),
    KEEP_ALIVE_TIMEOUT: String(KEEP_ALIVE_MS),
    SERVED_AT: `http://${isIPv6(host) ? `[${host}]` : host}:${port}`,
    // The framework changes the working directory to its own folder.
    ...(CONTENT_FOLDER ? { CONTENT_FOLDER: path.resolve(CONTENT_FOLDER) } : {}),
  });
  redirectConsoleToLog();
  installRequestHooks(settings);
  // @ts-expect-error The build creates this file next to the bundled start.mjs.
  await import('./server.js');
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}

/** The port, or a free one for 0. Throws if it cannot be bound. */
async function resolvePort(port: number, host: string): Promise<number> {
  const probe = createServer().listen(port, host);
  await once(probe, 'listening');
  const { port: boundPort } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return boundPort;
}
