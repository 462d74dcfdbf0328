import { z } from 'zod';
import { sentence } from '../content/primitives';

const record = z.string().regex(/^[a-z]+\/[A-Za-z0-9-]+$/, 'a record such as rules/strict-latency');
const hash = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256');

/** What changed from one release to the next, and why, in the words of its author. */
export const changelogSchema = z.strictObject({
  summary: sentence,
  changes: z.array(
    z.strictObject({ what: sentence, because: sentence, records: z.array(record).min(1) }),
  ),
});

export const releaseSchema = changelogSchema.extend({
  number: z.int().positive(),
  /** The day it was made, such as 2026-11-21. */
  date: z.iso.date(),
  /** What the file of sums of the release before it comes to; null for the first. */
  follows: hash.nullable(),
});

const points = z.number();
/** A link as it was frozen, and what was seen when it was opened; numbers to six decimals. */
const frozenLink = z.strictObject({
  query: z.string().min(1),
  recommended: z.string(),
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
  grounds: z.record(z.string(), z.number()),
  flips: z.array(z.strictObject({ changes: z.record(z.string(), z.string()), winner: z.string() })),
  cautions: z.array(z.string()),
  conflicts: z.array(z.string()),
});
export const frozenLinksSchema = z.array(frozenLink).min(1);

export type Changelog = z.infer<typeof changelogSchema>;
/** `version` is its name in links: the number, a dot and the start of its content's hash. */
export type Release = z.infer<typeof releaseSchema> & { version: string };
export type FrozenLink = z.infer<typeof frozenLink>;
