import type { Day } from '../../common/date';

/**
 * A text as data, for whatever writes it: Markdown, rich text or a page. Nothing in it is
 * markup, so that a writer escapes all of it.
 */
export type Span = { text: string; href?: string; strong?: boolean };

export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; spans: Span[] }
  | { kind: 'list'; ordered?: boolean; items: Span[][] }
  /** The first cell of each row names it. */
  | { kind: 'table'; caption: string; head: string[]; rows: string[][] };

/**
 * `facts` are what a file says about itself before its text: status, date and so on, each as
 * programs read it and, where that is something else, as people do.
 */
export type RecordText = {
  facts: [name: string, value: string, inWords?: string][];
  blocks: Block[];
};

/** A decision record in which a person may still put a title, owners and notes. */
export type DecisionRecord = {
  /** The title that is proposed where the person gives none. */
  title: string;
  status: string;
  day: Day;
  /** The rules it was made by. */
  madeBy: string;
  /** The context, after which the notes stand, and all that comes later. */
  context: Block[];
  rest: Block[];
};

export const plain = (text: string): Span => ({ text });
export const strong = (text: string): Span => ({ text, strong: true });
export const link = (text: string, href: string): Span => ({ text, href });

export const heading = (level: 1 | 2 | 3, text: string): Block => ({
  kind: 'heading',
  level,
  text,
});

/** A paragraph of spans and of plain texts. */
export function paragraph(...parts: (Span | string)[]): Block {
  return { kind: 'paragraph', spans: spansOf(parts) };
}

/** A list, or no block at all where there is nothing to list. */
export function list(items: readonly (readonly (Span | string)[])[], ordered = false): Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', ordered, items: items.map(spansOf) }];
}

/** The facts that are not blank, as "Status: proposed". */
export function knownFacts({ facts }: RecordText): string[] {
  return facts
    .filter(([, value]) => value !== '')
    .map(
      ([name, value, inWords = value]) =>
        `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${inWords}`,
    );
}

function spansOf(parts: readonly (Span | string)[]): Span[] {
  return parts.map((part) => (typeof part === 'string' ? plain(part) : part));
}
