import { z } from 'zod';

/** Basic schemas shared by all entries. */

export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');

const OPENING_QUOTES: Readonly<Record<string, string>> = { '"': '“', "'": '‘' };

/** Replaces straight quotes and apostrophes by typographic ones, except between backticks. */
export const typeset = (text: string) =>
  text.replace(/`[^`]*`|(^|[\s([{—–])(["'])|["']/g, (match, before = '', opening = '') => {
    if (match.startsWith('`')) return match;
    return opening ? `${before}${OPENING_QUOTES[opening]}` : match === '"' ? '”' : '’';
  });
export const sentence = z.string().trim().min(12).max(600).overwrite(typeset);
export const phrase = z.string().trim().min(1).max(120).overwrite(typeset);
export const unitInterval = z.number().min(0).max(1).multipleOf(0.001);

/** Question id -> options; holds when each question has one of its options as the answer. */
export const condition = z.record(slug, z.array(slug).min(1));

export const claimId = z.string().regex(/^D\d+\.\d+[a-z]?$/, 'a claim id such as D2.15');
/** The claims and references that an entry rests on. */
export const sources = {
  claims: z.array(claimId).default([]),
  references: z.array(slug).default([]),
};

/** A sentence with its sources. */
export const point = z.strictObject({ text: sentence, ...sources });
