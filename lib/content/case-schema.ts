import { z } from 'zod';
import { condition, phrase, sentence, slug, typeset, unitInterval } from './primitives';

/** A published situation, or one in published guidance, with the outcome its source reports. */
export const publishedCase = z.strictObject({
  id: slug,
  kind: z.enum([
    'paper',
    'engineering-report',
    'practitioner-account',
    'vendor-case-study',
    'guidance',
  ]),
  title: phrase,
  source: z.strictObject({
    title: z.string().trim().min(1).max(200).overwrite(typeset),
    author: phrase,
    year: z.int().min(1950).max(2100),
    venue: phrase,
    url: z.url(),
  }),
  /** What the team knew before it chose. */
  situation: sentence,
  answers: z.record(slug, slug),
  /** Question id, or `outcome` -> the basis in the source for coding it so. */
  coding: z.record(slug, sentence).default({}),
  outcome: z.strictObject({
    best: slug,
    /** Every approach within noise of the best, including the best. */
    acceptable: z.array(slug).min(1),
    strength: z.enum(['strong', 'moderate', 'weak']),
    reported: sentence,
  }),
});

/** A simpler method of choosing, for comparison: the first condition that holds decides. */
export const baseline = z.strictObject({
  id: slug,
  name: phrase,
  says: sentence,
  list: z.array(z.strictObject({ when: condition, approach: slug })).default([]),
  otherwise: slug,
});

/** What the check against cases can and cannot show, and how cases are found that are alike. */
export const evidence = z.strictObject({
  references: z.array(slug).min(1),
  /** The questions by whose answers cases are grouped. */
  groupedBy: z.array(slug),
  /** How many similar cases a result shows at most, and the least similarity, in [0, 1]. */
  similar: z.strictObject({ most: z.int().positive(), least: unitInterval }),
  limits: z.array(sentence).min(1),
});
