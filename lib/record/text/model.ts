import { capitalised } from '../../common/capitalised';
import type { Day } from '../../common/date';

/**
 * Part of a document model that is rendered as Markdown, rich text or a page. All text is plain:
 * each renderer escapes it.
 */
export type Span = { text: string; href?: string; strong?: boolean };

export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; spans: Span[] }
  | { kind: 'list'; ordered?: boolean; isCompact?: boolean; items: Span[][] }
  /** The first cell of each row is its header. */
  | { kind: 'table'; caption: string; head: string[]; rows: string[][] };

/**
 * `facts` is the metadata before the text (status, date and so on): each value as programs read
 * it, with the wording for people where it differs.
 */
export type RecordText = {
  facts: [name: string, value: string, inWords?: string][];
  blocks: Block[];
};

/** A decision record before the user's title, owners and notes are filled in. */
export type DecisionRecord = {
  /** The proposed title, used where the user enters none. */
  title: string;
  status: string;
  day: Day;
  /** The ruleset it was made by, in words. */
  rulesetName: string;
  /** The user's notes stand between these two. */
  beforeNotes: Block[];
  afterNotes: Block[];
};

const plain = (text: string): Span => ({ text });
/** Bold text. */
export const strong = (text: string): Span => ({ text, strong: true });
/** Text that links to an address. */
export const link = (text: string, href: string): Span => ({ text, href });

/** A heading; level 1 is the title. */
export const heading = (level: 1 | 2 | 3, text: string): Block => ({
  kind: 'heading',
  level,
  text,
});

/** A paragraph; strings become plain spans. */
export function paragraph(...parts: (Span | string)[]): Block {
  return { kind: 'paragraph', spans: spansOf(parts) };
}

/** A list, or no block if there are no items. */
export function list(items: readonly (readonly (Span | string)[])[], ordered = false): Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', ordered, items: items.map(spansOf) }];
}

/** The blocks as pages and rich text show them: the title, the known facts as a list, the rest. */
export function blocksWithFacts(text: RecordText): Block[] {
  const [title, ...rest] = text.blocks;
  const items = knownFacts(text).map((fact) => [plain(fact)]);
  return [...(title ? [title] : []), { kind: 'list', isCompact: true, items }, ...rest];
}

/** The facts that are not blank, as lines such as "Status: proposed". */
function knownFacts({ facts }: RecordText): string[] {
  return facts
    .filter(([, value]) => value !== '')
    .map(([name, value, inWords = value]) => `${capitalised(name)}: ${inWords}`);
}

function spansOf(parts: readonly (Span | string)[]): Span[] {
  return parts.map((part) => (typeof part === 'string' ? plain(part) : part));
}
