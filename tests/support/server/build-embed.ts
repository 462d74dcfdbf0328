import { execFileSync } from 'node:child_process';
import path from 'node:path';

const BUILD = path.resolve(import.meta.dirname, '../../../lib/cli/build-embed.mjs');

/** Global setup: builds the assets of framed pages, as the tests also run without a build. */
export function setup(): void {
  execFileSync(process.execPath, [BUILD], { stdio: 'inherit' });
}
