import { once } from 'node:events';
import { type AddressInfo, createServer, isIPv6 } from 'node:net';
import path from 'node:path';
import { readSettings } from '../store/settings';
import { attend } from './lifecycle';
import { logWhatIsPrinted } from './log';

// Starts the built site. What makes that impossible is said before anything listens.

/** Longer than the 60 seconds for which nginx keeps a connection, so that nginx closes first. */
const KEEP_ALIVE_MS = 75_000;

try {
  const settings = readSettings(process.env);
  const { host } = settings;
  const port = await portFor(settings.port, host);
  const { CONTENT_FOLDER } = process.env;
  Object.assign(process.env, {
    HOSTNAME: host,
    PORT: String(port),
    KEEP_ALIVE_TIMEOUT: String(KEEP_ALIVE_MS),
    SERVED_AT: `http://${isIPv6(host) ? `[${host}]` : host}:${port}`,
    // The framework goes to its own folder.
    ...(CONTENT_FOLDER ? { CONTENT_FOLDER: path.resolve(CONTENT_FOLDER) } : {}),
  });
  logWhatIsPrinted();
  attend(settings);
  // @ts-expect-error The build makes it, beside this.
  await import('./server.js');
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}

/** The port, or one that is free in place of 0. Throws where nobody can listen there. */
async function portFor(port: number, host: string): Promise<number> {
  const probe = createServer().listen(port, host);
  await once(probe, 'listening');
  const { port: found } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return found;
}
