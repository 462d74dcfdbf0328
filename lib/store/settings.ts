import { isIP } from 'node:net';
import { z } from 'zod';
import { parseUrl } from '../common/parse-url';
import { SettingsError } from '../common/settings-error';
import { parseAncestors } from '../embed/ancestors';

const schema = z
  .object({
    PORT: setting('PORT', 'a number from 0 to 65535', isIntegerUpTo(65_535))
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
      isIntegerUpTo(1_000_000),
    )
      .transform(Number)
      .default(600),
    TRUSTED_PROXIES: setting(
      'TRUSTED_PROXIES',
      'the number of proxies in front that say who asks, from 0 to 9',
      isIntegerUpTo(9),
    )
      .transform(Number)
      .default(0),
  })
  .transform((variables) => ({
    /** 0 lets the system choose a free port. */
    port: variables.PORT,
    host: variables.HOST,
    /** The public origin; without it, links use the origin of the request. */
    siteUrl: variables.SITE_URL,
    /** Which pages may frame the widget. */
    embedAncestors: variables.EMBED_ANCESTORS,
    /** Requests that one client may send per minute; 0 is no limit. */
    rateLimit: variables.RATE_LIMIT,
    /** Number of proxies whose X-Forwarded-For and X-Forwarded-Proto are trusted. */
    trustedProxies: variables.TRUSTED_PROXIES,
  }));

export type Settings = z.output<typeof schema>;

/**
 * Reads the settings from environment variables; an empty variable counts as not set.
 * Throws SettingsError with a sentence for each invalid one.
 */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const nonEmpty = Object.entries(environment).filter(([, value]) => value !== '');
  const parsed = schema.safeParse(Object.fromEntries(nonEmpty));
  if (parsed.success) return parsed.data;
  throw new SettingsError(parsed.error.issues.map(({ message }) => message).join('\n'));
}

function setting(name: string, expected: string, isValid: (text: string) => boolean) {
  return z
    .string()
    .refine(isValid, { error: ({ input }) => `${name} must be ${expected}, not "${input}".` });
}

function isIntegerUpTo(max: number) {
  return (text: string) => /^\d{1,9}$/.test(text) && Number(text) <= max;
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
