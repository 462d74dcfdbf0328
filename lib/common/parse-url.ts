/**
 * An absolute address, or undefined where a text is none. Not by `URL.canParse`: once Node 20
 * has called that a few thousand times, it takes addresses with letters such as ü for broken.
 */
export function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
