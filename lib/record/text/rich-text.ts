import { attribute, escaped } from '../../common/html';
import { type Block, knownFacts, type RecordText, type Span } from './model';

/**
 * A record as HTML of bare elements: headings, paragraphs, lists, tables and links, without
 * a class, a style or a script, so that it takes on the look of where it is pasted. Tables say by
 * old attributes that they have lines, since many of these places draw none by themselves.
 */
export function toRichText(text: RecordText): string {
  const [title, ...rest] = text.blocks;
  const front = knownFacts(text).map((fact) => element('li', escaped(fact)));
  return [...(title ? [block(title)] : []), element('ul', front.join('')), ...rest.map(block)].join(
    '\n',
  );
}

/** The same as a whole document, to be opened and copied from. */
export function toRichDocument(text: RecordText): string {
  const title = text.blocks.find((one) => one.kind === 'heading')?.text ?? '';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
</head>
<body>
<main>
${toRichText(text)}
</main>
</body>
</html>
`;
}

function block(one: Block): string {
  switch (one.kind) {
    case 'heading':
      return element(`h${one.level}`, escaped(one.text));
    case 'paragraph':
      return element('p', inline(one.spans));
    case 'list': {
      const items = one.items.map((item) => element('li', inline(item)));
      return element(one.ordered ? 'ol' : 'ul', items.join(''));
    }
    case 'table':
      return `${element('p', escaped(one.caption))}\n${table(one.head, one.rows)}`;
    default:
      return one satisfies never;
  }
}

function table(head: readonly string[], rows: readonly string[][]): string {
  const titles = head.map((title) => heading('col', title)).join('');
  const body = rows.map(([name = '', ...cells]) =>
    element(
      'tr',
      `${heading('row', name)}${cells.map((cell) => element('td', escaped(cell))).join('')}`,
    ),
  );
  return `<table border="1" cellpadding="4"><thead><tr>${titles}</tr></thead>${element('tbody', body.join(''))}</table>`;
}

function heading(scope: 'col' | 'row', text: string): string {
  return `<th scope="${scope}" align="left">${escaped(text)}</th>`;
}

function inline(spans: readonly Span[]): string {
  return spans
    .map(({ text, href, strong }) => {
      const shown =
        href === undefined ? escaped(text) : `<a${attribute('href', href)}>${escaped(text)}</a>`;
      return strong ? element('strong', shown) : shown;
    })
    .join('');
}

const element = (name: string, inner: string) => `<${name}>${inner}</${name}>`;
