import { isIP } from 'node:net';
import { z } from 'zod';
import { parseUrl } from '../common/parse-url';
import { SettingsError } from '../common/settings-error';
import { parseAncestors } from '../embed/ancestors';

const schema = z
  .object({
    PORT: setting('PORT', 'a number from 0 to 65535', isWhole(65_535))
      .transform(Number)
      .default(3000),
    HOST: setting('HOST', 'an address such as 127.0.0.1 or 0.0.0.0', isHost).default('127.0.0.1'),
    SITE_URL: setting('SITE_URL', 'an origin such as https://advisor.example.org', isOrigin)
      .transform((text) => new URL(text).origin)
      .optional(),
    EMBED_ANCESTORS: z.string().transform(readAncestors).default([]),
    RATE_LIMIT: setting(
      'RATE_LIMIT',
      'a whole number of requests a minute, or 0 for no limit',
      isWhole(1_000_000),
    )
      .transform(Number)
      .default(600),
    TRUSTED_PROXIES: setting(
      'TRUSTED_PROXIES',
      'the number of proxies in front that say who asks, from 0 to 9',
      isWhole(9),
    )
      .transform(Number)
      .default(0),
  })
  .transform((read) => ({
    /** 0 lets the system choose. */
    port: read.PORT,
    host: read.HOST,
    /** The public origin; without it links are made from the address of the request. */
    siteUrl: read.SITE_URL,
    /** Which pages may frame the widget. */
    embedAncestors: read.EMBED_ANCESTORS,
    /** Answers that one client may have worked out in a minute; 0 is no limit. */
    rateLimit: read.RATE_LIMIT,
    /** How many proxies in front are believed when they say who asks, and by which scheme. */
    trustedProxies: read.TRUSTED_PROXIES,
  }));

export type Settings = z.output<typeof schema>;

/**
 * The settings of the advisor from environment variables; an empty one counts as not given.
 * Throws SettingsError with a sentence for each one that cannot be used.
 */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const given = Object.entries(environment).filter(([, value]) => value !== '');
  const parsed = schema.safeParse(Object.fromEntries(given));
  if (parsed.success) return parsed.data;
  throw new SettingsError(parsed.error.issues.map(({ message }) => message).join('\n'));
}

function setting(name: string, says: string, isFine: (text: string) => boolean) {
  return z
    .string()
    .refine(isFine, { error: ({ input }) => `${name} must be ${says}, not "${input}".` });
}

function isWhole(most: number) {
  return (text: string) => /^\d{1,9}$/.test(text) && Number(text) <= most;
}

function isHost(text: string): boolean {
  return isIP(text) !== 0 || /^(?=.*[a-z])[a-z0-9][a-z0-9.-]*$/i.test(text);
}

function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && parseUrl(text)?.origin === text.replace(/\/$/, '');
}

function readAncestors(text: string, context: z.RefinementCtx) {
  try {
    return parseAncestors(text);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    context.addIssue(error.message);
    return z.NEVER;
  }
}
