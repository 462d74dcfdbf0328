/** An attribute of an HTML element, with a space before it and its value escaped. */
export function attribute(name: string, value: string): string {
  return ` ${name}="${escaped(value)}"`;
}

/** Text as it has to stand in HTML. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
