import { createRequire } from 'node:module';
import path from 'node:path';
import { buildSync } from 'esbuild';

const ROOT = path.resolve(import.meta.dirname, '../../..');

/**
 * What a module exports, in one file as a server has it. The test runner looks up each
 * imported function anew at every call, which made the engine half as slow again.
 */
export function bundled<Module>(entry: string): Module {
  const name = path.basename(entry, '.ts');
  const outfile = path.join(ROOT, `tests/.results/bundled/${name}.cjs`);
  buildSync({
    entryPoints: [path.join(ROOT, entry)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
  return createRequire(import.meta.url)(outfile) as Module;
}
