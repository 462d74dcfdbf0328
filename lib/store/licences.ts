import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

type Dependency = { name: string; licence: string };

const lockfile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
    }),
  ),
});

const HEADER = `Prompt or Tune is made with the work of others. This list holds

- the packages that npm installs to serve it,
- Tailwind CSS, from which its styles are made,
- what Next.js brings inside itself: React, by which its pages work in your browser, and much
  that is only for building.

Equal licences are given once, beneath all the names they are for.
`;

/** Dependencies without a licence file of their own. */
const WITHOUT_LICENCE_FILE: readonly Dependency[] = [
  {
    name: 'Geist, the font in which pictures of links are drawn',
    licence:
      'Copyright 2024 The Geist Project Authors (https://github.com/vercel/geist-font)\nSIL Open Font License, Version 1.1: https://openfontlicense.org',
  },
  {
    name: 'core-js, which Next.js sends to browsers without modules',
    licence:
      'Copyright 2014-2024 Denis Pushkarev\nMIT License: https://github.com/zloirock/core-js/blob/v3.38.1/LICENSE',
  },
];

/**
 * The names, versions and licences of all third-party software that serves the site or is sent
 * to browsers, as one text, read from the packages installed in the folder `root`.
 */
export function licenceNotices(root: string): string {
  const dependencies = [
    ...installedPackages(root),
    ...bundledInNext(root),
    ...WITHOUT_LICENCE_FILE,
  ];
  const namesByLicence = new Map<string, string[]>();
  for (const { name, licence } of dependencies) {
    namesByLicence.set(licence, [...(namesByLicence.get(licence) ?? []), name]);
  }
  const notices = [...namesByLicence].map(
    ([licence, names]) => `${names.join('\n')}\n\n${licence}\n`,
  );
  return [HEADER, ...notices].join(`\n${'-'.repeat(80)}\n\n`);
}

function installedPackages(root: string): Dependency[] {
  const { packages } = readLockfile(root);
  return Object.entries(packages).flatMap(([place, { version, license, dev }]) => {
    const folder = path.join(root, place);
    const isIncluded = place !== '' && (!dev || place === 'node_modules/tailwindcss');
    // Optional packages for other platforms are in the lockfile but not installed.
    if (!isIncluded || !existsSync(folder)) return [];
    const name = `${place.replace(/.*node_modules\//, '')} ${version} (${license})`;
    return { name, licence: licenceIn(folder) ?? 'It comes without the text of its licence.' };
  });
}

function readLockfile(root: string) {
  return lockfile.parse(JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')));
}

function bundledInNext(root: string): Dependency[] {
  const folder = path.join(root, 'node_modules/next/dist/compiled');
  return readdirSync(folder)
    .flatMap((name) => (name.startsWith('@') ? scopedPackages(folder, name) : name))
    .flatMap((name) => {
      const licence = licenceIn(path.join(folder, name));
      return licence === undefined ? [] : { name: `${name}, inside Next.js`, licence };
    });
}

function scopedPackages(folder: string, scope: string): string[] {
  return readdirSync(path.join(folder, scope)).map((name) => `${scope}/${name}`);
}

/** The texts of the licence and notice files in a folder; undefined where there are none. */
function licenceIn(folder: string): string | undefined {
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((file) => file.isFile() && /^(licen[cs]e|notice)(\.|$)/i.test(file.name))
    .map(({ name }) => readFileSync(path.join(folder, name), 'utf8').trim());
  return files.length > 0 ? files.join('\n\n') : undefined;
}
