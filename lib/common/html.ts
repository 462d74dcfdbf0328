/** An attribute of an HTML tag, with a leading space and its value escaped. */
export function attribute(name: string, value: string): string {
  return ` ${name}="${escaped(value)}"`;
}

/** Text escaped for HTML content and for double-quoted attribute values. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** The HTML of an iframe. Sizes are in CSS pixels; the width may also be 100%. */
export function iframe(frame: {
  src: string;
  title: string;
  width: number | '100%';
  height: number;
}): string {
  const attributes = [
    attribute('src', frame.src),
    attribute('title', frame.title),
    attribute('width', String(frame.width)),
    attribute('height', String(frame.height)),
    attribute('style', 'border:0;max-width:100%'),
    attribute('loading', 'lazy'),
    attribute('allow', 'clipboard-write'),
  ];
  return `<iframe${attributes.join('')}></iframe>`;
}
