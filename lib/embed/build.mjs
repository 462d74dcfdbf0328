// Builds what frames and the pages around them load: two scripts and one stylesheet, as texts
// in built.json, which the routes beneath /embed serve.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import tailwind from '@tailwindcss/postcss';
import { build } from 'esbuild';
import postcss from 'postcss';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const STYLES = path.join(HERE, 'frame.css');
// Where the classes of framed pages are found.
const PARTS = path.resolve(HERE, '../../components');

async function script(entry, format) {
  const { outputFiles } = await build({
    entryPoints: [path.join(HERE, entry)],
    bundle: true,
    minify: true,
    format,
    target: 'es2022',
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0].text;
}

async function styles() {
  const plugins = [tailwind({ base: PARTS, optimize: { minify: true } })];
  const { css } = await postcss(plugins).process(readFileSync(STYLES), { from: STYLES });
  return css;
}

const built = {
  'v1.js': await script('host.ts', 'esm'),
  'frame.js': await script('frame.ts', 'iife'),
  'style.css': await styles(),
};
writeFileSync(path.join(HERE, 'built.json'), JSON.stringify(built));
