import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const SOURCE = /\.(ts|tsx|mjs)$/;
const OTHERS = /(^|\/)(\.|node_modules\/)|^next-env\.d\.ts$/;

/** The texts of our TypeScript and JavaScript files in these folders, by their path. */
export function readSources(folders: readonly string[]): Map<string, string> {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: folder !== '.', encoding: 'utf8' }).map((name) =>
      path.posix.join(folder, name.replaceAll(path.sep, '/')),
    ),
  );
  const ours = files.filter((file) => SOURCE.test(file) && !OTHERS.test(file));
  return new Map(ours.map((file) => [file, readFileSync(file, 'utf8')]));
}
