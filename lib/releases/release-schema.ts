import { z } from 'zod';
import { sentence } from '../content/primitives';

const entryKey = z
  .string()
  .regex(/^[a-z]+\/[A-Za-z0-9-]+$/, 'an entry such as rules/strict-latency');
const hash = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256');

const change = z.strictObject({
  what: sentence,
  because: sentence,
  entries: z.array(entryKey).min(1),
});
/** What changed from one release to the next and why, as written by its author. */
export const changelogSchema = z.strictObject({
  summary: sentence,
  changes: z.array(change),
});

export const releaseSchema = changelogSchema.extend({
  /** The version of the form of a release's files; they are read for ever. */
  form: z.literal(1),
  number: z.int().positive(),
  /** The date of the release, such as 2026-11-21. */
  date: z.iso.date(),
  /** The SHA-256 of the checksum file of the previous release; null for the first. */
  follows: hash.nullable(),
});

const points = z.number();
/** A frozen link and the result it had when it was frozen, to six decimals. */
const frozenLink = z.strictObject({
  query: z.string().min(1),
  /** Null where several are level. */
  recommended: z.string().nullable(),
  verdict: z.string(),
  ranking: z.array(
    z.strictObject({
      approach: z.string(),
      score: points,
      low: points,
      high: points,
      vetoed: z.boolean(),
    }),
  ),
  probabilities: z.record(z.string(), z.number()),
  /** The share of ways to answer the open questions in which the same comes first. */
  stays: z.number(),
  flips: z.array(
    z.strictObject({ changes: z.record(z.string(), z.string()), winner: z.string().nullable() }),
  ),
  cautions: z.array(z.string()),
  conflicts: z.array(z.string()),
});
export const frozenLinksSchema = z.array(frozenLink).min(1);

export type Changelog = z.infer<typeof changelogSchema>;
/** `version` names the release in links: its number, a dot and the start of its content's hash. */
export type Release = z.infer<typeof releaseSchema> & { version: string };
export type FrozenLink = z.infer<typeof frozenLink>;
