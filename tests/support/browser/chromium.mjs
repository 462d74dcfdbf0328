// The browser of all tests: a Chromium named by CHROMIUM_PATH or installed by the system,
// otherwise the one that Playwright installs.
import { existsSync } from 'node:fs';

// The headless shell is the same browser, and faster.
const candidates = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
];

/** Path of an installed Chromium; undefined for Playwright's. */
export const systemChromium = candidates.find((path) => path && existsSync(path));

/** A system Chromium may run as root in a container, and must send no requests of its own. */
export const launchOptions = systemChromium
  ? {
      executablePath: systemChromium,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    }
  : {};
