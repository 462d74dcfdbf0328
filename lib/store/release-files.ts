import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { Content } from '../content/schema';
import { contentSchema } from '../content/schema';
import { sha256 } from '../releases/canonical';
import {
  type FrozenLink,
  frozenLinksSchema,
  type Release,
  releaseSchema,
} from '../releases/release-schema';

/** The files of a release; the last lists the sums of the others as `sha256sum` does. */
export const FILES = {
  content: 'content.json',
  links: 'links.json',
  release: 'release.yaml',
  sums: 'SHA256SUMS',
};

/** Content as a release keeps it: without what is not about advice. */
export const frozenSchema = contentSchema.omit({ hosts: true, migrations: true });

/** A release that is not as it was made; the message names the file. */
class ReleaseError extends Error {}

export type Releases = {
  /** Oldest first. */
  all: Release[];
  /** The content of one of them, read when it is first asked for. */
  contentOf: (release: Release) => Content;
  linksOf: (release: Release) => FrozenLink[];
};

/**
 * The releases in a folder, oldest first, each in a folder named by its version. Throws
 * ReleaseError where a file is not what its sum says, or a release does not follow the one
 * before it.
 */
export function openReleases(folder: string): Releases {
  const names = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  const all = names
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => openRelease(path.join(folder, name), name))
    .sort((a, b) => a.number - b.number);
  for (const [index, release] of all.entries()) {
    const before = all[index - 1];
    const expected = before ? sha256(read(folder, before.version, FILES.sums)) : null;
    if (release.number !== index + 1 || release.follows !== expected) {
      throw new ReleaseError(
        `content/releases/${release.version}: does not follow the release before it as it stands.`,
      );
    }
  }
  const known = new Map<string, Content>();
  return {
    all,
    contentOf: ({ version }) => {
      const content = known.get(version) ?? parseContent(folder, version);
      known.set(version, content);
      return content;
    },
    linksOf: ({ version }) =>
      frozenLinksSchema.parse(JSON.parse(read(folder, version, FILES.links))),
  };
}

/** The name of a release in links. */
export function versionOf(number: number, contentText: string): string {
  return `${number}.${sha256(contentText).slice(0, 8)}`;
}

function openRelease(folder: string, version: string): Release {
  const sums = new Map(
    read(folder, FILES.sums)
      .trim()
      .split('\n')
      .map((line): [string, string] => [line.slice(66), line.slice(0, 64)]),
  );
  for (const name of [FILES.content, FILES.links, FILES.release]) {
    if (sha256(read(folder, name)) !== sums.get(name)) {
      throw new ReleaseError(
        `content/releases/${version}/${name}: was changed after its release. Bring it back, and make a new release for what is new.`,
      );
    }
  }
  const release = releaseSchema.parse(parse(read(folder, FILES.release)));
  if (versionOf(release.number, read(folder, FILES.content)) !== version) {
    throw new ReleaseError(`content/releases/${version}: is not named after its content.`);
  }
  return { ...release, version };
}

function parseContent(folder: string, version: string): Content {
  const parsed = frozenSchema.safeParse(JSON.parse(read(folder, version, FILES.content)));
  if (!parsed.success) {
    throw new ReleaseError(
      `content/releases/${version}: the schema cannot read it any more; a field that is new needs a default. ${parsed.error.message}`,
    );
  }
  return { ...parsed.data, hosts: [], migrations: [] };
}

function read(...at: string[]): string {
  return readFileSync(path.join(...at), 'utf8');
}
