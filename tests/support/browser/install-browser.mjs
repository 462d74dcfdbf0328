// Installs a browser for the tests if there is none.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { systemChromium } from './chromium.mjs';

const run = (command, ...args) => spawnSync(command, args, { stdio: 'inherit' }).status === 0;

if (systemChromium) {
  console.log(`Browser tests use ${systemChromium}.`);
} else {
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
  const isInstalled =
    run(process.execPath, cli, 'install', 'chromium') ||
    (run('apt-get', 'update') && run('apt-get', 'install', '-y', 'chromium'));
  if (!isInstalled) {
    console.error('No browser: install Chromium and set CHROMIUM_PATH to its program.');
    process.exit(1);
  }
}
