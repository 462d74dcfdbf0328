import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../support/content/content';

type Entry = {
  version: string;
  resolved?: string;
  integrity?: string;
  license?: string;
  inBundle?: boolean;
  hasInstallScript?: boolean;
  optionalDependencies?: Record<string, string>;
};
type Direct = { dependencies: Record<string, string>; devDependencies: Record<string, string> };

const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const manifest: Direct = JSON.parse(read('package.json'));
const { '': root, ...packages }: { '': Direct } & Record<string, Entry> = JSON.parse(
  read('package-lock.json'),
).packages;
const entries = Object.entries(packages as Record<string, Entry>).map(([place, entry]) => {
  return { ...entry, place, name: place.replace(/.*node_modules\//, '') };
});
const named = (list: readonly { name: string }[]) => list.map(({ name }) => name);

/** Licences that ask no more than to be named. */
const FREE = ['MIT', 'ISC', '0BSD', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0'];
/** Licences that ask more, and the packages that have them. None of these is changed by us. */
const ASK_MORE: Record<string, RegExp> = {
  // For tests, and for making styles.
  'MPL-2.0': /^(@axe-core\/playwright|axe-core|lightningcss(-[a-z0-9-]+)?)$/,
  // Data for building.
  'CC-BY-4.0': /^caniuse-lite$/,
  // A library that the server loads and can be exchanged.
  'LGPL-3.0-or-later': /^@img\/sharp-/,
};

test('every package has a hash, and none comes from a place of its own', () => {
  expect(entries.length).toBeGreaterThan(100);
  for (const { name, resolved, integrity, inBundle } of entries) {
    expect([name, resolved]).toEqual([name, undefined]);
    // What another package brings with it is in that one's hash.
    if (!inBundle)
      expect([name, integrity]).toEqual([name, expect.stringMatching(/^sha512-[\w+/]{86}==$/)]);
  }
});

test('direct dependencies are exact versions, the same in both files', () => {
  for (const kind of ['dependencies', 'devDependencies'] as const) {
    expect(root[kind]).toEqual(manifest[kind]);
    for (const [name, version] of Object.entries(manifest[kind])) {
      expect([name, version]).toEqual([name, packages[`node_modules/${name}`]?.version]);
    }
  }
});

test('what every machine installs is locked', () => {
  const locked = new Set(named(entries));
  const builds = entries.flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
  expect(builds.filter((name) => !locked.has(name))).toEqual([]);
  for (const machine of [
    'linux-x64',
    'linux-arm64',
    'linux-x64-musl',
    'darwin-arm64',
    'win32-x64',
  ]) {
    expect(builds.filter((name) => name.includes(machine)).length).toBeGreaterThan(2);
  }
});

test('no package may run a script of its own to install, and one would', () => {
  expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m);
  expect(read('.npmrc')).not.toMatch(/registry|_auth|token/i);
  // It only puts its program in the place of the script that starts it.
  expect(named(entries.filter((entry) => entry.hasInstallScript))).toEqual(['esbuild']);
});

test('every licence is one that was looked at', () => {
  const odd = entries.filter(({ name, license = '' }) =>
    license
      .split(/ AND | OR /)
      .some((one) => !FREE.includes(one) && ASK_MORE[one]?.test(name) !== true),
  );
  expect(odd.map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
});
