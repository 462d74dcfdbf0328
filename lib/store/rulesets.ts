import path from 'node:path';
import { once } from '../common/once';
import type { Content } from '../content/schema';
import { fingerprint } from '../releases/bearing';
import type { Release } from '../releases/release-schema';
import { content, FOLDER } from './current-content';
import { openReleases } from './release-files';

/** A content, and the name that links give it. */
export type Ruleset = {
  content: Content;
  version: string;
  /** The release it is; null where it has not been released. */
  release: Release | null;
};

const DRAFT = 'draft.';
const draftNames = new WeakMap<Content, string>();

const { all, contentOf } = once('releases', () => openReleases(path.join(FOLDER, 'releases')));
const newest = all.at(-1);
const draft = draftOf(content);

/** All releases, oldest first. */
export const releases: readonly Release[] = all;

/**
 * The content this server runs on. It goes by the name of the newest release as long as it
 * gives the same results, mended words and all, and is a draft otherwise.
 */
export const today: Ruleset = once('today', () =>
  newest && draftOf(contentOf(newest)) === draft
    ? { content, version: newest.version, release: newest }
    : { content, version: draft, release: null },
);

/** The name of a content before its release. */
function draftOf(content: Content): string {
  const name = draftNames.get(content) ?? `${DRAFT}${fingerprint(content).slice(0, 8)}`;
  draftNames.set(content, name);
  return name;
}

/**
 * The content of a version as it was released, also if the version is that of its draft;
 * undefined for one that is not known.
 */
export function rulesetCalled(version: string): Ruleset | undefined {
  if (version === today.version || version === draft) return today;
  const release = all.find(
    (one) =>
      one.version === version || (version.startsWith(DRAFT) && draftOf(contentOf(one)) === version),
  );
  return release && { content: contentOf(release), version: release.version, release };
}

/** Whether a version, known or not, comes after all that are known. */
export function isNewer(version: string): boolean {
  return Number.parseInt(version, 10) > all.length;
}
