import type { Host } from '../content/schema';
import { type Ancestors, isAllowedAncestor } from './ancestors';

/**
 * Whether pages of a host may frame the advisor under the current setting. `origins` are the
 * origins that were checked; `refused` are those of them that may not.
 */
export type FramePermission =
  /** The host allows only links. */
  | { kind: 'no-frame' }
  /** It depends on the address of the wiki, which is unknown. */
  | { kind: 'address-needed' }
  /** The host may sandbox the frame without an origin, which only the setting `*` lets in. */
  | { kind: 'sandboxed'; isAllowed: boolean; origins: readonly string[] }
  | { kind: 'origins'; origins: readonly string[]; refused: readonly string[] };

/**
 * The permission of a host. `wiki` is the origin that the user entered, if any, and `ownOrigin` the
 * origin of the advisor itself, which is always allowed. An origin of a host with a wildcard
 * stands for any of its sites.
 */
export function framePermissionOf(
  host: Pick<Host, 'ways' | 'origins' | 'opaque'>,
  {
    ancestors,
    ownOrigin,
    wiki,
  }: { ancestors: Ancestors; ownOrigin: string; wiki?: string | undefined },
): FramePermission {
  if (host.ways.every(({ kind }) => kind === 'link')) return { kind: 'no-frame' };
  const origins = originsToCheck(host.origins, wiki);
  if (host.opaque) return { kind: 'sandboxed', isAllowed: ancestors === '*', origins };
  if (origins.length === 0) return { kind: 'address-needed' };
  return framePermissionOfOrigins(origins, { ancestors, ownOrigin });
}

/** The permission of any origins. */
export function framePermissionOfOrigins(
  origins: readonly string[],
  { ancestors, ownOrigin }: { ancestors: Ancestors; ownOrigin: string },
): Extract<FramePermission, { kind: 'origins' }> {
  const isAllowed = (origin: string) =>
    origin === ownOrigin || isAllowedAncestor(ancestors, origin.replace('*', 'any-site'));
  return { kind: 'origins', origins, refused: origins.filter((origin) => !isAllowed(origin)) };
}

/**
 * The origins to check: the user's wiki if the host has no fixed origin, or a single one that
 * matches the wiki; otherwise the fixed ones.
 */
function originsToCheck(fixed: readonly string[], wiki: string | undefined): readonly string[] {
  if (wiki === undefined) return fixed;
  if (fixed.length === 0) return [wiki];
  return fixed.length === 1 && isAllowedAncestor(fixed, wiki) ? [wiki] : fixed;
}

/**
 * True if browsers would block the frame as mixed content: an HTTP advisor in an HTTPS page.
 * Loopback addresses are exempt.
 */
export function isMixedContent(ownOrigin: string, origin: string): boolean {
  return ownOrigin.startsWith('http:') && origin.startsWith('https:') && !isLoopback(ownOrigin);
}

/** True if the host of an origin is localhost or a loopback address. */
export function isLoopback(origin: string): boolean {
  return /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(origin).hostname);
}

/** The line for the environment that adds origins to the current setting. */
export function settingWith(ancestors: Ancestors, origins: readonly string[]): string {
  const present = ancestors === '*' ? [] : ancestors;
  return `EMBED_ANCESTORS="${[...new Set([...present, ...origins])].join(' ')}"`;
}
