import { z } from 'zod';
import { condition, point, sentence, slug, unitInterval } from './primitives';

/** A trial to decide between two approaches, for teams to which the condition applies. */
export const experiment = z.strictObject({
  id: slug,
  between: z.tuple([slug, slug]),
  when: condition.default({}),
  /** Working days of one person, from `least` to `most`. */
  days: z.strictObject({ least: z.number().positive(), most: z.number().positive() }),
  ...point.shape,
});

export const method = z.strictObject({
  /** The method by which these rules are scored; a later one keeps this one for old releases. */
  engine: z.literal(1),
  /** Sources of the scoring method. */
  references: z.array(slug).min(1),
  /** The least number of answers for a verdict. */
  minimumAnswers: z.int().positive(),
  /** The least share of published cases in which advice like this was right, for each verdict. */
  verdict: z.strictObject({ clear: unitInterval, leaning: unitInterval }),
  /** How much is drawn or searched, and from which seed. */
  analysis: z.strictObject({
    /** Weightings in the neighbourhood of those used, and over all that are possible. */
    weightings: z.strictObject({ seed: z.int(), draws: z.int().positive() }),
    /** Ways to answer open questions, or to settle disagreements. */
    ways: z.strictObject({
      seed: z.int(),
      /** Up to this many are all tried. */
      all: z.int().positive(),
      /** Beyond, this many are drawn, and the first `examined` looked at question by question. */
      drawn: z.int().positive(),
      examined: z.int().positive(),
      /** Limit on the steps of all proofs together that a question cannot matter. */
      proofSteps: z.int().positive(),
    }),
    /** The most answers that are changed together in the search for flips. */
    flips: z.int().min(1).max(3),
  }),
  /** The least lead, in points, for a reason to be listed. */
  leastLead: z.number().positive(),
  /** For each pair of approaches, cheapest first; the first that applies is shown. */
  experiments: z.array(experiment).min(1),
  secondsPerQuestion: z.int().positive(),
  /** The example on the home page: a description of the team and its answers. */
  example: z.strictObject({ story: sentence, answers: z.record(slug, slug) }),
});
