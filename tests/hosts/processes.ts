import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';

type Cleanup = () => Promise<void>;
type Program = {
  command: string[];
  /** Temporary folder of the program, removed when it ends. */
  folder?: string;
  env?: Record<string, string>;
  cwd?: string;
};
/** `ready` is an address that responds with 200 once the service runs. */
type Service = Program & { ready: string };

const START_TIMEOUT = 180_000;
const cleanups: Cleanup[] = [];
const folders: string[] = [];

/** An empty folder, which `endAll` removes. */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), `${name}-`));
  folders.push(folder);
  return folder;
}

/** Different ports, free at the time of the call. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => {
    const address = server.address();
    return typeof address === 'object' && address ? address.port : 0;
  });
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  return ports;
}

/** Starts a program, which ends with `endAll` or with this process. */
export function launch({ command, folder = '', env, cwd }: Program) {
  const guard = path.join(import.meta.dirname, 'guard.mjs');
  const child = spawn(process.execPath, [guard, folder, ...command], {
    env: { ...process.env, ...env },
    ...(cwd ? { cwd } : {}),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const exit = once(child, 'exit');
  const output = collectOutput(child);
  cleanups.push(async () => {
    child.stdin.end();
    await exit;
  });
  return { output, hasEnded: () => child.exitCode !== null };
}

/** Launches a service and waits until it responds; throws if it ends or after a timeout. */
export async function serve({ ready, ...program }: Service): Promise<void> {
  const { output, hasEnded } = launch(program);
  const started = Date.now();
  while (!(await isAnswering(ready))) {
    const isOver = hasEnded() || Date.now() - started > START_TIMEOUT;
    if (isOver) {
      throw new Error(`${program.command.join(' ')} does not answer at ${ready}:\n${output()}`);
    }
    await wait(100);
  }
}

/** Runs a command to its end; throws with its output if it fails. */
export async function run(command: string[], env: Record<string, string> = {}): Promise<void> {
  const [program = '', ...args] = command;
  const child = spawn(program, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = collectOutput(child);
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${command.join(' ')} failed:\n${output()}`);
}

export async function endAll(): Promise<void> {
  await Promise.all(cleanups.splice(0).map((cleanUp) => cleanUp()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** Returns a function that gives the last 5,000 characters of a process's output. */
function collectOutput({ stdout, stderr }: { stdout: Readable; stderr: Readable }) {
  let output = '';
  for (const stream of [stdout, stderr]) {
    stream.on('data', (chunk) => {
      output = `${output}${chunk}`.slice(-5000);
    });
  }
  return () => output;
}

async function isAnswering(address: string): Promise<boolean> {
  try {
    return (await fetch(address)).ok;
  } catch {
    return false;
  }
}
