// node guard.mjs FOLDER COMMAND ...: runs a command and kills its process group when the tests
// end, even if they are killed, as that closes stdin here. PHP's server would leave its workers
// behind otherwise. FOLDER, unless empty, is removed at the end.
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
