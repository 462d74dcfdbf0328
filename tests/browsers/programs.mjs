// The browsers other than Chromium on this machine, and how to install the missing ones.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const LIBRARIES = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/libexec'];

/** Path of the first of these programs that is on PATH. */
const onPath = (...names) =>
  names
    .flatMap((name) =>
      (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, name)),
    )
    .find(existsSync);

/** WebKitGTK's MiniBrowser, which lies in a folder named after the version of the library. */
const miniBrowser = LIBRARIES.filter(existsSync)
  .flatMap((folder) => readdirSync(folder).map((name) => path.join(folder, name, 'MiniBrowser')))
  .findLast(existsSync);

const driver = onPath('WebKitWebDriver');
const screen = onPath('xvfb-run');

export const firefox = process.env.FIREFOX_PATH || onPath('firefox-esr', 'firefox');
export const webkit = driver && screen && miniBrowser && { driver, screen, miniBrowser };

export const MISSING = [
  !firefox && 'Firefox: apt-get install firefox-esr, or set FIREFOX_PATH',
  !webkit && 'WebKit: apt-get install webkit2gtk-driver xvfb xauth',
].filter((hint) => typeof hint === 'string');
