import type { Block, RecordText, Span } from './model';

/**
 * A record as Markdown (CommonMark with the tables of GitHub), with its facts as YAML front
 * matter. Every text is escaped, so that it comes out as it was and never as markup.
 */
export function toMarkdown({ facts, blocks }: RecordText): string {
  // A JSON string is a YAML string too.
  const front = facts.map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `${[['---', ...front, '---'].join('\n'), ...blocks.map(block)].join('\n\n')}\n`;
}

function block(one: Block): string {
  switch (one.kind) {
    case 'heading':
      return `${'#'.repeat(one.level)} ${escapeInline(one.text)}`;
    case 'paragraph':
      return line(one.spans);
    case 'list':
      return one.items
        .map((item, n) => `${one.ordered ? `${n + 1}.` : '*'} ${line(item)}`)
        .join('\n');
    case 'table':
      return [
        escapeLine(one.caption),
        '',
        row(one.head.map(escapeInline)),
        row(one.head.map(() => '---')),
        ...one.rows.map((cells) => row(cells.map(escapeInline))),
      ].join('\n');
    default:
      return one satisfies never;
  }
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

function line(spans: readonly Span[]): string {
  return spans
    .map((one, n) => {
      const text = n === 0 ? escapeLine(one.text) : escapeInline(one.text);
      const shown = one.href === undefined ? text : `[${text}](${target(one.href)})`;
      // Emphasis may not begin or end with a space.
      return one.strong ? shown.replace(/^(\s*)(.*\S|)(\s*)$/s, '$1**$2**$3') : shown;
    })
    .join('');
}

/** An address that cannot end the link it stands in. */
function target(href: string): string {
  return href.replace(/[\s\p{Cc}()<>\\]/gu, percentEncoded);
}

/** Not by `encodeURIComponent`, which leaves brackets as they are. */
function percentEncoded(text: string): string {
  return [...new TextEncoder().encode(text)]
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');
}

/** White space but for the kind that holds words together, and what a text file cannot hold. */
const GAP = /(?:[^\S\u00a0]|[\p{Cc}\p{Cs}\uFFFE\uFFFF])+/gu;

/**
 * A text in the middle of a line, which it never ends. What is no link here may not become one
 * by itself either.
 */
function escapeInline(text: string): string {
  return text
    .replace(GAP, ' ')
    .replace(/[\\`*_{}[\]<>|~&$#@]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/(?<=www)\./gi, '\\.');
}

/** A text at the start of a line, where more signs have a meaning. */
function escapeLine(text: string): string {
  return escapeInline(text)
    .replace(/^[-+=:]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}
