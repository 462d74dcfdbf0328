import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';

type End = () => Promise<void>;
type Program = {
  command: string[];
  /** The program's own temporary folder, removed when it ends. */
  folder?: string;
  env?: Record<string, string>;
  cwd?: string;
};
/** `ready` is an address that answers with 200 once the service is there. */
type Service = Program & { ready: string };

const PATIENCE = 180_000;
const ends: End[] = [];
const folders: string[] = [];

/** An empty folder, which `endAll` removes. */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), `${name}-`));
  folders.push(folder);
  return folder;
}

/** Ports that were free a moment ago, each another one. */
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

/** Starts a program; `endAll` ends it, and so does our own end. */
export function launch({ command, folder = '', env, cwd }: Program) {
  const guard = path.join(import.meta.dirname, 'guard.mjs');
  const child = spawn(process.execPath, [guard, folder, ...command], {
    env: { ...process.env, ...env },
    ...(cwd ? { cwd } : {}),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const exit = once(child, 'exit');
  const said = listenTo(child);
  ends.push(async () => {
    child.stdin.end();
    await exit;
  });
  return { said, hasEnded: () => child.exitCode !== null };
}

/** Launches a service and waits until it answers. */
export async function serve({ ready, ...program }: Service): Promise<void> {
  const { said, hasEnded } = launch(program);
  const started = Date.now();
  while (!(await answers(ready))) {
    const isOver = hasEnded() || Date.now() - started > PATIENCE;
    if (isOver) {
      throw new Error(`${program.command.join(' ')} does not answer at ${ready}:\n${said()}`);
    }
    await wait(100);
  }
}

/** Runs a command to its end. */
export async function run(command: string[], env: Record<string, string> = {}): Promise<void> {
  const [program = '', ...args] = command;
  const child = spawn(program, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = listenTo(child);
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${command.join(' ')} failed:\n${said()}`);
}

export async function endAll(): Promise<void> {
  await Promise.all(ends.splice(0).map((end) => end()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** What a process has said so far: its last words, for a message. */
function listenTo({ stdout, stderr }: { stdout: Readable; stderr: Readable }) {
  let said = '';
  for (const stream of [stdout, stderr]) {
    stream.on('data', (words) => {
      said = `${said}${words}`.slice(-5000);
    });
  }
  return () => said;
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(address)).ok;
  } catch {
    return false;
  }
}
