import { parseUrl } from '../common/parse-url';
import { readSettings } from '../store/settings';

/**
 * The origin for links to this site, such as https://advisor.example.org: SITE_URL if set,
 * otherwise the Host header with the scheme that `installRequestHooks` determined. A forged host
 * only affects the client that sent it; an invalid one gives http://localhost.
 */
export function originOf(headers: Pick<Headers, 'get'>): string {
  const { siteUrl } = readSettings(process.env);
  if (siteUrl) return siteUrl;
  const scheme = headers.get('x-forwarded-proto') === 'https' ? 'https' : 'http';
  const requestUrl = parseUrl(`${scheme}://${headers.get('host')}`);
  return requestUrl?.pathname === '/' ? requestUrl.origin : 'http://localhost';
}
