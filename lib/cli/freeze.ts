import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { withRules } from '../addresses/hrefs';
import { drawAnswers, drawWeights } from '../answers/draw';
import { encodeAnswers } from '../answers/encode';
import { randomFrom } from '../common/random';
import type { Content } from '../content/schema';
import { recommend } from '../engine/recommend';
import { changedRecords, fingerprint } from '../releases/bearing';
import { canonicalJson, sha256 } from '../releases/canonical';
import { seenIn } from '../releases/frozen-links';
import { type Changelog, changelogSchema, type Release } from '../releases/release-schema';
import { unmapped } from '../releases/unmapped';
import { FILES, frozenSchema, openReleases, versionOf } from '../store/release-files';

/** Where the author writes what changed since the last release, and why. */
const DRAFT = 'next.yaml';
const LINKS = 40;
const SEED = 20_261_121;

/** What came of the attempt, in sentences for the author; `made` is the version, if any. */
type Outcome = { made: string | null; says: string[] };

/**
 * Freezes the content as the next release in `folder`, if anything that bears on a
 * recommendation has changed and the author's changelog names all of it. Where there is no
 * changelog yet, one to be filled in is written. `today` is a date such as 2026-11-21.
 */
export function makeRelease(folder: string, content: Content, today: string): Outcome {
  const releases = openReleases(folder);
  const last = releases.all.at(-1);
  const before = last && releases.contentOf(last);
  if (before && fingerprint(before) === fingerprint(content)) {
    return {
      made: null,
      says: [`Nothing that bears on a result has changed since release ${last.version}.`],
    };
  }
  const changed = before ? changedRecords(before, content) : [];
  const draft = path.join(folder, DRAFT);
  if (!existsSync(draft)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(draft, template(changed));
    const says = [`Say in ${DRAFT} what changed and why, then run this again.`];
    return { made: null, says };
  }
  const read = readDraft(draft, changed);
  const missing = releases.all.flatMap((release) => unmapped(releases.contentOf(release), content));
  const faults = 'faults' in read ? read.faults : [];
  if ('faults' in read || missing.length > 0) return { made: null, says: [...faults, ...missing] };

  const version = write(folder, content, { ...read.changelog, date: today, last });
  rmSync(draft);
  return { made: version, says: [`Release ${version} is made. Commit it with the content.`] };
}

function template(changed: readonly string[]): string {
  return stringify({ summary: '', changes: [{ what: '', because: '', records: changed }] });
}

/** The author's changelog, or what it lacks. */
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
  const named = parsed.data.changes.flatMap(({ records }) => records);
  const silent = changed.filter((record) => !named.includes(record));
  const idle = named.filter((record) => !changed.includes(record));
  const faults = [
    ...silent.map((record) => `${DRAFT}: ${record} changed, and no change names it.`),
    ...idle.map((record) => `${DRAFT}: ${record} is named, and did not change.`),
  ];
  return faults.length > 0 ? { faults } : { changelog: parsed.data };
}

function write(
  folder: string,
  content: Content,
  { last, ...entry }: Changelog & { date: string; last: Release | undefined },
): string {
  const number = (last?.number ?? 0) + 1;
  const contentText = `${canonicalJson(frozenSchema.strip().parse(content))}\n`;
  const version = versionOf(number, contentText);
  const follows = last
    ? sha256(readFileSync(path.join(folder, last.version, FILES.sums), 'utf8'))
    : null;
  const files: [string, string][] = [
    [FILES.content, contentText],
    [FILES.links, linesOf(linksFor(content, version))],
    [FILES.release, stringify({ number, follows, ...entry })],
  ];
  const sums = files.map(([name, text]) => `${sha256(text)}  ${name}\n`).join('');
  const own = path.join(folder, version);
  mkdirSync(own, { recursive: true });
  for (const [name, text] of [...files, [FILES.sums, sums] as const]) {
    writeFileSync(path.join(own, name), text);
  }
  return version;
}

/** JSON with a line for each item. */
function linesOf(items: readonly unknown[]): string {
  return `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]\n`;
}

/** Links drawn at random, with few answers and with many, with own weights and without. */
function linksFor(content: Content, version: string) {
  const random = randomFrom(SEED);
  return Array.from({ length: LINKS }, (_, n) => {
    const answers = drawAnswers(content, random, (n % 4) / 4 + 0.25);
    const own = n % 5 === 0 ? drawWeights(content, random) : {};
    const query = withRules(encodeAnswers(content, answers, own), version);
    return { query, ...seenIn(recommend(content, answers, own)) };
  });
}
