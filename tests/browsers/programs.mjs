// Which browsers beside Chromium this machine has, and how to get those it lacks.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const LIBRARIES = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/libexec'];

/** The first of these programs that is on the path. */
const onPath = (...names) =>
  names
    .flatMap((name) =>
      (process.env.PATH ?? '').split(path.delimiter).map((at) => path.join(at, name)),
    )
    .find(existsSync);

/** WebKitGTK's own small browser lies beside the library, in a folder named after its version. */
const miniBrowser = LIBRARIES.filter(existsSync)
  .flatMap((at) => readdirSync(at).map((name) => path.join(at, name, 'MiniBrowser')))
  .findLast(existsSync);

const driver = onPath('WebKitWebDriver');
const screen = onPath('xvfb-run');

export const firefox = process.env.FIREFOX_PATH || onPath('firefox-esr', 'firefox');
export const webkit = driver && screen && miniBrowser && { driver, screen, miniBrowser };

export const LACKING = [
  !firefox && 'Firefox: apt-get install firefox-esr, or set FIREFOX_PATH',
  !webkit && 'WebKit: apt-get install webkit2gtk-driver xvfb xauth',
].filter((one) => typeof one === 'string');
