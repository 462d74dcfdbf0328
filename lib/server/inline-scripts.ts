import { createHash } from 'node:crypto';

const SCRIPTS = /<script([^>]*)>([\s\S]*?)<\/script>/g;
const NONCE = / nonce="([^"]*)"/;

/**
 * The inline scripts of an HTML page: each one's hash as a source expression of CSP 3, and
 * the nonce that it carries.
 */
export function inlineScripts(html: string): { hash: string; nonce: string | undefined }[] {
  return [...html.matchAll(SCRIPTS)]
    .filter(([, , text]) => text !== '')
    .map(([, attributes = '', text = '']) => ({
      hash: `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
      nonce: NONCE.exec(attributes)?.[1],
    }));
}
