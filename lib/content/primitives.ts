import { z } from 'zod';

/** The small shapes that records are made of. */

export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');

const OPENING: Readonly<Record<string, string>> = { '"': '“', "'": '‘' };

/** Straight quotes and apostrophes as printers set them, but for what stands in backticks. */
export const typeset = (text: string) =>
  text.replace(/`[^`]*`|(^|[\s([{—–])(["'])|["']/g, (found, before = '', opening = '') => {
    if (found.startsWith('`')) return found;
    return opening ? `${before}${OPENING[opening]}` : found === '"' ? '”' : '’';
  });
export const sentence = z.string().trim().min(12).max(600).overwrite(typeset);
export const phrase = z.string().trim().min(1).max(120).overwrite(typeset);
export const share = z.number().min(0).max(1).multipleOf(0.001);

/** Question id -> options; holds when every question named has one of its options. */
export const condition = z.record(slug, z.array(slug).min(1));
