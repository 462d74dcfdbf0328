/**
 * Parses an absolute URL; undefined where the text is none. Does not use `URL.canParse`: after a
 * few thousand calls, Node 20 rejects valid URLs with letters such as ü.
 */
export function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
