import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../support/content/content';

type LockedPackage = {
  version: string;
  resolved?: string;
  integrity?: string;
  license?: string;
  inBundle?: boolean;
  hasInstallScript?: boolean;
  optionalDependencies?: Record<string, string>;
};
type DirectDependencies = {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const manifest: DirectDependencies = JSON.parse(read('package.json'));
const { '': root, ...packages }: { '': DirectDependencies } & Record<string, LockedPackage> =
  JSON.parse(read('package-lock.json')).packages;
const entries = Object.entries(packages as Record<string, LockedPackage>).map(([place, entry]) => {
  return { ...entry, place, name: place.replace(/.*node_modules\//, '') };
});
const named = (list: readonly { name: string }[]) => list.map(({ name }) => name);

/** Licences that require attribution at most. */
const FREE = ['MIT', 'ISC', '0BSD', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0'];
/** Licences that require more, and the packages under them. We modify none of these. */
const ASK_MORE: Record<string, RegExp> = {
  // Used by tests and to build the styles.
  'MPL-2.0': /^(@axe-core\/playwright|axe-core|lightningcss(-[a-z0-9-]+)?)$/,
  // Build-time data.
  'CC-BY-4.0': /^caniuse-lite$/,
  // A library that the server loads and that can be replaced.
  'LGPL-3.0-or-later': /^@img\/sharp-/,
};

test('every package has a hash, and none comes from a place of its own', () => {
  expect(entries.length).toBeGreaterThan(100);
  for (const { name, resolved, integrity, inBundle } of entries) {
    expect([name, resolved]).toEqual([name, undefined]);
    // A bundled package is covered by the hash of the package that bundles it.
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
  // Its script only replaces the launcher script by the binary.
  expect(named(entries.filter((entry) => entry.hasInstallScript))).toEqual(['esbuild']);
});

test('every licence is one that was looked at', () => {
  const odd = entries.filter(({ name, license = '' }) =>
    license
      .split(/ AND | OR /)
      .some((licence) => !FREE.includes(licence) && ASK_MORE[licence]?.test(name) !== true),
  );
  expect(odd.map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
});
