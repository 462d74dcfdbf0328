// Serves the built site. PORT and HOST say where; anything unusable stops it with a sentence.
// HOSTNAME is not read: shells and containers set it for themselves.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { isIP } from 'node:net';
import { createInterface } from 'node:readline';

const PORT = process.env.PORT || '3000';
const HOST = process.env.HOST || '127.0.0.1';
const isPort = /^\d+$/.test(PORT) && Number(PORT) <= 65535;
const isHost = isIP(HOST) !== 0 || /^(?=.*[a-z])[a-z0-9][a-z0-9.-]*$/i.test(HOST);

if (!isPort) stop(`PORT must be a number from 0 to 65535, not "${PORT}".`);
if (!isHost) stop(`HOST must be an address such as 127.0.0.1 or 0.0.0.0, not "${HOST}".`);

const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
const server = spawn(process.execPath, [next, 'start', '--port', PORT, '--hostname', HOST], {
  stdio: ['inherit', 'pipe', 'pipe'],
});
passOn(server.stdout, process.stdout);
passOn(server.stderr, process.stderr);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('close', (code) => {
  process.exitCode = code ?? 1;
});

// A query holds somebody's answers. None is logged, whatever the framework complains about.
function passOn(from, to) {
  createInterface({ input: from }).on('line', (line) => {
    to.write(`${line.replace(/\?[^\s?"'<>]{2,}/g, '?...')}\n`);
  });
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
