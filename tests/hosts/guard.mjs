// node guard.mjs FOLDER COMMAND ...: runs a command and ends it, with every process it started,
// when the tests end, however they end: a killed test run closes the pipe to this one. PHP's
// server leaves its workers behind otherwise. FOLDER, unless empty, is the command's own and goes
// with it.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';

const [folder, command, ...rest] = process.argv.slice(2);
const child = spawn(command, rest, { detached: true, stdio: ['ignore', 'inherit', 'inherit'] });

function end() {
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
  if (folder) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.exit();
}

process.stdin.resume().on('close', end);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
child.on('error', end).on('exit', end);
