// Installs what the lock names, where nothing is installed or the lock has changed since.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const LOCK = path.join(ROOT, 'package-lock.json');
/** The lock that is installed. npm removes it with all else before it installs another. */
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
