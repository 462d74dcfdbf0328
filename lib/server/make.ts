import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { LONGEST_ADDRESS, TOO_LONG } from './admit';
import { type Captured, capture, detached } from './capture';
import { inlineScripts } from './inline-scripts';
import { FAILED, MALFORMED_STATE, refuse } from './refuse';
import { securityHeaders } from './security-headers';

export type Maker = {
  /** Writes the response to a request, as the framework does. */
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Hashes of the inline scripts in the pages that the build made. */
  scripts: ReadonlySet<string>;
};
type Asked = {
  request: IncomingMessage;
  method: string;
  path: string;
  body: Buffer;
  isSecure: boolean;
};
/** What a response says of itself depends on no more than this. */
type Shown = Pick<Asked, 'path' | 'isSecure'>;

/** The framework is to make whole responses, and to believe nobody but us. */
const NOT_PASSED_ON =
  /^(accept-encoding|if-.+|range|upgrade|next-action|content-security-policy.*|forwarded|x-forwarded-.+|x-middleware-.+|x-invoke-.+|x-matched-path)$/;
const SLOWEST_MS = 30_000;

/** Makes responses with everything that each must say, and adds it to those made elsewhere. */
export function maker({ handle, scripts: built }: Maker) {
  async function make(asked: Asked): Promise<Captured> {
    const nonce = randomBytes(16).toString('base64');
    const { url, headers } = asked.request;
    const passedOn = Object.entries(headers).filter(([name]) => !NOT_PASSED_ON.test(name));
    const request = detached({
      url,
      method: asked.method === 'HEAD' ? 'GET' : asked.method,
      headers: {
        ...Object.fromEntries(passedOn),
        // The framework takes the nonce for its inline scripts from here.
        'content-security-policy': `script-src 'nonce-${nonce}'`,
        'x-forwarded-proto': asked.isSecure ? 'https' : 'http',
      },
      body: asked.body,
    });
    const made = await withinTime(framework(request));
    return secure(orderly(made, asked), asked, nonce);
  }

  function framework(request: IncomingMessage): Promise<Captured> {
    const { response, captured } = capture(request);
    const failed = new Promise<never>((_, reject) => handle(request, response).catch(reject));
    return Promise.race([captured, failed]);
  }

  /**
   * A response with the security headers that it does not set itself. Of its inline scripts
   * those may run that the build made, or that carry the nonce of this page. They are named
   * by their hashes, so that a page can be kept: a nonce must not be sent twice.
   */
  function secure(captured: Captured, { path, isSecure }: Shown, nonce?: string): Captured {
    const isHtml = String(captured.headers['content-type']).startsWith('text/html');
    const ours = inlineScripts(isHtml ? captured.body.toString() : '').filter(
      (script) => built.has(script.hash) || (nonce !== undefined && script.nonce === nonce),
    );
    const scripts = [...new Set(ours.map(({ hash }) => hash))];
    const added = securityHeaders({ path, isHtml, scripts, isSecure });
    return { ...captured, headers: { ...added, ...captured.headers } };
  }

  return { make, secure };
}

/** What the framework made, with what it gets wrong put right. */
function orderly(made: Captured, { request, path }: Asked): Captured {
  const { 'content-type': type, 'cache-control': cache, location } = made.headers;
  if (made.status >= 500) {
    if (request.headers['next-router-state-tree']) return refuse(request, path, MALFORMED_STATE);
    if (!/html|problem/.test(String(type))) return refuse(request, path, FAILED);
  }
  // Encoded it has become too long to be asked for.
  if (String(location ?? '').length > LONGEST_ADDRESS) return refuse(request, path, TOO_LONG);
  // What the build made is asked for again each time: the next build may have made another.
  if (!/s-maxage/.test(String(cache))) return made;
  const headers = { ...made.headers, 'cache-control': 'public, max-age=0, must-revalidate' };
  return { ...made, headers };
}

async function withinTime<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('No response was made in time.')), SLOWEST_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
