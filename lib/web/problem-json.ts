export const PROBLEM_JSON = 'application/problem+json';

/** An error response with problem details (RFC 9457). */
export function problemJson(
  status: number,
  title: string,
  detail: string,
  extra: Record<string, unknown> = {},
): Response {
  const body = { type: 'about:blank', title, status, detail, ...extra };
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': PROBLEM_JSON, 'cache-control': 'no-store' },
  });
}
