import { z } from 'zod';
import { slug } from './primitives';

const counts = z.strictObject({
  /** Means over the repeats of cross-validation, so not always whole. */
  cases: z.number().nonnegative(),
  best: z.number().nonnegative(),
  /** Cases in which all that come first are reported best or within noise of it. */
  acceptable: z.number().nonnegative(),
});

/** What `npm run calibrate` finds; nobody writes it by hand. */
const found = z.strictObject({
  penalty: z.number().positive(),
  /** What a point of importance times value adds to the logit of an approach. */
  scale: z.number().positive(),
  /** The line from the logit of the first approach's probability to that of being right. */
  map: z.strictObject({ intercept: z.number(), slope: z.number().positive() }),
  /** Name of a strength -> approach id -> factor on the moves of values; 1 where left out. */
  strengths: z.record(slug, z.record(slug, z.number().positive())),
  /** The agreement on cases that took no part in the fit that judged them. */
  unseen: z.strictObject({
    published: counts,
    guidance: counts,
    /** Approach id -> the published cases in which it is reported best, and recommended. */
    recall: z.record(slug, counts.omit({ acceptable: true })),
    /** Verdict, or `one-left` where it rests on that -> the published cases that got it. */
    verdicts: z.record(slug, counts.omit({ best: true })),
  }),
  /** How often the best approach of the most similar case from another source was acceptable. */
  nearest: z.strictObject({ cases: z.int(), hits: z.int() }),
});

/** How far rules move values, fitted to published cases. */
export const calibration = z.strictObject({
  references: z.array(slug).min(1),
  /** The bounds of a strength, and the step to which it is rounded. */
  strengths: z.strictObject({
    least: z.number().positive(),
    most: z.number().positive(),
    step: z.number().positive(),
  }),
  /** The penalties tried: what a strength costs for each squared unit away from 1. */
  penalties: z.array(z.number().positive()).min(1),
  folds: z.int().min(2),
  repeats: z.int().min(1),
  seed: z.int(),
  found,
});
