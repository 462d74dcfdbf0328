import type { IncomingMessage } from 'node:http';
import type { Refusal } from './refuse';

export const LONGEST_ADDRESS = 12_000;
/** Two hundred are read; the framework itself takes long over thousands. */
const MOST_PARAMETERS = 500;
const LARGEST_BODY = 16 * 1024;
/** What may be asked of an address, where it is more than to read it. */
const TAKES_A_BODY = /^\/api\/v1\/recommendation$/;

export const TOO_LONG: Refusal = {
  status: 414,
  title: 'Address too long',
  detail: `Send at most ${LONGEST_ADDRESS} characters and ${MOST_PARAMETERS} parameters. Links of this site are much shorter.`,
};

const NO_HOST: Refusal = {
  status: 400,
  title: 'No host',
  detail: 'Send the header Host with the name of this site.',
};

const UNEXPECTED: Refusal = {
  status: 417,
  title: 'Expectation failed',
  detail: 'Send no header Expect, or 100-continue in it.',
};

/** The header that says what may be asked of the address with this path. */
export function allowedAt(path: string): { allow: string } {
  return { allow: methodsOf(path).join(', ') };
}

function methodsOf(path: string): string[] {
  return ['GET', 'HEAD', 'OPTIONS', ...(TAKES_A_BODY.test(path) ? ['POST'] : [])];
}

/**
 * Why a request cannot be answered, before anything is done for it; undefined where it can.
 * What is refused here would make the framework fail or wait.
 */
export function refusalOf({
  method = '',
  url = '',
  headers,
  httpVersion,
}: IncomingMessage): Refusal | undefined {
  const path = pathOf(url);
  if (headers.host === undefined && httpVersion === '1.1') return NO_HOST;
  if (headers.expect !== undefined && !/^100-continue$/i.test(headers.expect)) return UNEXPECTED;
  if (path === undefined) {
    return {
      status: 400,
      title: 'Malformed address',
      detail:
        'The part of the address before the question mark is not valid. Check that the link is complete.',
    };
  }
  if (url.length > LONGEST_ADDRESS || url.split('&').length > MOST_PARAMETERS) return TOO_LONG;
  if (!methodsOf(path).includes(method)) {
    const headers = allowedAt(path);
    const detail = `This address answers ${headers.allow}.`;
    return { status: 405, title: 'Method not allowed', detail, headers };
  }
  return method === 'POST' ? bodyRefusal(headers) : undefined;
}

/**
 * The path of a request's target; undefined where it is none, has a broken percent code, or
 * has steps such as `..`, after which it would not be the path that is answered.
 */
export function pathOf(url: string): string | undefined {
  const [path = ''] = url.split('?', 1);
  if (!path.startsWith('/')) return undefined;
  try {
    const decoded = decodeURIComponent(path);
    return decoded.includes('\0') || decoded.split(/[/\\]/).some(isStep) ? undefined : path;
  } catch {
    return undefined;
  }
}

/** As the URL Standard reads a segment: a dot may stand there encoded, here a second time. */
function isStep(segment: string): boolean {
  return /^(\.|%2e){1,2}$/i.test(segment);
}

function bodyRefusal(headers: IncomingMessage['headers']): Refusal | undefined {
  const length = headers['content-length'];
  if (length === undefined) {
    return {
      status: 411,
      title: 'Length required',
      detail: 'Send a Content-Length, not a body in chunks.',
    };
  }
  if (Number(length) > LARGEST_BODY) {
    return {
      status: 413,
      title: 'Body too large',
      detail: 'Send at most 16 KB of JSON.',
    };
  }
  return undefined;
}
