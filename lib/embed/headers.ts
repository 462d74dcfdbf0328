import { type Ancestors, frameAncestors } from './ancestors';

/**
 * The headers of everything below /embed: who may frame it, what an isolated page (COEP
 * `require-corp`) needs to show it, and no indexing by search engines.
 */
export function embedHeaders(ancestors: Ancestors): Record<string, string> {
  return {
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'self'",
      frameAncestors(ancestors),
    ]
      .filter(Boolean)
      .join('; '),
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'cross-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex',
  };
}
