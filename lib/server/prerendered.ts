import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inlineScripts } from './inline-scripts';

/**
 * What the build made: the paths of pages and files that never change, whatever their query,
 * and the hashes of the inline scripts in those pages.
 */
export type Prerendered = { paths: ReadonlySet<string>; scripts: ReadonlySet<string> };

const RENDERED = '.next/server/app';
const STATIC = '.next/static';

/** Reads what the build left in a folder that is served. */
export function readPrerendered(folder: string): Prerendered {
  const rendered = filesIn(path.join(folder, RENDERED));
  const pages = rendered.filter((file) => file.endsWith('.html'));
  const scripts = pages.flatMap((file) =>
    inlineScripts(readFileSync(path.join(folder, RENDERED, file), 'utf8')),
  );
  const paths = rendered
    .filter((file) => /\.(html|body)$/.test(file))
    .map((file) => `/${file.replace(/\.(html|body)$/, '').replace(/^index$/, '')}`);
  const files = filesIn(path.join(folder, STATIC)).map((file) => `${FILES}${file}`);
  return {
    paths: new Set([...paths, ...files]),
    scripts: new Set(scripts.map(({ hash }) => hash)),
  };
}

/** What the paths of files begin with that browsers keep for ever. */
export const FILES = '/_next/static/';

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.extname(file) !== '')
    .map((file) => file.replaceAll(path.sep, '/'));
}
