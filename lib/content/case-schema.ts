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
  /** Collected and coded without knowledge of the rules, so the rules were not fitted to it. */
  blind: z.boolean().default(false),
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
  /** The presumed reason why the advisor recommends something else, where it does. */
  miss: sentence.optional(),
});

/** A simpler method of choosing, for comparison: the first condition that holds decides. */
export const baseline = z.strictObject({
  id: slug,
  name: phrase,
  says: sentence,
  list: z.array(z.strictObject({ when: condition, approach: slug })).default([]),
  otherwise: slug,
});

/** How the strengths of some rules are calibrated on the cases. */
export const calibration = z.strictObject({
  references: z.array(slug).min(1),
  /** The possible strengths: factors on the changes of values by a rule. */
  strengths: z.array(z.number().positive().multipleOf(0.05)).min(2),
  /** The margin, in points, by which the reported approach should win. */
  lead: z.number().positive(),
  /** The mean points that a strength has to save for each unit that it differs from 1. */
  reluctance: z.number().positive(),
  folds: z.int().min(2),
  repeats: z.int().min(1),
  settings: z.array(
    z.strictObject({
      id: slug,
      name: phrase,
      rules: z.array(slug).min(1),
      strength: z.number().positive(),
      because: sentence,
    }),
  ),
});

const hitCounts = z.strictObject({ cases: z.int(), best: z.int(), acceptable: z.int() });
const acceptableCounts = hitCounts.omit({ best: true });
const meanHits = z.strictObject({
  best: z.number().multipleOf(0.1),
  acceptable: z.number().multipleOf(0.1),
});
export const evidence = z.strictObject({
  references: z.array(slug).min(1),
  /** The questions by whose answers cases are grouped. */
  groupedBy: z.array(slug),
  /** How many similar cases a result shows at most, and the least similarity, in [0, 1]. */
  similar: z.strictObject({ most: z.int().positive(), least: unitInterval }),
  limits: z.array(sentence).min(1),
  /** The agreement reached on the cases; a test compares it, so that it changes only on purpose. */
  reached: z.strictObject({
    published: hitCounts,
    blind: hitCounts,
    guidance: hitCounts,
    /** Means over the repeats, out of the same numbers of cases. */
    crossValidated: z.strictObject({ published: meanHits, guidance: meanHits }),
    /** Verdict -> how often results with it were acceptable, on known and on blind cases. */
    verdicts: z.record(slug, z.strictObject({ known: acceptableCounts, blind: acceptableCounts })),
    /** How often the best approach of the most similar case, published or blind, was acceptable. */
    nearest: z.strictObject({ cases: z.int(), hits: z.int() }),
    because: sentence,
  }),
});
