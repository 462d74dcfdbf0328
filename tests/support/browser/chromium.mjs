// The one place that decides which browser the tests use: a Chromium named by CHROMIUM_PATH
// or installed by the system, otherwise the one that Playwright installs for itself.
import { existsSync } from 'node:fs';

// The shell without windows is the same browser and does its work in less time.
const candidates = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
];

/** Path of a Chromium that is there, or undefined for Playwright's own. */
export const systemChromium = candidates.find((path) => path && existsSync(path));

/** A system Chromium runs as root in containers and must not call home. */
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
