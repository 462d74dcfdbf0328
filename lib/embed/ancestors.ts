import { parseUrl } from '../common/parse-url';
import { SettingsError } from '../common/settings-error';

/** Who may frame the widget besides the advisor itself: anybody, or pages of these origins. */
export type Ancestors = '*' | readonly string[];

/** An origin as a host-source of CSP 3: no path; the host may start with a wildcard. */
const ORIGIN = /^https?:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?$/;

/**
 * Reads the setting EMBED_ANCESTORS: `*`, or origins separated by spaces or commas. The
 * advisor's own origin is always allowed, so an empty text or `'self'` is the empty list.
 * Throws SettingsError naming the first part that is not an origin.
 */
export function parseAncestors(text = ''): Ancestors {
  const parts = text.split(/[\s,]+/).filter((part) => part !== '' && part !== "'self'");
  if (parts.includes('*') && parts.length === 1) return '*';
  return [...new Set(parts.map(readOrigin))];
}

function readOrigin(part: string): string {
  const source = part.toLowerCase().replace(/\/$/, '');
  if (ORIGIN.test(source) && parseUrl(withoutWildcard(source))) return source;
  throw new SettingsError(
    `EMBED_ANCESTORS must be * alone, or origins such as https://wiki.example.org separated by spaces; "${part}" is not an origin.`,
  );
}

/**
 * The CSP directive `frame-ancestors`, or undefined if anybody may frame the widget: `*` would
 * still block sandboxed pages, which have no origin.
 */
export function frameAncestors(ancestors: Ancestors): string | undefined {
  return ancestors === '*' ? undefined : ['frame-ancestors', "'self'", ...ancestors].join(' ');
}

/**
 * True if pages of an origin, such as https://wiki.example.org, may frame the widget under this
 * setting. Matches as CSP 3 does (section 6.7.2.7): a wildcard stands for one or more labels of
 * the host, and http also matches https.
 */
export function isAllowedAncestor(ancestors: Ancestors, origin: string): boolean {
  if (ancestors === '*') return true;
  const page = new URL(origin);
  return ancestors.some((source) => {
    const { protocol, hostname, port } = new URL(withoutWildcard(source));
    const isHost = source.includes('*')
      ? page.hostname.endsWith(`.${hostname}`)
      : page.hostname === hostname;
    const isScheme =
      page.protocol === protocol || (protocol === 'http:' && page.protocol === 'https:');
    return isHost && isScheme && page.port === port;
  });
}

function withoutWildcard(source: string): string {
  return source.replace('*.', '');
}
