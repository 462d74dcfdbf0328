import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type NextRequest, NextResponse } from 'next/server';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { embedHeaders } from './lib/embed/headers';
import { readSettings } from './lib/store/settings';
import { hasTurn, REQUEST_ID } from './lib/web/fair-queue';
import { ASKED_FOR, contentPolicy, headersAt } from './lib/web/headers';
import { allowedAt, refusalOf } from './lib/web/rate-limit';
import { type Refusal, refuse, TOO_MANY_AT_ONCE, tooManyFrom } from './lib/web/refusal';

/** Path of a page or file that the build made -> the hashes of its inline scripts. */
type Prerendered = Record<string, string[]>;

const { rateLimit, embedAncestors } = readSettings(process.env);
const limiter = new RateLimiterMemory({ points: rateLimit, duration: 60 });
const isServing = process.env.NODE_ENV === 'production';
const prerendered: Prerendered = isServing ? readPrerendered() : {};
const FRAMED = /^\/embed(\/|$)/;
const COSTS_LITTLE = /^\/(healthz$|_next\/)/;
const COSTS_MUCH = /^\/((embed\/)?recommendation|compare|together|evidence|og|api\/v1)(\/|$)/;

/** Refuses what cannot be answered or is too much, and says what may be done with the rest. */
export async function proxy(request: NextRequest): Promise<Response> {
  const { pathname } = request.nextUrl;
  const scripts = prerendered[pathname];
  const nonce = `'nonce-${randomBytes(16).toString('base64')}'`;
  // An unknown address gets the page that the build made for it.
  const policy = contentPolicy(scripts ?? [nonce, ...(prerendered['/_not-found'] ?? [])]);
  const answer = await answerTo(request, policy, scripts !== undefined);
  for (const [name, value] of Object.entries(isServing ? headersOf() : {})) {
    if (!answer.headers.has(name)) answer.headers.set(name, value);
  }
  return answer;

  function headersOf(): Record<string, string> {
    if (!FRAMED.test(pathname)) {
      const isPart = request.headers.get(ASKED_FOR) === 'part';
      return headersAt(pathname, policy, scripts !== undefined && !isPart);
    }
    // What is framed says all of this itself, beginning with who may frame it.
    const isAnswered = !answer.headers.has('x-middleware-next');
    return isAnswered
      ? { ...embedHeaders(embedAncestors), 'cache-control': 'private, no-store' }
      : {};
  }
}

async function answerTo(request: NextRequest, policy: string, isBuilt: boolean): Promise<Response> {
  const { method, nextUrl, headers } = request;
  const { pathname } = nextUrl;
  const isFree = isBuilt || COSTS_LITTLE.test(pathname);
  const refusal = refusalOf(method, nextUrl) ?? (isFree ? undefined : await tooMany(headers));
  if (refusal) return refuse(pathname, headers.get('accept'), refusal);
  if (method === 'OPTIONS') {
    return new Response(null, { status: 204, headers: { allow: allowedAt(pathname) } });
  }
  if (pathname.length > 1 && pathname.endsWith('/')) {
    const shorter = nextUrl.basePath + pathname.replace(/\/+$/, '') + nextUrl.search;
    return NextResponse.redirect(new URL(shorter, request.url), 308);
  }
  if (!isBuilt && COSTS_MUCH.test(pathname) && !(await hasTurn(headers.get(REQUEST_ID) ?? ''))) {
    return refuse(pathname, headers.get('accept'), TOO_MANY_AT_ONCE);
  }
  const asked = new Headers(headers);
  // The framework takes the nonce for its inline scripts from here.
  asked.set('content-security-policy', policy);
  return NextResponse.next({ request: { headers: asked } });
}

async function tooMany(headers: Headers): Promise<Refusal | undefined> {
  if (rateLimit === 0) return undefined;
  try {
    await limiter.consume(headers.get('x-forwarded-for') ?? '');
    return undefined;
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    return tooManyFrom(Math.ceil(error.msBeforeNext / 1000));
  }
}

function readPrerendered(): Prerendered {
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), 'prerendered.json');
  return JSON.parse(readFileSync(file, 'utf8'));
}
