import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type NextRequest, NextResponse } from 'next/server';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { embedHeaders } from './lib/embed/headers';
import { readSettings } from './lib/store/settings';
import { allowedMethods, refusalOf } from './lib/web/check-request';
import { REQUEST_ID_HEADER, waitForTurn } from './lib/web/fair-queue';
import { contentPolicy, REQUEST_SCOPE_HEADER, responseHeaders } from './lib/web/headers';
import { type Refusal, rateLimitExceeded, refusalResponse, SERVER_BUSY } from './lib/web/refusal';

/** Path of a prerendered page or file -> the hashes of its inline scripts. */
type Prerendered = Record<string, string[]>;

const { rateLimit, embedAncestors } = readSettings(process.env);
const limiter = new RateLimiterMemory({ points: rateLimit, duration: 60 });
const isProduction = process.env.NODE_ENV === 'production';
const prerendered: Prerendered = isProduction ? readPrerendered() : {};
const FRAMED_PATHS = /^\/embed(\/|$)/;
const CHEAP_PATHS = /^\/(healthz$|_next\/)/;
const EXPENSIVE_PATHS = /^\/((embed\/)?recommendation|compare|together|evidence|og|api\/v1)(\/|$)/;

/** Refuses invalid and excessive requests, and sets the headers of all responses. */
export async function proxy(request: NextRequest): Promise<Response> {
  const { pathname } = request.nextUrl;
  const scripts = prerendered[pathname];
  const nonce = `'nonce-${randomBytes(16).toString('base64')}'`;
  // An unknown path gets the prerendered page /_not-found.
  const policy = contentPolicy(scripts ?? [nonce, ...(prerendered['/_not-found'] ?? [])]);
  const response = await respondTo(request, policy, scripts !== undefined);
  for (const [name, value] of Object.entries(isProduction ? defaultHeaders() : {})) {
    if (!response.headers.has(name)) response.headers.set(name, value);
  }
  return response;

  function defaultHeaders(): Record<string, string> {
    if (!FRAMED_PATHS.test(pathname)) {
      const isPart = request.headers.get(REQUEST_SCOPE_HEADER) === 'part';
      return responseHeaders(pathname, policy, scripts !== undefined && !isPart);
    }
    // The routes of framed pages set these headers; only responses made here lack them.
    const isAnsweredHere = !response.headers.has('x-middleware-next');
    return isAnsweredHere
      ? { ...embedHeaders(embedAncestors), 'cache-control': 'private, no-store' }
      : {};
  }
}

async function respondTo(
  request: NextRequest,
  policy: string,
  isPrerendered: boolean,
): Promise<Response> {
  const { method, nextUrl, headers } = request;
  const { pathname } = nextUrl;
  const isUnlimited = isPrerendered || CHEAP_PATHS.test(pathname);
  const refusal =
    refusalOf(method, nextUrl) ?? (isUnlimited ? undefined : await rateLimitRefusal(headers));
  if (refusal) return refusalResponse(pathname, headers.get('accept'), refusal);
  if (method === 'OPTIONS') {
    return new Response(null, { status: 204, headers: { allow: allowedMethods(pathname) } });
  }
  if (pathname.length > 1 && pathname.endsWith('/')) {
    const withoutSlash = nextUrl.basePath + pathname.replace(/\/+$/, '') + nextUrl.search;
    return NextResponse.redirect(new URL(withoutSlash, request.url), 308);
  }
  if (
    !isPrerendered &&
    EXPENSIVE_PATHS.test(pathname) &&
    !(await waitForTurn(headers.get(REQUEST_ID_HEADER) ?? ''))
  ) {
    return refusalResponse(pathname, headers.get('accept'), SERVER_BUSY);
  }
  const forwardedHeaders = new Headers(headers);
  // The framework reads the nonce for its inline scripts from this header.
  forwardedHeaders.set('content-security-policy', policy);
  return NextResponse.next({ request: { headers: forwardedHeaders } });
}

async function rateLimitRefusal(headers: Headers): Promise<Refusal | undefined> {
  if (rateLimit === 0) return undefined;
  try {
    await limiter.consume(headers.get('x-forwarded-for') ?? '');
    return undefined;
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    return rateLimitExceeded(Math.ceil(error.msBeforeNext / 1000));
  }
}

function readPrerendered(): Prerendered {
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), 'prerendered.json');
  return JSON.parse(readFileSync(file, 'utf8'));
}
