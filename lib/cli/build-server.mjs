// Completes .next/standalone, which the framework builds without static files, so that
// `node start.mjs` in it serves the whole advisor.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const ROOT = path.resolve(import.meta.dirname, '../..');
const BUILT = path.join(ROOT, '.next');
const STANDALONE = path.join(BUILT, 'standalone');
const SCRIPTS = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;

/** The hashes of the inline scripts of a prerendered page, as source expressions of CSP 3. */
function hashesIn(route) {
  const file = path.join(BUILT, 'server/app', `${route === '/' ? 'index' : route}.html`);
  if (!existsSync(file)) return [];
  return [...readFileSync(file, 'utf8').matchAll(SCRIPTS)]
    .filter(([, attributes]) => !/\ssrc=/.test(attributes))
    .map(([, , text]) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
}

const { routes } = JSON.parse(readFileSync(path.join(BUILT, 'prerender-manifest.json'), 'utf8'));
const hashes = Object.fromEntries(Object.keys(routes).map((route) => [route, hashesIn(route)]));
writeFileSync(path.join(STANDALONE, 'prerendered.json'), JSON.stringify(hashes));

await build({
  entryPoints: [path.join(ROOT, 'lib/web/start.ts')],
  outfile: path.join(STANDALONE, 'start.mjs'),
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  external: ['./server.js'],
  logLevel: 'error',
});
cpSync(path.join(BUILT, 'static'), path.join(STANDALONE, '.next/static'), { recursive: true });
