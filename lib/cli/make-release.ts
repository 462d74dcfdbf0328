import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { withRuleset } from '../addresses/hrefs';
import { drawAnswers, drawWeights } from '../answers/draw';
import { encodeAnswers } from '../answers/encode';
import { randomFrom } from '../common/random';
import type { Content } from '../content/schema';
import { recommend } from '../engine/recommend';
import { canonicalJson, sha256 } from '../releases/canonical';
import { frozenResult } from '../releases/frozen-links';
import { missingMigrations } from '../releases/missing-migrations';
import { type Changelog, changelogSchema, type Release } from '../releases/release-schema';
import { changedEntries, fingerprint } from '../releases/result-inputs';
import {
  frozenContentSchema,
  openReleases,
  RELEASE_FILES,
  versionOf,
} from '../store/release-files';

/** The file in which the author writes what changed since the last release, and why. */
const DRAFT = 'next.yaml';
const LINK_COUNT = 40;
const SEED = 20_261_121;

/** `version` is that of the new release, if any; `messages` are sentences for the author. */
type Outcome = { version: string | null; messages: string[] };

/**
 * Writes the content as the next release in `folder`, if anything that affects a recommendation
 * has changed and the author's changelog names all of it. Writes a changelog to fill in if there
 * is none yet. `today` is a date such as 2026-11-21.
 */
export function makeRelease(folder: string, content: Content, today: string): Outcome {
  const releases = openReleases(folder);
  const last = releases.all.at(-1);
  const before = last && releases.contentOf(last);
  if (before && fingerprint(before) === fingerprint(content)) {
    return {
      version: null,
      messages: [`Nothing that bears on a result has changed since release ${last.version}.`],
    };
  }
  const changed = before ? changedEntries(before, content) : [];
  const draftFile = path.join(folder, DRAFT);
  if (!existsSync(draftFile)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(draftFile, changelogTemplate(changed));
    const says = [`Say in ${DRAFT} what changed and why, then run this again.`];
    return { version: null, messages: says };
  }
  const result = readDraft(draftFile, changed);
  const unmappedFaults = releases.all.flatMap((release) =>
    missingMigrations(releases.contentOf(release), content),
  );
  const faults = 'faults' in result ? result.faults : [];
  if ('faults' in result || unmappedFaults.length > 0)
    return { version: null, messages: [...faults, ...unmappedFaults] };

  const version = writeRelease(folder, content, { ...result.changelog, date: today, last });
  rmSync(draftFile);
  return { version, messages: [`Release ${version} is made. Commit it with the content.`] };
}

function changelogTemplate(changed: readonly string[]): string {
  return stringify({ summary: '', changes: [{ what: '', because: '', entries: changed }] });
}

/** The author's changelog, or its faults in sentences. */
function readDraft(
  file: string,
  changed: readonly string[],
): { changelog: Changelog } | { faults: string[] } {
  const parsed = changelogSchema.safeParse(parse(readFileSync(file, 'utf8')));
  if (!parsed.success) {
    const faults = parsed.error.issues.map(
      ({ path: at, message }) => `${DRAFT}: ${at.join('.')}: ${message}`,
    );
    return { faults };
  }
  const named = parsed.data.changes.flatMap(({ entries }) => entries);
  const unnamed = changed.filter((entry) => !named.includes(entry));
  const unchanged = named.filter((entry) => !changed.includes(entry));
  const faults = [
    ...unnamed.map((entry) => `${DRAFT}: ${entry} changed, and no change names it.`),
    ...unchanged.map((entry) => `${DRAFT}: ${entry} is named, and did not change.`),
  ];
  return faults.length > 0 ? { faults } : { changelog: parsed.data };
}

function writeRelease(
  folder: string,
  content: Content,
  { last, ...changelog }: Changelog & { date: string; last: Release | undefined },
): string {
  const number = (last?.number ?? 0) + 1;
  const contentText = `${canonicalJson(frozenContentSchema.strip().parse(content))}\n`;
  const version = versionOf(number, contentText);
  const follows = last
    ? sha256(readFileSync(path.join(folder, last.version, RELEASE_FILES.sums), 'utf8'))
    : null;
  const files: [string, string][] = [
    [RELEASE_FILES.content, contentText],
    [RELEASE_FILES.links, formatJsonArray(linksFor(content, version))],
    [RELEASE_FILES.release, stringify({ form: 1, number, follows, ...changelog })],
  ];
  const sums = files.map(([name, text]) => `${sha256(text)}  ${name}\n`).join('');
  const releaseFolder = path.join(folder, version);
  mkdirSync(releaseFolder, { recursive: true });
  for (const [name, text] of [...files, [RELEASE_FILES.sums, sums] as const]) {
    writeFileSync(path.join(releaseFolder, name), text);
  }
  return version;
}

/** A JSON array with one item per line. */
function formatJsonArray(items: readonly unknown[]): string {
  return `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]\n`;
}

/** Random links with their results: few and many answers, with and without own weights. */
function linksFor(content: Content, version: string) {
  const random = randomFrom(SEED);
  return Array.from({ length: LINK_COUNT }, (_, n) => {
    const answers = drawAnswers(content, random, (n % 4) / 4 + 0.25);
    const ownWeights = n % 5 === 0 ? drawWeights(content, random) : {};
    const query = withRuleset(encodeAnswers(content, answers, ownWeights), version);
    return { query, ...frozenResult(recommend(content, answers, ownWeights)) };
  }).filter(({ query }) => query !== '');
}
