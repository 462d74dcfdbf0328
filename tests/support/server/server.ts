import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../../..');

/** Start script of the built product, relative to the root of the repository. */
export const SERVER = '.next/standalone/start.mjs';

type RunningServer = {
  origin: string;
  /** Output so far, in chunks. */
  log: string[];
  pid: number;
  /** Closes the pipes of its output. */
  stopReading: () => void;
  /** Sends SIGTERM, waits for the end, and resolves to the exit code. */
  stop: () => Promise<number | null>;
};

/**
 * Starts the built product on a free port, with some settings, and waits until it reports that it
 * is ready. Rejects with its output if it exits instead.
 */
export async function serve(settings: Record<string, string> = {}): Promise<RunningServer> {
  const env = { ...process.env, PORT: '0', HOST: '127.0.0.1', ...settings };
  const server = spawn(process.execPath, [SERVER], { cwd: ROOT, env });
  // "close", not "exit", so that all output has been read.
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
