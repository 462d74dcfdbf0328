import {
  type Block,
  blocksWithFacts,
  type Span,
  type RecordText as Text,
} from '@/lib/record/text/model';
import { Table } from '../../ui/table';

/** A decision record as HTML, with headings below those of the surrounding section. */
export function RecordText({ text }: { text: Text }) {
  // Blocks have no ids, and the record is always rendered as a whole.
  return blocksWithFacts(text).map((block, n) => <RecordBlock key={n} block={block} />);
}

const LEVELS = { 1: 'h3', 2: 'h4', 3: 'h5' } as const;
const LOOKS = {
  1: 'text-2xl',
  2: 'mt-6 font-serif text-xl font-semibold',
  3: 'mt-4 font-semibold text-lg',
};

function RecordBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = LEVELS[block.level];
      return <Heading className={LOOKS[block.level]}>{block.text}</Heading>;
    }
    case 'paragraph':
      return (
        <p className="mt-3">
          <Spans spans={block.spans} />
        </p>
      );
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List className={`mt-2 pl-5 ${block.ordered ? 'list-decimal' : 'list-disc'}`}>
          {block.items.map((item, n) => (
            <li key={n} className={block.isCompact ? undefined : 'mt-1'}>
              <Spans spans={item} />
            </li>
          ))}
        </List>
      );
    }
    case 'table':
      return (
        <div className="mt-4">
          <Table
            caption={block.caption}
            head={block.head}
            rows={block.rows.map(([name = '', ...cells]) => ({ key: name, name, cells }))}
          />
        </div>
      );
    default:
      return block satisfies never;
  }
}

function Spans({ spans }: { spans: readonly Span[] }) {
  return spans.map(({ text, href, strong }, n) => {
    const Tag = strong ? 'strong' : 'span';
    return href === undefined ? (
      <Tag key={n}>{text}</Tag>
    ) : (
      <a key={n} href={href}>
        {text}
      </a>
    );
  });
}
