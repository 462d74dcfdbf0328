import { z } from 'zod';
import { THEMES } from '../addresses/frame-parameters';

/**
 * The postMessage protocol between a framed page and the embedding page, version 1. Later
 * versions may add types and fields, but never change the meaning of these.
 */
const envelope = { source: z.literal('prompt-or-tune'), version: z.literal(1) };

/** From the frame to the embedding page. */
export const frameMessage = z.discriminatedUnion('type', [
  /** A framed page has loaded. */
  z.strictObject({ ...envelope, type: z.literal('ready') }),
  /** The height of the frame's content, in CSS pixels. */
  z.strictObject({ ...envelope, type: z.literal('resize'), height: z.int().positive() }),
  /** The user navigates to another framed page, which will send "ready". */
  z.strictObject({ ...envelope, type: z.literal('step') }),
  /** A recommendation is shown. Sent only if the embedding page asked for results. */
  z.strictObject({
    ...envelope,
    type: z.literal('result'),
    /** Null where several approaches are level. */
    approach: z.string().nullable(),
    winners: z.array(z.string()),
    verdict: z.string(),
    /** The URL of the full recommendation, which contains the answers. */
    link: z.url(),
  }),
  /** Part of the link is invalid, the page does not exist, or the server failed. */
  z.strictObject({
    ...envelope,
    type: z.literal('error'),
    reason: z.enum(['bad-answers', 'not-found', 'failed']),
  }),
]);

/** From the embedding page to the frame: only the theme. */
export const embedderMessage = z.strictObject({
  ...envelope,
  type: z.literal('theme'),
  theme: z.enum(THEMES),
});

export type FrameMessage = z.infer<typeof frameMessage>;
export type EmbedderMessage = z.infer<typeof embedderMessage>;
