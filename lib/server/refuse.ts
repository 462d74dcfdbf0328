import type { IncomingMessage } from 'node:http';
import type { Captured } from './capture';

/** Why a request is not answered, and what its sender can do. */
export type Refusal = {
  status: number;
  title: string;
  detail: string;
  headers?: Record<string, string>;
};

export const FAILED: Refusal = {
  status: 500,
  title: 'Something went wrong',
  detail: 'This is a fault of the advisor, not yours. Try again in a while.',
};

/** The framework fails where what its own script tells of the page was made up or cut off. */
export const MALFORMED_STATE: Refusal = {
  status: 400,
  title: 'Malformed header',
  detail: 'What a script told of the page it stands on could not be read. Load the page again.',
};

export const TOO_MANY_AT_ONCE: Refusal = {
  status: 503,
  title: 'Too many requests at once',
  detail: 'Others are being answered first. Try again in a few seconds.',
  headers: { 'retry-after': '5' },
};

/** Nobody reads it: who sent the body has gone. */
export const CUT_OFF: Refusal = {
  status: 400,
  title: 'Body cut off',
  detail: 'The connection ended before the body was there.',
};

/** Of a client that has asked for more than it may. */
export function tooManyFrom(seconds: number): Refusal {
  return {
    status: 429,
    title: 'Too many requests',
    detail: `So many were sent from your address in the last minute that you have to wait. Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
    headers: { 'retry-after': String(seconds) },
  };
}

/** Of what never became a request, by the code of Node's error. */
export function unreadable(code: string | undefined): Refusal {
  if (code === 'HPE_HEADER_OVERFLOW') {
    const detail = 'Send an address and headers of at most 16 KB together.';
    return { status: 431, title: 'Address or headers too long', detail };
  }
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    return { status: 408, title: 'Too slow', detail: 'The request did not come whole in time.' };
  }
  return { status: 400, title: 'Malformed request', detail: 'This is not valid HTTP.' };
}

export const PROBLEM_JSON = 'application/problem+json';
const FOR_PROGRAMS = /^\/(api|og|healthz)(\/|$)/;

/**
 * A refusal as a response: a plain page for a person in a browser, otherwise problem details
 * (RFC 9457). It repeats nothing of what was sent.
 */
export function refuse(request: IncomingMessage, path: string, refusal: Refusal): Captured {
  const isPage = !FOR_PROGRAMS.test(path) && /\btext\/html\b/.test(request.headers.accept ?? '');
  const type = isPage ? 'text/html; charset=utf-8' : PROBLEM_JSON;
  return {
    status: refusal.status,
    headers: { ...refusal.headers, 'content-type': type, 'cache-control': 'no-store' },
    body: Buffer.from(isPage ? page(refusal) : problem(refusal)),
  };
}

/** A refusal as problem details (RFC 9457). */
export function problem({ status, title, detail }: Refusal): string {
  return JSON.stringify({ type: 'about:blank', title, status, detail });
}

function page({ title, detail }: Refusal): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Prompt or Tune</title>
<main>
<h1>${title}</h1>
<p>${detail}</p>
<p>Your answers are in the address: nothing you entered is lost.</p>
<p><a href="/">What this site does, and where to start</a></p>
</main>
</html>
`;
}
