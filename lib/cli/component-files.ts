import { parseSync } from 'vite';
import type { Import } from './imports';

/** The texts of source files by their path. */
export type Sources = ReadonlyMap<string, string>;

/** The file of an import; undefined for packages and for modules outside of components. */
export function fileOf({ target, isPackage }: Import, sources: Sources): string | undefined {
  if (isPackage || !target.startsWith('components/')) return undefined;
  const file = ['.tsx', '.ts', '']
    .map((ending) => target + ending)
    .find((name) => sources.has(name));
  return file ?? missing(target);
}

/** The text of a file. Throws where it is missing. */
export function textOf(file: string, sources: Sources): string {
  return sources.get(file) ?? missing(file);
}

/** Whether a file begins with "use client". */
export function runsInBrowsers(file: string, sources: Sources): boolean {
  const [first] = parseSync(file, textOf(file, sources)).program.body;
  return first?.type === 'ExpressionStatement' && first.directive === 'use client';
}

function missing(file: string): never {
  throw new Error(`${file} is imported or named, and is not there.`);
}
