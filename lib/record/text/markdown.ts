import type { Block, RecordText, Span } from './model';

/**
 * A record as Markdown (CommonMark with GitHub's tables), with its facts as YAML front matter.
 * All text is escaped and never becomes markup.
 */
export function toMarkdown({ facts, blocks }: RecordText): string {
  // A JSON string is a YAML string too.
  const frontMatter = facts.map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `${[['---', ...frontMatter, '---'].join('\n'), ...blocks.map(blockMarkdown)].join('\n\n')}\n`;
}

function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escapeInline(block.text)}`;
    case 'paragraph':
      return spansMarkdown(block.spans);
    case 'list':
      return block.items
        .map((item, n) => `${block.ordered ? `${n + 1}.` : '*'} ${spansMarkdown(item)}`)
        .join('\n');
    case 'table':
      return [
        escapeLine(block.caption),
        '',
        row(block.head.map(escapeInline)),
        row(block.head.map(() => '---')),
        ...block.rows.map((cells) => row(cells.map(escapeInline))),
      ].join('\n');
    default:
      return block satisfies never;
  }
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

function spansMarkdown(spans: readonly Span[]): string {
  return spans
    .map((span, n) => {
      const text = n === 0 ? escapeLine(span.text) : escapeInline(span.text);
      const linked = span.href === undefined ? text : `[${text}](${linkTarget(span.href)})`;
      // Emphasis may not begin or end with a space.
      return span.strong ? linked.replace(/^(\s*)(.*\S|)(\s*)$/s, '$1**$2**$3') : linked;
    })
    .join('');
}

/** A URL with all characters encoded that could end the link. */
function linkTarget(href: string): string {
  return href.replace(/[\s\p{Cc}()<>\\]/gu, percentEncoded);
}

/** Encodes every byte; `encodeURIComponent` would leave brackets as they are. */
function percentEncoded(text: string): string {
  return [...new TextEncoder().encode(text)]
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');
}

/** White space except U+00A0, and characters that a text file cannot hold. */
const GAP = /(?:[^\S\u00a0]|[\p{Cc}\p{Cs}\uFFFE\uFFFF])+/gu;

/**
 * Text for the middle of a line, without line breaks. Bare URLs are escaped too, so that GitHub
 * does not turn them into links.
 */
function escapeInline(text: string): string {
  return text
    .replace(GAP, ' ')
    .replace(/[\\`*_{}[\]<>|~&$#@]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/(?<=www)\./gi, '\\.');
}

/** Text for the start of a line, where more characters would be markup. */
function escapeLine(text: string): string {
  return escapeInline(text)
    .replace(/^[-+=:]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}
