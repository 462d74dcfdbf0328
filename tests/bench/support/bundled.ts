import { createRequire } from 'node:module';
import path from 'node:path';
import { buildSync } from 'esbuild';

const ROOT = path.resolve(import.meta.dirname, '../../..');

/**
 * Bundles a module into one file, as on a server, and returns its exports. The test runner
 * resolves each imported function at every call, which made the engine 1.5 times as slow.
 */
export function bundleAndLoad<Module>(entry: string): Module {
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
