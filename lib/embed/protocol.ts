import { z } from 'zod';
import { THEMES } from '../addresses/frame-parameters';

/**
 * What a framed page and the page around it say to each other by postMessage, version 1.
 * A later version may add types and fields; it never gives one of these another meaning.
 */
const envelope = { source: z.literal('prompt-or-tune'), version: z.literal(1) };

/** From the frame to the page around it. */
export const frameMessage = z.discriminatedUnion('type', [
  /** A framed page has arrived. */
  z.strictObject({ ...envelope, type: z.literal('ready') }),
  /** The height of what the frame holds, in CSS pixels. */
  z.strictObject({ ...envelope, type: z.literal('resize'), height: z.int().positive() }),
  /** The person goes on to another framed page, which will say when it is ready. */
  z.strictObject({ ...envelope, type: z.literal('step') }),
  /** A recommendation is shown. Sent only where the page around asked for it. */
  z.strictObject({
    ...envelope,
    type: z.literal('result'),
    approach: z.string(),
    verdict: z.string(),
    /** The address of the whole recommendation, which holds the answers. */
    link: z.url(),
  }),
  /** Part of the link could not be used, there is no such page, or the server failed. */
  z.strictObject({
    ...envelope,
    type: z.literal('error'),
    reason: z.enum(['bad-answers', 'not-found', 'failed']),
  }),
]);

/** From the page around to the frame: nothing but how it should look. */
export const hostMessage = z.strictObject({
  ...envelope,
  type: z.literal('theme'),
  theme: z.enum(THEMES),
});

export type FrameMessage = z.infer<typeof frameMessage>;
export type HostMessage = z.infer<typeof hostMessage>;
