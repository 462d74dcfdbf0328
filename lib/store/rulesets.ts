import path from 'node:path';
import { oncePerProcess } from '../common/once';
import type { Content } from '../content/schema';
import type { Release } from '../releases/release-schema';
import { fingerprint } from '../releases/result-inputs';
import { CONTENT_FOLDER, content } from './current-content';
import { openReleases } from './release-files';

/** Content and the version that links name it by. */
export type Ruleset = {
  content: Content;
  version: string;
  /** The release; null for a draft. */
  release: Release | null;
};

const DRAFT_PREFIX = 'draft.';
const draftVersions = new WeakMap<Content, string>();

const { all: allReleases, contentOf } = oncePerProcess('releases', () =>
  openReleases(path.join(CONTENT_FOLDER, 'releases')),
);
const newestRelease = allReleases.at(-1);
const draftVersion = draftVersionOf(content);

/** All releases, oldest first. */
export const releases: readonly Release[] = allReleases;

/**
 * The ruleset that this server runs on. It has the version of the newest release as long as it
 * gives the same results (changes of wording do not count), and is a draft otherwise.
 */
export const currentRuleset: Ruleset = oncePerProcess('current ruleset', () =>
  newestRelease && draftVersionOf(contentOf(newestRelease)) === draftVersion
    ? { content, version: newestRelease.version, release: newestRelease }
    : { content, version: draftVersion, release: null },
);

/** The version of content before its release: "draft." and the start of its fingerprint. */
function draftVersionOf(content: Content): string {
  const version =
    draftVersions.get(content) ?? `${DRAFT_PREFIX}${fingerprint(content).slice(0, 8)}`;
  draftVersions.set(content, version);
  return version;
}

/**
 * The ruleset of a version: the current one, or a release, also by the version of its draft.
 * Undefined for an unknown version.
 */
export function findRuleset(version: string): Ruleset | undefined {
  if (version === currentRuleset.version || version === draftVersion) return currentRuleset;
  const release = allReleases.find(
    (candidate) =>
      candidate.version === version ||
      (version.startsWith(DRAFT_PREFIX) && draftVersionOf(contentOf(candidate)) === version),
  );
  return release && { content: contentOf(release), version: release.version, release };
}

/** True if the number of a version is above that of every release of this server. */
export function isNewer(version: string): boolean {
  return Number.parseInt(version, 10) > allReleases.length;
}
