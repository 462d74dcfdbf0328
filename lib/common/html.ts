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

/** The frame for an address, as wide and high as said: CSS pixels, or a share such as 100%. */
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
