import { readSettings } from './settings';

/**
 * The origin under which the request reached us: SITE_URL where it is set, otherwise the
 * host the client asked for. The result goes back to that client alone, so a forged
 * host fools nobody else; one that is no host gives the server's own address.
 */
export function originOf(request: Request): string {
  const { siteUrl } = readSettings(process.env);
  if (siteUrl) return siteUrl;
  const own = new URL(request.url);
  const asked = `${own.protocol}//${request.headers.get('host') ?? own.host}`;
  return URL.canParse(asked) && new URL(asked).pathname === '/'
    ? new URL(asked).origin
    : own.origin;
}
