const DOCUMENT = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];
const NOT_A_DOCUMENT = "default-src 'none'; frame-ancestors 'none'";
const UNUSED = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb'];
/** Pages whose addresses hold answers, of which there are more than a search engine can visit. */
const CARRIES_ANSWERS = /^\/(recommendation|advisor|compare|together|history|og|api|embed)(\/|$)/;

const FOR_ONE_READER = {
  'x-robots-tag': 'noindex, nofollow',
  'cache-control': 'private, no-store',
};

type Sent = {
  path: string;
  isHtml: boolean;
  /** Source expressions of the inline scripts that the page itself brings. */
  scripts: readonly string[];
  /** Whether the client reached us over TLS. */
  isSecure: boolean;
};

/**
 * The security headers of a response, by what it is. What a route sets itself goes before
 * them: beneath /embed it says who may frame it.
 */
export function securityHeaders({ path, isHtml, scripts, isSecure }: Sent): Record<string, string> {
  const scriptSource = ['script-src', "'self'", ...scripts].join(' ');
  return {
    'content-security-policy': isHtml ? [...DOCUMENT, scriptSource].join('; ') : NOT_A_DOCUMENT,
    'x-content-type-options': 'nosniff',
    // Addresses hold answers, mistyped ones as well, so no other site is told where one came from.
    'referrer-policy': 'no-referrer',
    'permissions-policy': UNUSED.map((feature) => `${feature}=()`).join(', '),
    ...(/^\/embed(\/|$)/.test(path) ? {} : { 'cross-origin-opener-policy': 'same-origin' }),
    ...(isSecure ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
    ...(CARRIES_ANSWERS.test(path) ? FOR_ONE_READER : {}),
  };
}
