import type { Refusal } from './refusal';

const LONGEST_QUERY = 12_000;
/** Two hundred are read; the framework itself takes long over thousands. */
const MOST_PARAMETERS = 500;
/** Where more may be asked than to read it. */
const TAKES_A_BODY = /^\/api\/v1\/recommendation$/;

/** No path of the site needs an escape, and in another spelling it would go by other rules. */
const IS_NO_PATH = /^\/_(?!next\/)|^(?!\/_next\/).*%/;

/** What may be asked of the address with this path, as the header Allow says it. */
export function allowedAt(path: string): string {
  return ['GET', 'HEAD', 'OPTIONS', ...(TAKES_A_BODY.test(path) ? ['POST'] : [])].join(', ');
}

/** Why a request is refused before anything is done for it; undefined where it is not. */
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
  if (IS_NO_PATH.test(pathname)) {
    return {
      status: 404,
      title: 'There is no page at this address',
      detail: 'A link may have been cut off on its way, or mistyped.',
    };
  }
  // As it would be written where this leads on to another address.
  const query = searchParams.toString();
  if (query.length > LONGEST_QUERY || searchParams.size > MOST_PARAMETERS) {
    return {
      status: 414,
      title: 'Address too long',
      detail: `Send at most ${LONGEST_QUERY} characters and ${MOST_PARAMETERS} parameters. Links of this site are much shorter.`,
    };
  }
  const allow = allowedAt(pathname);
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
