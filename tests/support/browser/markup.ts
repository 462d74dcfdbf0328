/** An opening tag, with attribute names in lower case and values unescaped. */
export type Tag = { name: string; attributes: Record<string, string> };

/** All opening tags, in order, of a document in which every attribute value is quoted. */
export function tagsIn(html: string): Tag[] {
  return [...html.matchAll(/<([a-z]\w*)((?:\s+[\w:-]+="[^"]*")*)\s*\/?>/gi)].map(
    ([, name = '', attributes = '']) => ({
      name,
      attributes: Object.fromEntries(
        [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
          key.toLowerCase(),
          unescaped(value),
        ]),
      ),
    }),
  );
}

/** Reverses the escaping of text for HTML. */
export function unescaped(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
