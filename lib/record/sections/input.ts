import { hrefs } from '../../addresses/hrefs';
import type { Advice, PageAdvice } from '../../advice/advise';
import type { Day } from '../../common/date';
import type { Similar } from '../../evidence/similar';
import { type Block, link, type Span } from '../text/model';
import { type Sources, sourcesOf } from '../text/sources';

/** What a record is made from. */
export type Making = Pick<
  Advice,
  'content' | 'version' | 'release' | 'recommendation' | 'problems' | 'query'
> & {
  /** What the result comes to today, where it is one by older rules. */
  past?: PageAdvice['past'];
  /** The day it is made. */
  day: Day;
  /** Where the site is reached. */
  origin: string;
  similar: readonly Similar[];
};

/** What a record can say of the decision, given how sure the advice is. */
export type State = 'missing-answers' | 'undecided' | 'leaning' | 'chosen' | 'only-one';

export function stateOf({ recommendation: { verdict, finalists } }: Making): State {
  if (finalists.length === 1) return 'only-one';
  switch (verdict) {
    case 'clear':
      return 'chosen';
    case 'leaning':
      return 'leaning';
    case 'too-close':
      return 'undecided';
    case 'not-enough-answers':
      return 'missing-answers';
    default:
      return verdict satisfies never;
  }
}

/** Where a statement comes from, in brackets after it; nothing where no source is named. */
export function cited({ content, origin }: Making, named: Sources): Span[] {
  const { places, others } = sourcesOf(content, named);
  const all = [
    ...places.map(({ id, place }) => link(`${id}, ${place}`, `${origin}${hrefs.claim(id)}`)),
    ...others.map(({ author, year, url }) => link(`${author} ${year}`, url)),
  ];
  if (all.length === 0) return [];
  return [...all.flatMap((one, n) => [{ text: n === 0 ? ' (' : '; ' }, one]), { text: ')' }];
}

/** The blocks with the place of each claim where it is first cited; later its id will do. */
export function placesOnce({ content }: Making, blocks: readonly Block[]): Block[] {
  const ids = new Map(content.claims.map(({ id, place }) => [`${id}, ${place}`, id]));
  const seen = new Set<string>();
  const once = (span: Span): Span => {
    const id = ids.get(span.text);
    if (id === undefined || !seen.has(id)) {
      if (id !== undefined) seen.add(id);
      return span;
    }
    return { ...span, text: id };
  };
  return blocks.map((block) => {
    if (block.kind === 'paragraph') return { ...block, spans: block.spans.map(once) };
    if (block.kind !== 'list') return block;
    return { ...block, items: block.items.map((item) => item.map(once)) };
  });
}

/** A sentence as it goes on inside another; a name at its start keeps its capital. */
export function asClause({ content }: Making, sentence: string): string {
  const [first = ''] = sentence.split(/[\s,.:;’']/);
  const isName =
    content.references.some(({ author }) => author.split(/\s/)[0] === first) ||
    content.documents.some(({ publisher, author }) =>
      [publisher, author].some((name) => name?.split(/\s/)[0] === first),
    );
  return isName || /^.+\p{Lu}/u.test(first) ? sentence : lowered(sentence);
}

const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** The whole result, or a part of it, for what a record leaves out. */
export function resultLink({ origin, query }: Making, text: string, part = ''): Span {
  return link(text, `${origin}${hrefs.recommendation(query)}${part}`);
}

/** At most `most` of the items, and a last one that says where the others are. */
export function capped(
  making: Making,
  items: readonly (Span | string)[][],
  most: number,
): (Span | string)[][] {
  const left = items.length - most;
  if (left <= 0) return [...items];
  return [
    ...items.slice(0, most),
    [`${left} more ${left === 1 ? 'is' : 'are'} `, resultLink(making, 'in the result'), '.'],
  ];
}
