import { escapeHtml, htmlAttribute } from '../../common/html';
import { type Block, blocksWithFacts, type RecordText, type Span } from './model';

/**
 * A record as HTML of bare elements (headings, paragraphs, lists, tables, links) without classes,
 * styles or scripts, so that it takes on the style of the program it is pasted into. Tables have
 * the legacy `border` attribute because many of these programs draw no borders themselves.
 */
export function toRichText(text: RecordText): string {
  return blocksWithFacts(text).map(blockHtml).join('\n');
}

/** The record as a complete HTML document, to open and copy from. */
export function toRichDocument(text: RecordText): string {
  const title = text.blocks.find((block) => block.kind === 'heading')?.text ?? '';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
</head>
<body>
<main>
${toRichText(text)}
</main>
</body>
</html>
`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return element(`h${block.level}`, escapeHtml(block.text));
    case 'paragraph':
      return element('p', spansHtml(block.spans));
    case 'list': {
      const items = block.items.map((item) => element('li', spansHtml(item)));
      return element(block.ordered ? 'ol' : 'ul', items.join(''));
    }
    case 'table':
      return `${element('p', escapeHtml(block.caption))}\n${tableHtml(block.head, block.rows)}`;
    default:
      return block satisfies never;
  }
}

function tableHtml(head: readonly string[], rows: readonly string[][]): string {
  const titles = head.map((title) => headerCell('col', title)).join('');
  const body = rows.map(([name = '', ...cells]) =>
    element(
      'tr',
      `${headerCell('row', name)}${cells.map((cell) => element('td', escapeHtml(cell))).join('')}`,
    ),
  );
  return `<table border="1" cellpadding="4"><thead><tr>${titles}</tr></thead>${element('tbody', body.join(''))}</table>`;
}

function headerCell(scope: 'col' | 'row', text: string): string {
  return `<th scope="${scope}" align="left">${escapeHtml(text)}</th>`;
}

function spansHtml(spans: readonly Span[]): string {
  return spans
    .map(({ text, href, strong }) => {
      const linked =
        href === undefined
          ? escapeHtml(text)
          : `<a${htmlAttribute('href', href)}>${escapeHtml(text)}</a>`;
      return strong ? element('strong', linked) : linked;
    })
    .join('');
}

const element = (name: string, inner: string) => `<${name}>${inner}</${name}>`;
