import { problemJson } from './problem-json';

/** Why a request is refused, and what the client can do. */
export type Refusal = {
  status: number;
  title: string;
  detail: string;
  headers?: Record<string, string>;
};

export const SERVER_BUSY: Refusal = {
  status: 503,
  title: 'Too many requests at once',
  detail: 'Others are being answered first. Try again in a few seconds.',
  headers: { 'retry-after': '5' },
};

/** The refusal of a client that exceeded the rate limit; it may retry after `seconds`. */
export function rateLimitExceeded(seconds: number): Refusal {
  return {
    status: 429,
    title: 'Too many requests',
    detail: `So many were sent from your address in the last minute that you have to wait. Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
    headers: { 'retry-after': String(seconds) },
  };
}

const NON_PAGE_PATHS = /^\/(api|og|healthz)(\/|$)/;

/**
 * A refusal as a response: a plain page for a browser, otherwise problem details (RFC 9457).
 * Repeats nothing of the request. `accept` is the value of the header Accept.
 */
export function refusalResponse(path: string, accept: string | null, refusal: Refusal): Response {
  const { status, title, detail, headers } = refusal;
  const isPage = !NON_PAGE_PATHS.test(path) && /\btext\/html\b/.test(accept ?? '');
  const response = isPage ? refusalPage(refusal) : problemJson(status, title, detail);
  for (const [name, value] of Object.entries(headers ?? {})) response.headers.set(name, value);
  return response;
}

function refusalPage({ status, title, detail }: Refusal): Response {
  const html = `<!doctype html>
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
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
  return new Response(html, { status, headers });
}
