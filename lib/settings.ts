import { z } from 'zod';
import { type Ancestors, parseAncestors } from './embed/ancestors';
import { SettingsError } from './settings-error';

const origin = z.string().refine((text) => {
  if (!/^https?:/.test(text) || !URL.canParse(text)) return false;
  return new URL(text).origin === text.replace(/\/$/, '');
});

const schema = z.object({ SITE_URL: origin.optional() });

/**
 * The settings of the web pages. SITE_URL is the public origin, such as
 * https://advisor.example.org; without it links are made from the address of the request.
 * EMBED_ANCESTORS says which pages may frame the widget. Throws SettingsError on a value
 * that cannot be used.
 */
export function readSettings(environment: Record<string, string | undefined>): {
  siteUrl: string | undefined;
  embedAncestors: Ancestors;
} {
  const parsed = schema.safeParse({ SITE_URL: environment.SITE_URL || undefined });
  if (!parsed.success) {
    throw new SettingsError(
      `SITE_URL must be an origin such as https://advisor.example.org, not "${environment.SITE_URL}".`,
    );
  }
  return {
    siteUrl: parsed.data.SITE_URL,
    embedAncestors: parseAncestors(environment.EMBED_ANCESTORS),
  };
}
