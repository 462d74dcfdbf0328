import path from 'node:path';
import { parseSync } from 'vite';

/** What a module is told to load: a path from the root without its ending, or a package. */
export type Import = { target: string; isPackage: boolean; isTypeOnly: boolean };

/**
 * All that a file imports, at its top or at run time, and all that it exports from elsewhere.
 * Modules of Node are the package `node`. Throws where the source cannot be parsed.
 */
export function importsOf(file: string, source: string): Import[] {
  const { module, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const specifiers = [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({
      specifier: moduleRequest.value,
      isTypeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
    })),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) =>
        moduleRequest ? [{ specifier: moduleRequest.value, isTypeOnly: isType }] : [],
      ),
    ),
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) => ({
      specifier: source.slice(start + 1, end - 1),
      isTypeOnly: false,
    })),
  ];
  return specifiers.map(({ specifier, isTypeOnly }) => {
    if (!/^(\.|@\/)/.test(specifier)) {
      const target = specifier.replace(/^node:.*/, 'node');
      return { target, isPackage: true, isTypeOnly };
    }
    const target = specifier.startsWith('@/')
      ? specifier.slice(2)
      : path.posix.join(path.posix.dirname(file), specifier);
    return { target, isPackage: false, isTypeOnly };
  });
}
