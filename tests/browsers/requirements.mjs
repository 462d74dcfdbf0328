// Prints which browsers are missing; fails if there is none, or no build.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { firefox, MISSING, webkit } from './programs.mjs';

const root = path.resolve(import.meta.dirname, '../..');
for (const missing of MISSING) console.log(`Not tested in ${missing}.`);
if (!firefox && !webkit) stop('There is no browser beside Chromium here.');
if (!existsSync(path.join(root, '.next/BUILD_ID'))) stop('Run first: npm run build');
if (!globalThis.WebSocket && !process.allowedNodeEnvironmentFlags.has('--experimental-websocket')) {
  stop('Firefox is spoken to by WebSocket: these tests need Node 20.10 or newer.');
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
