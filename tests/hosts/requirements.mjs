// Prints how to install what the tests in real wikis need and this machine lacks.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { systemChromium } from '../support/browser/chromium.mjs';
import { DOKUWIKI, MEDIAWIKI, TIDDLYWIKI_VERSION } from './places.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const inProject = (file) => path.join(root, file);
const isOnPath = (program) =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .some((folder) => existsSync(path.join(folder, program)));
const hasSqlite =
  spawnSync('php', ['-r', "exit(extension_loaded('pdo_sqlite') ? 0 : 1);"]).status === 0;
const tiddlywiki = inProject('node_modules/tiddlywiki/package.json');

const packages = [
  !existsSync(path.join(MEDIAWIKI, 'index.php')) && 'mediawiki',
  !existsSync(path.join(DOKUWIKI, 'doku.php')) && 'dokuwiki',
  !isOnPath('php') && 'php-cli',
  !hasSqlite && 'php-sqlite3',
  !isOnPath('fossil') && 'fossil',
  !existsSync(systemChromium ?? chromium.executablePath()) && 'chromium',
].filter(Boolean);
const hasTiddlyWiki =
  existsSync(tiddlywiki) &&
  JSON.parse(readFileSync(tiddlywiki, 'utf8')).version === TIDDLYWIKI_VERSION;

const missing = [
  packages.length > 0 && `apt-get install --no-install-recommends ${packages.join(' ')}`,
  !hasTiddlyWiki && `npm install --no-save tiddlywiki@${TIDDLYWIKI_VERSION}`,
  !existsSync(inProject('.next/BUILD_ID')) && 'npm run build',
].filter(Boolean);

if (missing.length > 0) {
  console.error('The tests in real wikis need more than is here. Run, in this order:');
  for (const command of missing) console.error(`  ${command}`);
  process.exit(1);
}
