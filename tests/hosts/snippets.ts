/** Returns the text of a code block of the embedding guide by its name; throws if unknown. */
export type Snippets = (name: string) => string;

/** Theme and answers of the wiki pages named "chosen". */
export const CHOICE = { theme: 'dark', answers: 'task=code&budget=small' };

/** Fetches the guide for a choice, such as `theme=dark`, and reads its code blocks. */
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
