import { hrefs } from '../../addresses/hrefs';
import type { Advice, PageAdvice } from '../../advice/advise';
import type { Day } from '../../common/date';
import type { SimilarCase } from '../../evidence/similar-cases';
import { type Block, link, type Span } from '../text/model';
import { type SourceIds, sourcesOf } from '../text/sources';

/** The input of a decision record. */
export type RecordInput = Pick<
  Advice,
  'content' | 'version' | 'release' | 'recommendation' | 'problems' | 'query'
> & {
  /** For a result by an older ruleset: the result by the current one. */
  rulesetComparison?: PageAdvice['rulesetComparison'];
  /** The day the record is made. */
  day: Day;
  /** The origin of the site, for absolute links. */
  origin: string;
  similar: readonly SimilarCase[];
};

/** The state of the decision, which follows from the verdict and the number of finalists. */
export type DecisionState = 'missing-answers' | 'undecided' | 'leaning' | 'chosen' | 'only-one';

/** The state of the decision: 'only-one' with a single finalist, otherwise by the verdict. */
export function decisionStateOf({
  recommendation: { verdict, finalists },
}: RecordInput): DecisionState {
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

/** Links to the sources of a statement, in brackets; empty without sources. */
export function citations({ content, origin }: RecordInput, sources: SourceIds): Span[] {
  const { claims, references } = sourcesOf(content, sources);
  const links = [
    ...claims.map(({ id, place }) => link(`${id}, ${place}`, `${origin}${hrefs.claim(id)}`)),
    ...references.map(({ author, year, url }) => link(`${author} ${year}`, url)),
  ];
  if (links.length === 0) return [];
  return [
    ...links.flatMap((sourceLink, n) => [{ text: n === 0 ? ' (' : '; ' }, sourceLink]),
    { text: ')' },
  ];
}

/** Keeps the place of each claim where it is first cited, and only its id afterwards. */
export function shortenRepeatedCitations(
  { content }: RecordInput,
  blocks: readonly Block[],
): Block[] {
  const ids = new Map(content.claims.map(({ id, place }) => [`${id}, ${place}`, id]));
  const seen = new Set<string>();
  const shortened = (span: Span): Span => {
    const id = ids.get(span.text);
    if (id === undefined || !seen.has(id)) {
      if (id !== undefined) seen.add(id);
      return span;
    }
    return { ...span, text: id };
  };
  return blocks.map((block) => {
    if (block.kind === 'paragraph') return { ...block, spans: block.spans.map(shortened) };
    if (block.kind !== 'list') return block;
    return { ...block, items: block.items.map((item) => item.map(shortened)) };
  });
}

/** The sentence as a clause: in lower case at its start, unless that is a name or acronym. */
export function asClause({ content }: RecordInput, sentence: string): string {
  const [first = ''] = sentence.split(/[\s,.:;’']/);
  const isName =
    content.references.some(({ author }) => author.split(/\s/)[0] === first) ||
    content.documents.some(({ publisher, author }) =>
      [publisher, author].some((name) => name?.split(/\s/)[0] === first),
    );
  return isName || /^.+\p{Lu}/u.test(first) ? sentence : uncapitalized(sentence);
}

const uncapitalized = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** A link to the result page, or to a fragment of it. */
export function resultLink({ origin, query }: RecordInput, text: string, fragment = ''): Span {
  return link(text, `${origin}${hrefs.recommendation(query)}${fragment}`);
}

/** At most `most` items, and a last one that links to the others in the result. */
export function limitedItems(
  input: RecordInput,
  items: readonly (Span | string)[][],
  most: number,
): (Span | string)[][] {
  const omitted = items.length - most;
  if (omitted <= 0) return [...items];
  return [
    ...items.slice(0, most),
    [`${omitted} more ${omitted === 1 ? 'is' : 'are'} `, resultLink(input, 'in the result'), '.'],
  ];
}
