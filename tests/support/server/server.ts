import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../../..');

/** What serves the built product, from the root of the repository. */
export const SERVER = '.next/standalone/start.mjs';

type Served = {
  origin: string;
  /** All that it has printed so far, in pieces. */
  log: string[];
  pid: number;
  /** Reads nothing more of what it prints. */
  stopReading: () => void;
  /** Asks it to stop and waits until it has; its exit code. */
  stop: () => Promise<number | null>;
};

/**
 * The built product on a port that the system gives it, with some settings, once it says that
 * it is ready. Throws with what it printed where it stops instead.
 */
export async function serve(settings: Record<string, string> = {}): Promise<Served> {
  const env = { ...process.env, PORT: '0', HOST: '127.0.0.1', ...settings };
  const server = spawn(process.execPath, [SERVER], { cwd: ROOT, env });
  // Closed, not only at an end: all that it has printed has been read by then.
  const ended = once(server, 'close');
  const kill = () => server.kill();
  process.once('exit', kill);
  const log: string[] = [];
  const origin = await new Promise<string>((resolve, reject) => {
    for (const stream of [server.stdout, server.stderr]) {
      stream.on('data', (part) => {
        log.push(String(part));
        const [, ready] = /Ready at (http:[^"\s]+)/.exec(log.join('')) ?? [];
        if (ready) resolve(ready);
      });
    }
    ended.then(() => {
      process.off('exit', kill);
      reject(new Error(log.join('')));
    });
  });
  const stop = async () => {
    server.kill();
    const [code] = await ended;
    return code;
  };
  const stopReading = () => {
    for (const stream of [server.stdout, server.stderr]) stream.destroy();
  };
  return { origin, log, pid: server.pid ?? 0, stopReading, stop };
}
