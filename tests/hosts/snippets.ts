/** The code blocks of the product's own guide by their names, as a person copies them. */
export type Snippets = (name: string) => string;

/** What the pages called "chosen" were made with: a theme, and more than one answer. */
export const CHOICE = { theme: 'dark', answers: 'task=code&budget=small' };

/** Reads the guide for a choice, such as `theme=dark`, the way a browser shows it. */
export async function readGuide(
  product: string,
  choice: Record<string, string> = {},
): Promise<Snippets> {
  const response = await fetch(`${product}/embed-guide?${new URLSearchParams(choice)}`);
  const page = await response.text();
  const blocks = page.matchAll(/<code data-snippet="([^"]+)">([^<]*)<\/code>/g);
  const texts = new Map([...blocks].map(([, name = '', html = '']) => [name, textOf(html)]));
  return (name) => {
    const text = texts.get(name);
    if (text === undefined) throw new Error(`the guide has no code block ${name}`);
    return text;
  };
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#x27': "'", amp: '&' };

function textOf(html: string): string {
  return html.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
