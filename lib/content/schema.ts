import { z } from 'zod';
import { calibration } from './calibration-schema';
import { baseline, evidence, publishedCase } from './case-schema';
import { host } from './host-schema';
import { type experiment, method } from './method-schema';
import { migration } from './migration-schema';
import {
  claimId,
  condition,
  phrase,
  point,
  sentence,
  slug,
  sources,
  unitInterval,
} from './primitives';

/**
 * Schemas of all content entries; their types are inferred from these alone. Objects are strict, so
 * that a misspelt field is an error instead of being dropped.
 */

const document = z.strictObject({
  id: z.string().regex(/^D\d+$/, 'a document id such as D1'),
  label: phrase,
  title: phrase.optional(),
  author: phrase.optional(),
  date: phrase.optional(),
  publisher: phrase.optional(),
  about: sentence,
});

const claim = z.strictObject({
  id: claimId,
  document: z.string(),
  place: phrase,
  says: sentence,
  unused: sentence.optional(),
});

/** A public source outside the five documents, for practical knowledge that they lack. */
const reference = z.strictObject({
  id: slug,
  title: phrase,
  author: phrase,
  year: z.int().min(1950).max(2100),
  url: z.url(),
  says: sentence,
});

const valueChange = z.number().min(-1).max(1).multipleOf(0.001);

const side = z.strictObject({ says: sentence, claims: z.array(claimId).min(1) });
/** Numbers that replace ours when the other side of a conflict is taken. */
const otherNumbers = z.strictObject({
  /** Criterion id -> approach id -> base value. */
  values: z.record(slug, z.record(slug, unitInterval)).default({}),
  /** Rule id -> criterion id -> approach id -> change of the value by the rule. */
  rules: z.record(slug, z.record(slug, z.record(slug, valueChange))).default({}),
});
const conflict = z.strictObject({
  id: slug,
  question: sentence,
  /** The criteria on which the documents disagree. */
  criteria: z.array(slug).min(1),
  /** The rules that follow the side taken; a result for which one fired shows the conflict. */
  rules: z.array(slug).min(1),
  taken: side,
  other: side.extend({ would: otherNumbers }),
  because: sentence,
  references: sources.references,
});

const section = z.strictObject({ id: slug, name: phrase, intro: sentence });

const option = z.strictObject({
  id: slug,
  label: phrase,
  hint: sentence.optional(),
  /** The lowest whole number in this option, where the options are bands. */
  from: z.int().nonnegative().optional(),
});
/**
 * What changing an answer would take: the team can bring it about, may have misjudged the
 * situation, or cannot change it.
 */
const changeKind = z.enum(['bring-about', 'misjudged', 'fixed']);
const question = z.strictObject({
  id: slug,
  section: slug,
  text: sentence,
  label: phrase,
  help: sentence,
  terms: z.array(z.strictObject({ term: phrase, means: sentence })).default([]),
  appliesWhen: condition.default({}),
  /** At most as many as the engine has codes for. */
  options: z.array(option).min(2).max(29),
  /** Whether "I don't know yet" is offered; false where a person always knows. */
  unknown: z.boolean().default(true),
  /** For a change to an option later in the list, and to an earlier one. */
  change: z.strictObject({
    later: changeKind,
    earlier: changeKind,
    /** How the team could bring a change about, where it can. */
    how: sentence.optional(),
  }),
});

const criterion = z.strictObject({
  id: slug,
  name: phrase,
  asks: sentence,
  /** The documents give an order that holds in any situation: no rule changes its values. */
  fact: z.boolean().default(false),
  importance: z.strictObject({
    points: z.number().positive().multipleOf(0.1),
    because: sentence,
    ...sources,
  }),
  /** Approach id -> value before any question is answered. */
  values: z.record(slug, z.strictObject({ value: unitInterval, because: sentence, ...sources })),
});

const rule = z.strictObject({
  id: slug,
  when: condition.refine((when) => Object.keys(when).length > 0, 'at least one question'),
  because: sentence,
  /** Criterion id -> approach id -> change of the value. */
  values: z.record(slug, z.record(slug, valueChange)).default({}),
  /** The strength that multiplies these changes; rules may share one. Its own by default. */
  strength: slug.optional(),
  /** Criterion id -> points of importance added, or subtracted if negative. */
  weights: z.record(slug, z.number().multipleOf(0.1)).default({}),
  vetoes: z.array(slug).default([]),
  /** What has to be settled first where one of these approaches is recommended. */
  caution: z
    .strictObject({
      text: sentence,
      for: z.array(slug).min(1),
      /** A sentence to begin the recommendation with, where it must not be overlooked. */
      opening: phrase.optional(),
    })
    .optional(),
  ...sources,
  examples: z.array(z.record(slug, slug)).min(1),
});

const approach = z.strictObject({
  id: slug,
  /** Position in lists and, among equal scores, in the ranking. */
  order: z.int(),
  name: phrase,
  /** The recommendation as an imperative, such as "Fine-tune a model". */
  imperative: phrase,
  mark: z.enum(['circle', 'triangle', 'square']),
  summary: sentence,
  is: z.array(sentence).min(1),
  counts: sentence,
  fits: z.array(point).min(2),
  strengths: z.array(point).min(2),
  risks: z.array(point).min(2),
  steps: z
    .array(
      z.strictObject({
        title: phrase,
        ...point.shape,
        /** Whether it measures success of the approach; used in the decision record. */
        measures: z.literal(true).optional(),
      }),
    )
    .min(3),
});

// Released content is parsed with this schema for ever: a new field needs a default.
export const contentSchema = z.strictObject({
  documents: z.array(document).min(1),
  claims: z.array(claim).min(1),
  references: z.array(reference),
  conflicts: z.array(conflict),
  sections: z.array(section).min(1),
  questions: z.array(question).min(1),
  criteria: z.array(criterion).min(1),
  rules: z.array(rule).min(1),
  approaches: z.array(approach).min(2).max(31),
  method,
  cases: z.array(publishedCase).min(1),
  baselines: z.array(baseline),
  calibration,
  evidence,
  hosts: z.array(host).min(1),
  migrations: z.array(migration),
});

export type Content = z.infer<typeof contentSchema>;
export type Document = z.infer<typeof document>;
export type Conflict = z.infer<typeof conflict>;
export type Section = z.infer<typeof section>;
export type Question = z.infer<typeof question>;
export type Option = z.infer<typeof option>;
export type Condition = z.infer<typeof condition>;
export type Criterion = z.infer<typeof criterion>;
export type ChangeKind = z.infer<typeof changeKind>;
export type Experiment = z.infer<typeof experiment>;
export type Rule = z.infer<typeof rule>;
export type Approach = z.infer<typeof approach>;
export type Method = z.infer<typeof method>;
export type Case = z.infer<typeof publishedCase>;
export type Calibration = z.infer<typeof calibration>;
export type Baseline = z.infer<typeof baseline>;
export type Host = z.infer<typeof host>;
export type Migration = z.infer<typeof migration>;

/** Question id -> option id. A question that is left out is unanswered. */
export type Answers = Readonly<Record<string, string>>;

/**
 * Own weights: criterion id -> a whole number from 0 (worst to best makes no difference) to 5
 * (nothing weighs more). A criterion that is left out has the weight that the documents and the
 * answers give it.
 */
export type OwnWeights = Readonly<Record<string, number>>;
