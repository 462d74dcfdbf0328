import { z } from 'zod';
import { baseline, calibration, evidence, published } from './case-schema';
import { host } from './host-schema';
import { migration } from './migration-schema';
import { condition, phrase, sentence, share, slug } from './primitives';

/**
 * The shape of every content record. Types are inferred from here and nowhere else.
 * Objects are strict, so that a misspelt field is an error and not a silent loss.
 */

const claimId = z.string().regex(/^D\d+\.\d+[a-z]?$/, 'a claim id such as D2.15');
const sources = {
  claims: z.array(claimId).default([]),
  references: z.array(slug).default([]),
};

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

/** A public source outside the five documents, for what practice knows and they do not say. */
const reference = z.strictObject({
  id: slug,
  title: phrase,
  author: phrase,
  year: z.int().min(1950).max(2100),
  url: z.url(),
  says: sentence,
});

const shift = z.number().min(-1).max(1).multipleOf(0.001);

const side = z.strictObject({ says: sentence, claims: z.array(claimId).min(1) });
/** Numbers that stand in the place of ours when the other side of a conflict is taken. */
const otherNumbers = z.strictObject({
  /** Criterion id -> approach id -> base value. */
  values: z.record(slug, z.record(slug, share)).default({}),
  /** Rule id -> criterion id -> approach id -> how far the rule moves the value. */
  rules: z.record(slug, z.record(slug, z.record(slug, shift))).default({}),
});
const conflict = z.strictObject({
  id: slug,
  question: sentence,
  /** The criteria on which the documents part. */
  criteria: z.array(slug).min(1),
  /** The rules in which the side taken is at work; a result on which one fired shows it. */
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
  /** Lowest whole number that this option stands for, where the options are bands. */
  from: z.int().nonnegative().optional(),
});
/**
 * What a change of an answer would take: the team can bring it about, may have misjudged
 * how things stand, or can do nothing about it.
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
  /** "I don't know yet" is offered unless a person always knows. */
  unknown: z.boolean().default(true),
  /** For a change to an option further down the list, and further up. */
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
  importance: z.strictObject({
    points: z.number().positive().multipleOf(0.1),
    because: sentence,
    ...sources,
  }),
  /** Approach id -> where it stands before any answer is known. */
  values: z.record(slug, z.strictObject({ value: share, because: sentence, ...sources })),
});

const rule = z.strictObject({
  id: slug,
  when: condition.refine((when) => Object.keys(when).length > 0, 'at least one question'),
  because: sentence,
  /** Criterion id -> approach id -> how far the value moves. */
  values: z.record(slug, z.record(slug, shift)).default({}),
  /** Criterion id -> points of importance added (or taken away). */
  weights: z.record(slug, z.number().multipleOf(0.1)).default({}),
  vetoes: z.array(slug).default([]),
  /** What has to be settled first where the advice is for one of these approaches. */
  caution: z.strictObject({ text: sentence, for: z.array(slug).min(1) }).optional(),
  ...sources,
  examples: z.array(z.record(slug, slug)).min(1),
});

const point = z.strictObject({ text: sentence, ...sources });
const approach = z.strictObject({
  id: slug,
  /** Place in lists and, between equal scores, in the ranking. */
  order: z.int(),
  name: phrase,
  /** "Fine-tune a model": the recommendation as an imperative. */
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
        /** Whether it tells if the approach works out, for the record of a decision. */
        measures: z.literal(true).optional(),
      }),
    )
    .min(3),
});

/** A trial that would tell two approaches apart, for a team to which the condition applies. */
const experiment = z.strictObject({
  id: slug,
  between: z.tuple([slug, slug]),
  when: condition.default({}),
  /** Working days of one person, from `least` to `most`. */
  days: z.strictObject({ least: z.number().positive(), most: z.number().positive() }),
  ...point.shape,
});

const thresholds = (level: z.ZodNumber | z.ZodInt) =>
  z.strictObject({ clear: level, leaning: level });

const method = z.strictObject({
  /** Where the method of scoring comes from. */
  references: z.array(slug).min(1),
  /** Below this many answers no verdict is given. */
  minimumAnswers: z.int().positive(),
  /** What the verdicts "clear" and "leaning" need: shares of ways, or counts. */
  verdict: z.strictObject({
    near: thresholds(z.number().min(0).max(1)),
    open: thresholds(z.number().min(0).max(1)),
    documents: thresholds(z.int().min(0)),
    /** Of the three ways of adding up. */
    methods: thresholds(z.int().min(0).max(3)),
  }),
  /** Points of lead below which a reason is not worth a line. */
  leastLead: z.number().positive(),
  /** For each pair of approaches, from the cheapest; the first that applies is named. */
  experiments: z.array(experiment).min(1),
  secondsPerQuestion: z.int().positive(),
  /** The example shown on the home page: whose it is, and the answers. */
  example: z.strictObject({ story: sentence, answers: z.record(slug, slug) }),
});

// Releases are read by this for ever: a field that is added needs a default.
export const contentSchema = z.strictObject({
  documents: z.array(document).min(1),
  claims: z.array(claim).min(1),
  references: z.array(reference),
  conflicts: z.array(conflict),
  sections: z.array(section).min(1),
  questions: z.array(question).min(1),
  criteria: z.array(criterion).min(1),
  rules: z.array(rule).min(1),
  approaches: z.array(approach).min(2),
  method,
  cases: z.array(published).min(1),
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
export type Case = z.infer<typeof published>;
export type Baseline = z.infer<typeof baseline>;
export type Calibration = z.infer<typeof calibration>;
export type Host = z.infer<typeof host>;
export type Migration = z.infer<typeof migration>;

/** What a person said: question id -> option id. A question left out is unanswered. */
export type Answers = Readonly<Record<string, string>>;

/**
 * The person's own weights: criterion id -> a whole number from 0 (worst to best makes no
 * difference) to 5 (nothing weighs more). A criterion left out weighs what the documents
 * and the answers make it weigh.
 */
export type OwnWeights = Readonly<Record<string, number>>;
