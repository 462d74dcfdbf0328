/** An attribute of an HTML tag, with a leading space and its value escaped. */
export function htmlAttribute(name: string, value: string): string {
  return ` ${name}="${escapeHtml(value)}"`;
}

/** Text escaped for HTML content and for double-quoted attribute values. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** The HTML of an iframe. Sizes are in CSS pixels; the width may also be 100%. */
export function iframeHtml(frame: {
  src: string;
  title: string;
  width: number | '100%';
  height: number;
}): string {
  const attributes = [
    htmlAttribute('src', frame.src),
    htmlAttribute('title', frame.title),
    htmlAttribute('width', String(frame.width)),
    htmlAttribute('height', String(frame.height)),
    htmlAttribute('style', 'border:0;max-width:100%'),
    htmlAttribute('loading', 'lazy'),
    htmlAttribute('allow', 'clipboard-write'),
  ];
  return `<iframe${attributes.join('')}></iframe>`;
}
