// Installs the packages of the lockfile, if none are installed or the lockfile has changed since.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const LOCK = path.join(ROOT, 'package-lock.json');
/** A copy of the installed lockfile. `npm ci` removes it together with node_modules. */
const INSTALLED = path.join(ROOT, 'node_modules/.installed-lock.json');

const isInstalled = existsSync(INSTALLED) && readFileSync(INSTALLED).equals(readFileSync(LOCK));
if (!isInstalled) {
  const { status } = spawnSync('npm ci --include=dev --no-audit --no-fund', {
    cwd: ROOT,
    shell: true,
    stdio: 'inherit',
  });
  if (status === 0) copyFileSync(LOCK, INSTALLED);
  process.exitCode = status ?? 1;
}
