const UNUSED = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb'];

/** What every response says, whatever it is: also those that the framework sends by itself. */
export const ALWAYS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  // Addresses hold answers, mistyped ones as well, so no other site is told where one came from.
  'referrer-policy': 'no-referrer',
  'permissions-policy': UNUSED.map((feature) => `${feature}=()`).join(', '),
};
/** Where a person comes by TLS once, a browser asks for nothing without it for a year. */
export const TLS_ONLY = {
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
};

/** Pages whose addresses hold answers, of which there are more than a search engine can visit. */
const CARRIES_ANSWERS = /^\/(recommendation|advisor|compare|together|history|og|api)(\/|$)/;
/** The header by which `attend` tells whether a whole page is asked for, or a part of one. */
export const ASKED_FOR = 'x-asked-for';
/** What the framework's own script and browsers keep for ever, by its name. */
const FILES = /^\/_next\/static\//;

/**
 * The content policy (CSP 3) of a page. `scripts` are source expressions of the inline scripts
 * that it brings.
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
 * What the response at a path says of itself beside `ALWAYS`. Who keeps copies for many may
 * keep what the build made for some minutes, and nothing else: it may hold somebody's answers.
 */
export function headersAt(path: string, policy: string, isForAll: boolean): Record<string, string> {
  return {
    'content-security-policy': policy,
    'cross-origin-opener-policy': 'same-origin',
    ...(FILES.test(path)
      ? {}
      : { 'cache-control': isForAll ? 'public, max-age=0, s-maxage=300' : 'private, no-store' }),
    ...(CARRIES_ANSWERS.test(path) ? { 'x-robots-tag': 'noindex, nofollow' } : {}),
  };
}
