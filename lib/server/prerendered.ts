import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inlineScripts } from './inline-scripts';

/**
 * What the build made: which paths are pages that never change, and the hashes of their
 * inline scripts.
 */
export type Prerendered = { paths: ReadonlySet<string>; scripts: ReadonlySet<string> };

/** Reads the pages that the build left in a folder, such as `.next/server/app`. */
export function readPrerendered(folder: string): Prerendered {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const pages = files.filter((file) => file.endsWith('.html'));
  const scripts = pages.flatMap((file) =>
    inlineScripts(readFileSync(path.join(folder, file), 'utf8')),
  );
  const paths = pages.map((file) => `/${file.slice(0, -'.html'.length).replace(/^index$/, '')}`);
  return { paths: new Set(paths), scripts: new Set(scripts.map(({ hash }) => hash)) };
}
