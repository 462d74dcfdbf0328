import { z } from 'zod';
import { phrase, sentence, slug } from './primitives';

/**
 * The placeholders that code blocks and sentences about a host may contain in braces; the page
 * fills them in. They stand for the origin of the advisor and its bare host, the addresses of the
 * full advisor and of the frame, the snippets, and the reader's choices.
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
  /** For hosts that use attributes verbatim and would show an escaped & as such. */
  'rawiframe',
  'rawelement',
  'answers',
  'theme',
  /** Attributes for a tag, and data attributes for a placeholder, each with a leading space. */
  'attributes',
  'data',
] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

const isPlaceholder = (name: string | undefined) => PLACEHOLDERS.some((known) => known === name);

/** Reports each `{word}` that is not a placeholder, so that none remains on the page. */
function refuseUnknownPlaceholders(text: string, context: z.RefinementCtx): void {
  for (const [, name] of text.matchAll(/\{([a-z]+)\}/g)) {
    if (isPlaceholder(name)) continue;
    const message = `a placeholder (${PLACEHOLDERS.join(', ')}), not {${name}}`;
    context.addIssue({ code: 'custom', message });
  }
}

const template = sentence.superRefine(refuseUnknownPlaceholders);
const code = z.string().trim().min(1).max(2000).superRefine(refuseUnknownPlaceholders);
const httpsUrl = z.url({ protocol: /^https$/, error: 'an https address' });

/** An instruction, with the code to type or paste, if any. */
const step = z.strictObject({ text: template, code: code.optional() });

const way = z.strictObject({
  kind: z.enum(['link', 'iframe', 'element', 'placeholder', 'integration']),
  title: phrase,
  /** Whose permissions are required, at least for the first step. */
  by: z.enum(['editor', 'administrator']),
  /** The widget grows with its content, has a fixed height, or is not in the page. */
  height: z.enum(['grows', 'fixed', 'none']),
  /** The file of ours that the steps start from, if any. */
  download: z.enum(['mediawiki.zip', 'dokuwiki.zip', 'tiddlywiki.json']).optional(),
  steps: z.array(step).min(1),
});

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month such as 2026-11');
const checked = z.discriminatedUnion('how', [
  /** Covered by the automated tests of this project, in a host that they start. */
  z.strictObject({ how: z.literal('tested'), version: phrase, month, what: sentence }),
  /** Tried once by hand; not repeated by a test. */
  z.strictObject({
    how: z.literal('tried'),
    version: phrase,
    month,
    what: sentence,
    unconfirmed: sentence.optional(),
  }),
  /** Taken from documentation only; `unconfirmed` says what not even that confirmed. */
  z.strictObject({ how: z.literal('read'), what: sentence, unconfirmed: sentence.optional() }),
]);

/** A wiki, product or site generator, and the ways to embed the advisor in its pages. */
export const host = z.strictObject({
  id: slug,
  group: z.enum(['wiki', 'product', 'site']),
  name: phrase,
  /** The versions that the steps apply to. */
  versions: phrase,
  /** Best first. */
  ways: z.array(way).min(1),
  /** Further facts and permissions for the administrator of the host. */
  allow: z.array(template).default([]),
  /** What the content security policy of the host must allow, where it has one. */
  csp: z.array(step).default([]),
  /** The origins of its pages; empty where that is the reader's own address. */
  origins: z
    .array(z.string().regex(/^https:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'an https origin'))
    .default([]),
  /** Whether it sandboxes pages with an opaque origin, which no list of origins can match. */
  opaque: z.boolean().default(false),
  checked,
  sources: z.array(z.strictObject({ title: phrase, url: httpsUrl })).min(1),
});
