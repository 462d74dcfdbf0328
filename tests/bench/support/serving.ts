import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { setTimeout as wait } from 'node:timers/promises';
import { ROOT } from '../../support/content/content';
import { memoryOf, workOf } from '../../support/server/process-tree';
import { SERVER } from '../../support/server/server';

const next = createRequire(import.meta.url).resolve('next/dist/bin/next');

/** How each is served once it is built. Both print the address that they were given. */
const COMMANDS = {
  ours: [SERVER],
  minimal: [next, 'start', 'tests/bench/minimal', '--hostname', '127.0.0.1', '--port', '0'],
};
const ENV = {
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
  HOST: '127.0.0.1',
  PORT: '0',
  // Fifty connections from one address stand for fifty clients.
  RATE_LIMIT: '0',
} as const;
const PATIENCE = 30_000;

export type Product = keyof typeof COMMANDS;
export type Server = {
  origin: string;
  /** Milliseconds from the start of its process to the first answer of 200. */
  coldStart: number;
  /** Megabytes resident in its processes now. */
  memory: () => number;
  /** Milliseconds that its processes have worked so far. */
  work: () => number;
  stop: () => Promise<void>;
};

/** Starts what is built on a free port and waits for its first page; throws where none comes. */
export async function serve(product: Product): Promise<Server> {
  const started = performance.now();
  const child = spawn(process.execPath, COMMANDS[product], {
    cwd: ROOT,
    env: { ...process.env, ...ENV },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (words) => {
      if (said.length < 5000) said += words;
    });
  }
  const exit = once(child, 'exit');
  const kill = () => child.kill();
  process.once('exit', kill);
  const stop = async () => {
    kill();
    const force = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await exit;
    clearTimeout(force);
    process.off('exit', kill);
  };

  for (;;) {
    const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
    if (origin && (await answers(origin))) {
      const coldStart = performance.now() - started;
      const pid = child.pid ?? 0;
      return { origin, coldStart, memory: () => memoryOf(pid), work: () => workOf(pid), stop };
    }
    if (child.exitCode !== null || performance.now() - started > PATIENCE) {
      await stop();
      throw new Error(`${COMMANDS[product].join(' ')} does not answer:\n${said}`);
    }
    await wait(5);
  }
}

/** Does something with both products while they are served. */
export async function withBoth(
  act: (servers: Record<Product, Server>) => Promise<void>,
): Promise<void> {
  const ours = await serve('ours');
  const minimal = await serve('minimal').catch(async (error) => {
    await ours.stop();
    throw error;
  });
  try {
    await act({ ours, minimal });
  } finally {
    await Promise.all([ours.stop(), minimal.stop()]);
  }
}

async function answers(origin: string): Promise<boolean> {
  try {
    const response = await fetch(origin);
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
