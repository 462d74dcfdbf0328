import { execFileSync } from 'node:child_process';
import path from 'node:path';

const BUILD = path.resolve(import.meta.dirname, '../../../lib/cli/build-embed.mjs');

/** Builds what framed pages load before the tests, which also run where nothing is built yet. */
export function setup(): void {
  execFileSync(process.execPath, [BUILD], { stdio: 'inherit' });
}
