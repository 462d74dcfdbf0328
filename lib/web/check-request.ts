import type { Refusal } from './refusal';

const MAX_QUERY_LENGTH = 12_000;
/** 200 are read; thousands would take the framework long to parse. */
const MAX_PARAMETERS = 500;
/** Paths that accept POST. */
const ACCEPTS_POST = /^\/api\/v1\/recommendation$/;

/** No path of the site needs an escape; an escaped spelling would bypass the patterns for paths. */
const UNSERVED_PATH = /^\/_(?!next\/)|^(?!\/_next\/).*%/;

/** The methods allowed at a path, in the format of the header Allow. */
export function allowedMethods(path: string): string {
  return ['GET', 'HEAD', 'OPTIONS', ...(ACCEPTS_POST.test(path) ? ['POST'] : [])].join(', ');
}

/** The reason to refuse a request before it is processed; undefined for a valid one. */
export function refusalOf(
  method: string,
  { pathname, searchParams }: Pick<URL, 'pathname' | 'searchParams'>,
): Refusal | undefined {
  if (!isReadable(pathname)) {
    return {
      status: 400,
      title: 'Malformed address',
      detail:
        'The part of the address before the question mark is not valid. Check that the link is complete.',
    };
  }
  if (UNSERVED_PATH.test(pathname)) {
    return {
      status: 404,
      title: 'There is no page at this address',
      detail: 'A link may have been cut off on its way, or mistyped.',
    };
  }
  // Measured in the encoding that a redirect would use.
  const query = searchParams.toString();
  if (query.length > MAX_QUERY_LENGTH || searchParams.size > MAX_PARAMETERS) {
    return {
      status: 414,
      title: 'Address too long',
      detail: `Send at most ${MAX_QUERY_LENGTH} characters and ${MAX_PARAMETERS} parameters. Links of this site are much shorter.`,
    };
  }
  const allow = allowedMethods(pathname);
  if (allow.split(', ').includes(method)) return undefined;
  return {
    status: 405,
    title: 'Method not allowed',
    detail: `This address answers ${allow}.`,
    headers: { allow },
  };
}

function isReadable(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes('\0');
  } catch {
    return false;
  }
}
