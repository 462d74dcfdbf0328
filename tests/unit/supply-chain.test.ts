import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../support/content';

type Entry = {
  version: string;
  resolved?: string;
  integrity?: string;
  license?: string;
  dev?: boolean;
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

test('every package has a hash, and comes from the public registry under its own name', () => {
  expect(entries.length).toBeGreaterThan(100);
  for (const { name, version, resolved, integrity } of entries) {
    const file = `${name.split('/').at(-1)}-${version}.tgz`;
    expect([name, resolved]).toEqual([name, `https://registry.npmjs.org/${name}/-/${file}`]);
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

test('what a server on Linux installs is locked, without exception', () => {
  const locked = new Set(named(entries));
  const builds = entries.flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
  const unlocked = builds.filter((name) => !locked.has(name));
  expect(unlocked.filter((name) => /linux-(x64|arm64)(-gnu)?$/.test(name))).toEqual([]);
  expect(unlocked.filter((name) => !/^@(biomejs|next|tailwindcss)\//.test(name))).toEqual([]);
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

test('few packages are depended on, and the README says what each is for and how many come', () => {
  const [, section = ''] = /\n## Dependencies\n([\s\S]*?)(\n## |$)/.exec(read('README.md')) ?? [];
  const direct = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(direct.filter((name) => !section.includes(`- \`${name}\`: `))).toEqual([]);
  expect(Object.keys(manifest.dependencies).length).toBeLessThanOrEqual(6);
  const toServe = entries.filter(({ dev }) => !dev).length;
  expect(section).toContain(`${entries.length} packages`);
  expect(section).toContain(`${toServe} of them`);
});
