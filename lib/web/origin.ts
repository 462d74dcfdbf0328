import { parseUrl } from '../common/parse-url';
import { readSettings } from '../store/settings';

/**
 * The origin for links to this site, such as https://advisor.example.org: SITE_URL where it is
 * set, otherwise the host that was asked for, by the scheme that `attend` has found. What is
 * made with it goes back to that client alone, so a forged host fools nobody else; one that is
 * no host gives localhost.
 */
export function originOf(headers: Pick<Headers, 'get'>): string {
  const { siteUrl } = readSettings(process.env);
  if (siteUrl) return siteUrl;
  const scheme = headers.get('x-forwarded-proto') === 'https' ? 'https' : 'http';
  const asked = parseUrl(`${scheme}://${headers.get('host')}`);
  return asked?.pathname === '/' ? asked.origin : 'http://localhost';
}
