import { z } from 'zod';
import { phrase, sentence, slug } from './primitives';

/**
 * What code blocks and sentences about a host may hold in braces, filled in by the page:
 * the origin of the advisor and its bare host, the addresses of the full advisor and of the
 * frame, the snippets, and the reader's choices by themselves.
 */
export const PLACEHOLDERS = [
  'origin',
  'host',
  'link',
  'frame',
  'iframe',
  'element',
  'placeholder',
  'script',
  /** For hosts that take attributes as they stand and would show an escaped & as such. */
  'rawiframe',
  'rawelement',
  'answers',
  'theme',
  /** Attributes for a tag, and data attributes for a placeholder, each after a space. */
  'attributes',
  'data',
] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

const isKnown = (name: string | undefined) => PLACEHOLDERS.some((known) => known === name);

/** Reports each `{word}` that is no placeholder, so that none is left standing on the page. */
function refuseUnknown(text: string, context: z.RefinementCtx): void {
  for (const [, name] of text.matchAll(/\{([a-z]+)\}/g)) {
    if (isKnown(name)) continue;
    const message = `a placeholder (${PLACEHOLDERS.join(', ')}), not {${name}}`;
    context.addIssue({ code: 'custom', message });
  }
}

const filled = sentence.superRefine(refuseUnknown);
const code = z.string().trim().min(1).max(2000).superRefine(refuseUnknown);
const secure = z.url({ protocol: /^https$/, error: 'an https address' });

/** Something to do, with what to type or paste where there is any. */
const step = z.strictObject({ text: filled, code: code.optional() });

const way = z.strictObject({
  kind: z.enum(['link', 'iframe', 'element', 'placeholder', 'integration']),
  title: phrase,
  /** Whose rights it takes, at least for the first step. */
  by: z.enum(['editor', 'administrator']),
  /** The widget is as high as what it holds, or stays as high as it was made, or is elsewhere. */
  height: z.enum(['grows', 'fixed', 'none']),
  /** What the steps start from, where it comes from us. */
  download: z.enum(['mediawiki.zip', 'dokuwiki.zip', 'tiddlywiki.json']).optional(),
  steps: z.array(step).min(1),
});

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month such as 2026-11');
const checked = z.discriminatedUnion('how', [
  /** The product's own tests do it, in a host that they start. */
  z.strictObject({ how: z.literal('tested'), version: phrase, month, what: sentence }),
  /** Done once by hand; no test repeats it. */
  z.strictObject({
    how: z.literal('tried'),
    version: phrase,
    month,
    what: sentence,
    unconfirmed: sentence.optional(),
  }),
  /** Only read about; what not even that bore out is in `unconfirmed`. */
  z.strictObject({ how: z.literal('read'), what: sentence, unconfirmed: sentence.optional() }),
]);

/** A wiki, product or generator of sites, and how the advisor gets into its pages. */
export const host = z.strictObject({
  id: slug,
  group: z.enum(['wiki', 'product', 'site']),
  name: phrase,
  /** Which versions the steps are for. */
  versions: phrase,
  /** Best first. */
  ways: z.array(way).min(1),
  /** What else the host's administrator must know or allow. */
  allow: z.array(filled).default([]),
  /** What the host's content security policy needs, where it has one. */
  csp: z.array(step).default([]),
  /** Where its pages come from; empty where that is the reader's own address. */
  origins: z
    .array(z.string().regex(/^https:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'an https origin'))
    .default([]),
  /** It puts pages into a sandbox without an origin, which no list of origins can match. */
  opaque: z.boolean().default(false),
  checked,
  sources: z.array(z.strictObject({ title: phrase, url: secure })).min(1),
});
