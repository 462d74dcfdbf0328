/** A tag as it stands in the HTML that this project makes, with its attributes in lower case and unescaped. */
export type Tag = { name: string; attributes: Record<string, string> };

/** Every opening tag of a document in which all attributes have quotes, in order. */
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

/** Text as it was before it was escaped for HTML. */
export function unescaped(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
