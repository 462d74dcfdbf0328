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

/** The files of a release. `sums` has the checksums of the others, as `sha256sum` prints them. */
export const RELEASE_FILES = {
  content: 'content.json',
  links: 'links.json',
  release: 'release.yaml',
  sums: 'SHA256SUMS',
};

/** Content as a release stores it: without hosts and migrations, which do not affect results. */
export const frozenContentSchema = contentSchema.omit({ hosts: true, migrations: true });

/** A release that was changed after it was made or cannot be read; the message names the file. */
class ReleaseError extends Error {}

export type Releases = {
  /** Oldest first. */
  all: Release[];
  /** The content of a release, read on first use. */
  contentOf: (release: Release) => Content;
  linksOf: (release: Release) => FrozenLink[];
};

/**
 * The releases in a folder, each in a subfolder named by its version. Throws ReleaseError if a
 * file does not match its checksum, or a release does not follow the previous one. `contentOf`
 * throws it if the current schema cannot read the content of a release.
 */
export function openReleases(folder: string): Releases {
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  const releases = entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => openRelease(path.join(folder, name), name))
    .sort((a, b) => a.number - b.number);
  for (const [index, release] of releases.entries()) {
    const previous = releases[index - 1];
    const expected = previous
      ? sha256(readText(folder, previous.version, RELEASE_FILES.sums))
      : null;
    if (release.number !== index + 1 || release.follows !== expected) {
      throw new ReleaseError(
        `content/releases/${release.version}: does not follow the release before it as it stands.`,
      );
    }
  }
  const contentByVersion = new Map<string, Content>();
  return {
    all: releases,
    contentOf: ({ version }) => {
      const content = contentByVersion.get(version) ?? parseContent(folder, version);
      contentByVersion.set(version, content);
      return content;
    },
    linksOf: ({ version }) =>
      frozenLinksSchema.parse(JSON.parse(readText(folder, version, RELEASE_FILES.links))),
  };
}

/** The version of a release, as in links: its number and the start of its content's SHA-256. */
export function versionOf(number: number, contentText: string): string {
  return `${number}.${sha256(contentText).slice(0, 8)}`;
}

function openRelease(folder: string, version: string): Release {
  const checksums = new Map(
    readText(folder, RELEASE_FILES.sums)
      .trim()
      .split('\n')
      .map((line): [string, string] => [line.slice(66), line.slice(0, 64)]),
  );
  for (const name of [RELEASE_FILES.content, RELEASE_FILES.links, RELEASE_FILES.release]) {
    if (sha256(readText(folder, name)) !== checksums.get(name)) {
      throw new ReleaseError(
        `content/releases/${version}/${name}: was changed after its release. Bring it back, and make a new release for what is new.`,
      );
    }
  }
  const release = releaseSchema.parse(parse(readText(folder, RELEASE_FILES.release)));
  if (versionOf(release.number, readText(folder, RELEASE_FILES.content)) !== version) {
    throw new ReleaseError(`content/releases/${version}: is not named after its content.`);
  }
  return { ...release, version };
}

function parseContent(folder: string, version: string): Content {
  const parsed = frozenContentSchema.safeParse(
    JSON.parse(readText(folder, version, RELEASE_FILES.content)),
  );
  if (!parsed.success) {
    throw new ReleaseError(
      `content/releases/${version}: the schema cannot read it any more; a field that is new needs a default. ${parsed.error.message}`,
    );
  }
  return { ...parsed.data, hosts: [], migrations: [] };
}

function readText(...segments: string[]): string {
  return readFileSync(path.join(...segments), 'utf8');
}
