import { z } from 'zod';
import { condition, phrase, sentence, share, slug, typeset } from './primitives';

/** A published situation, or one in published guidance, with what its source reports. */
export const published = z.strictObject({
  id: slug,
  kind: z.enum([
    'paper',
    'engineering-report',
    'practitioner-account',
    'vendor-case-study',
    'guidance',
  ]),
  /** Collected and coded without sight of the rules; what it shows was not fitted. */
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
  /** Question id, or `outcome` -> where that reading of the source comes from. */
  coding: z.record(slug, sentence).default({}),
  outcome: z.strictObject({
    best: slug,
    /** Every approach within noise of the best, the best included. */
    acceptable: z.array(slug).min(1),
    strength: z.enum(['strong', 'moderate', 'weak']),
    reported: sentence,
  }),
  /** Why we think the advisor says something else, where it does. */
  miss: sentence.optional(),
});

/** A simpler way to choose, to compare with: the first condition that holds decides. */
export const baseline = z.strictObject({
  id: slug,
  name: phrase,
  says: sentence,
  list: z.array(z.strictObject({ when: condition, approach: slug })).default([]),
  otherwise: slug,
});

/** How the strengths of some rules are set by the cases. */
export const calibration = z.strictObject({
  references: z.array(slug).min(1),
  /** What a strength may be: a factor on how far its rules move values. */
  strengths: z.array(z.number().positive().multipleOf(0.05)).min(2),
  /** Points by which the reported approach should lead. */
  lead: z.number().positive(),
  /** Mean points that a strength has to save for each whole step away from 1. */
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

const found = z.strictObject({ cases: z.int(), best: z.int(), acceptable: z.int() });
const withVerdict = found.omit({ best: true });
const foundOnAverage = z.strictObject({
  best: z.number().multipleOf(0.1),
  acceptable: z.number().multipleOf(0.1),
});
export const evidence = z.strictObject({
  references: z.array(slug).min(1),
  /** The questions by whose answers cases are grouped. */
  groupedBy: z.array(slug),
  /** How many similar cases a result shows, and how alike they have to be, in [0, 1]. */
  similar: z.strictObject({ most: z.int().positive(), least: share }),
  limits: z.array(sentence).min(1),
  /** The counts reached on the cases; a test holds them, so they change only on purpose. */
  reached: z.strictObject({
    published: found,
    blind: found,
    guidance: found,
    /** Means over the repeats, of as many cases. */
    crossValidated: z.strictObject({ published: foundOnAverage, guidance: foundOnAverage }),
    /** Verdict -> how often advice with it was acceptable, on known and on blind cases. */
    verdicts: z.record(slug, z.strictObject({ known: withVerdict, blind: withVerdict })),
    /** How often the case most alike, published or blind, was won by an acceptable approach. */
    nearest: z.strictObject({ cases: z.int(), hits: z.int() }),
    because: sentence,
  }),
});
