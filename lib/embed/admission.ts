import type { Host } from '../content/schema';
import { type Ancestors, letsIn } from './ancestors';

/**
 * Whether pages of a host may frame the advisor by the present setting. `origins` are
 * those that were asked about; those of them that are refused are in `refused`.
 */
export type Admission =
  /** There is nothing to frame: only a link is possible. */
  | { kind: 'no-frame' }
  /** It depends on the address of the wiki, which is not known. */
  | { kind: 'address-needed' }
  /** The host may put a frame into a sandbox without an origin, which no list can match. */
  | { kind: 'sandboxed'; isIn: boolean; origins: readonly string[] }
  | { kind: 'origins'; origins: readonly string[]; refused: readonly string[] };

/**
 * What the setting means for a host, where `wiki` is the origin that the reader gave, if
 * any, and `own` the origin of the advisor itself, which is always let in. An origin of a
 * host may have a wildcard, and then stands for any of its sites.
 */
export function admissionOf(
  host: Pick<Host, 'ways' | 'origins' | 'opaque'>,
  { ancestors, own, wiki }: { ancestors: Ancestors; own: string; wiki?: string | undefined },
): Admission {
  if (host.ways.every(({ kind }) => kind === 'link')) return { kind: 'no-frame' };
  const origins = originsToAsk(host.origins, wiki);
  if (host.opaque) return { kind: 'sandboxed', isIn: ancestors === '*', origins };
  if (origins.length === 0) return { kind: 'address-needed' };
  return admissionOfOrigins(origins, { ancestors, own });
}

/** The same for origins, whatever they belong to. */
export function admissionOfOrigins(
  origins: readonly string[],
  { ancestors, own }: { ancestors: Ancestors; own: string },
): Extract<Admission, { kind: 'origins' }> {
  const isIn = (origin: string) =>
    origin === own || letsIn(ancestors, origin.replace('*', 'any-site'));
  return { kind: 'origins', origins, refused: origins.filter((origin) => !isIn(origin)) };
}

/** Of a product with one origin, the reader's own site is enough, where that is given. */
function originsToAsk(fixed: readonly string[], wiki: string | undefined): readonly string[] {
  if (wiki === undefined) return fixed;
  if (fixed.length === 0) return [wiki];
  return fixed.length === 1 && letsIn(fixed, wiki) ? [wiki] : fixed;
}

/**
 * Whether browsers would refuse a frame of the advisor there because it comes by http into
 * a page that came by https. What this very machine serves is exempt.
 */
export function isMixed(own: string, origin: string): boolean {
  return own.startsWith('http:') && origin.startsWith('https:') && !isLoopback(own);
}

/** Whether an origin is only there for the machine that serves it. */
export function isLoopback(origin: string): boolean {
  return /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(origin).hostname);
}

/** The line that adds origins to the present setting. */
export function settingWith(ancestors: Ancestors, origins: readonly string[]): string {
  const present = ancestors === '*' ? [] : ancestors;
  return `EMBED_ANCESTORS="${[...new Set([...present, ...origins])].join(' ')}"`;
}
