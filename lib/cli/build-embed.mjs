// Builds the files that framed and embedding pages load: two scripts and one stylesheet, as
// texts in built.json, which the routes below /embed serve.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import tailwind from '@tailwindcss/postcss';
import { build } from 'esbuild';
import postcss from 'postcss';

const ROOT = path.resolve(import.meta.dirname, '../..');
// Tailwind scans this folder for class names.
const PARTS = path.join(ROOT, 'components');
const STYLES = path.join(PARTS, 'framed/frame.css');

async function script(entry, format) {
  const { outputFiles } = await build({
    entryPoints: [path.join(ROOT, 'lib/browser', entry)],
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
  'v1.js': await script('widget.ts', 'esm'),
  'frame.js': await script('frame.ts', 'iife'),
  'style.css': await styles(),
};
writeFileSync(path.join(ROOT, 'lib/embed/built.json'), JSON.stringify(built));
