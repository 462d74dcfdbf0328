import { parseUrl } from './parse-url';
import { readSettings } from './settings';

/**
 * The origin for links to this site: SITE_URL where it is set, otherwise the host that
 * the client asked for. What is made with it goes back to that client alone, so a forged
 * host fools nobody else; one that is no host gives `fallback`.
 */
export function originFor(host: string | null, fallback: string): string {
  const { siteUrl } = readSettings(process.env);
  if (siteUrl) return siteUrl;
  const asked = host === null ? undefined : parseUrl(`${new URL(fallback).protocol}//${host}`);
  return asked?.pathname === '/' ? asked.origin : fallback;
}
