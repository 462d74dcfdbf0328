import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const SOURCE = /\.[cm]?[jt]sx?$/;
const NOT_OURS = /^node_modules$|^\./;
const GENERATED = 'next-env.d.ts';

/** The texts of our TypeScript and JavaScript files in a folder and all within, by their path. */
export function readSources(folder: string): Map<string, string> {
  return new Map(filesIn(folder).map((file) => [file, readFileSync(file, 'utf8')]));
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (NOT_OURS.test(entry.name) || file === GENERATED) return [];
    if (entry.isDirectory()) return filesIn(file);
    return SOURCE.test(entry.name) ? [file] : [];
  });
}
