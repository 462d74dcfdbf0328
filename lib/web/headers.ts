const DISABLED_FEATURES = [
  'camera',
  'display-capture',
  'geolocation',
  'microphone',
  'payment',
  'usb',
];

/** Headers of every response, also of those that the framework sends by itself. */
export const COMMON_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  // URLs contain answers, so no other site may see the referrer.
  'referrer-policy': 'no-referrer',
  'permissions-policy': DISABLED_FEATURES.map((feature) => `${feature}=()`).join(', '),
};
/** Sent over HTTPS only: browsers then use nothing but HTTPS for a year. */
export const HSTS_HEADERS = {
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
};

/** Paths whose URLs contain answers: too many combinations for search engines to index. */
const PATHS_WITH_ANSWERS = /^\/(recommendation|advisor|compare|together|history|og|api)(\/|$)/;
/** Request header set by `installRequestHooks`: 'page' for a full page, 'part' for a part of it. */
export const REQUEST_SCOPE_HEADER = 'x-asked-for';
/** Build files with a hash in their name, which may be cached without limit. */
const BUILD_FILES = /^\/_next\/static\//;

/**
 * The content security policy (CSP 3) of a page. `scripts` are the source expressions of its
 * inline scripts.
 */
export function contentPolicy(scripts: readonly string[]): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scripts].join(' '),
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * The headers of the response at a path in addition to COMMON_HEADERS. `isCacheable` lets shared
 * caches keep the response for five minutes: only for prerendered pages, since all others may
 * contain somebody's answers.
 */
export function responseHeaders(
  path: string,
  policy: string,
  isCacheable: boolean,
): Record<string, string> {
  return {
    'content-security-policy': policy,
    'cross-origin-opener-policy': 'same-origin',
    ...(BUILD_FILES.test(path)
      ? {}
      : { 'cache-control': isCacheable ? 'public, max-age=0, s-maxage=300' : 'private, no-store' }),
    ...(PATHS_WITH_ANSWERS.test(path) ? { 'x-robots-tag': 'noindex, nofollow' } : {}),
  };
}
