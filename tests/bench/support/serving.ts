import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { setTimeout as wait } from 'node:timers/promises';
import { ROOT } from '../../support/content/content';
import { cpuTimeOf, memoryOf } from '../../support/server/process-tree';
import { SERVER } from '../../support/server/server';

const next = createRequire(import.meta.url).resolve('next/dist/bin/next');

/** Arguments of Node that serve each built product. Both print their address. */
const COMMANDS = {
  ours: [SERVER],
  minimal: [next, 'start', 'tests/bench/minimal', '--hostname', '127.0.0.1', '--port', '0'],
};
const ENV = {
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
  HOST: '127.0.0.1',
  PORT: '0',
  // All connections come from one address.
  RATE_LIMIT: '0',
} as const;
const START_TIMEOUT = 30_000;

export type Product = keyof typeof COMMANDS;
export type Server = {
  origin: string;
  /** Milliseconds from the start of the process to the first response with status 200. */
  coldStart: number;
  /** Resident memory of its processes, in megabytes. */
  memory: () => number;
  /** CPU time of its processes so far, in milliseconds. */
  work: () => number;
  stop: () => Promise<void>;
};

/** Starts a built product on a free port and waits for its first page; throws on a timeout. */
export async function serve(product: Product): Promise<Server> {
  const started = performance.now();
  const child = spawn(process.execPath, COMMANDS[product], {
    cwd: ROOT,
    env: { ...process.env, ...ENV },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      if (output.length < 5000) output += chunk;
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
    const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
    if (origin && (await isAnswering(origin))) {
      const coldStart = performance.now() - started;
      const pid = child.pid ?? 0;
      return { origin, coldStart, memory: () => memoryOf(pid), work: () => cpuTimeOf(pid), stop };
    }
    if (child.exitCode !== null || performance.now() - started > START_TIMEOUT) {
      await stop();
      throw new Error(`${COMMANDS[product].join(' ')} does not answer:\n${output}`);
    }
    await wait(5);
  }
}

/** Runs `act` while both products are served. */
export async function withBothServers(
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

async function isAnswering(origin: string): Promise<boolean> {
  try {
    const response = await fetch(origin);
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
