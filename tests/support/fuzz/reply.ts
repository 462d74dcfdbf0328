/** A reply of a route handler or of a server. */
export type Reply = {
  status: number;
  headers: Headers;
  text: string;
};

export async function replyOf(response: Response): Promise<Reply> {
  const { status, headers } = response;
  return { status, headers, text: await response.text() };
}

/** Describes what is wrong with a reply to malformed input; undefined if nothing is. */
export function faultIn({ status, headers, text }: Reply): string | undefined {
  const type = headers.get('content-type') ?? '';
  if (status >= 500 && !isRefusedFormat(status, text)) return `status ${status}`;
  const location = headers.get('location');
  if (location !== null && !/^\/(?!\/)[\x21-\x7e]*$/.test(location)) return 'leads away';
  if (headers.has('x-mark')) return 'a header was slipped in';
  if (type.startsWith('text/html')) return markupIn(text);
  if (type.startsWith('text/markdown') && /(?<!\\)<x-mark/.test(text)) return 'markup in Markdown';
  if (type.startsWith('text/csv') && text.includes('x-mark')) return 'what was given is in a table';
  // A reply to HEAD has the type but no body.
  return /^application\/(problem\+)?json/.test(type) && text !== ''
    ? faultInJson(status, type, text)
    : undefined;
}

/** The oEmbed specification requires status 501 for a format that is not offered. */
function isRefusedFormat(status: number, text: string): boolean {
  return status === 501 && text.includes('format=json');
}

/** Describes where submitted markup appears in a page unescaped; undefined if nowhere. */
export function markupIn(html: string): string | undefined {
  const tag = html.search(/<x-mark/i);
  const withoutScripts = html.replaceAll(/<script\b[^>]*>[\s\S]*?<\/script>/gi, '');
  const attribute = withoutScripts.search(/"x-mark=|(?:href|src|action)="javascript:/i);
  if (tag < 0 && attribute < 0) return undefined;
  const around = tag < 0 ? withoutScripts.slice(attribute - 80) : html.slice(tag - 80);
  return `markup in the page: ${around.slice(0, 200)}`;
}

function faultInJson(status: number, type: string, text: string): string | undefined {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) return 'no object';
  const { html, title, detail, ...rest }: Partial<Record<string, unknown>> = { ...value };
  if (typeof html === 'string') return markupIn(html);
  if (status < 400) return undefined;
  const isProblem =
    type === 'application/problem+json' &&
    rest.status === status &&
    typeof title === 'string' &&
    typeof detail === 'string';
  return isProblem ? undefined : 'no problem details';
}
