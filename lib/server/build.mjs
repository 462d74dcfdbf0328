// Makes .next/standalone, which the framework leaves without what browsers load and with a
// server of its own, into a folder that serves the whole advisor: node server.mjs.
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const ROOT = path.resolve(import.meta.dirname, '../..');
const STANDALONE = path.join(ROOT, '.next/standalone');

await build({
  entryPoints: [path.join(ROOT, 'lib/server/serve.ts')],
  outfile: path.join(STANDALONE, 'server.mjs'),
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.9',
  external: ['next'],
  logLevel: 'error',
});
rmSync(path.join(STANDALONE, 'server.js'), { force: true });
cpSync(path.join(ROOT, '.next/static'), path.join(STANDALONE, '.next/static'), { recursive: true });
