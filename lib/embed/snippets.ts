import { THEME, type Theme } from '../addresses/frame-parameters';
import { hrefs } from '../addresses/hrefs';
import { attribute, escaped, iframe } from '../common/html';
import type { Placeholder } from '../content/host-schema';

/** What a person chose for one place where the advisor is to stand. */
export type Embedding = {
  /** Where the advisor is served, such as https://advisor.example.org; without a path. */
  origin: string;
  /** The answers to start from, as a canonical query; blank for none. */
  query: string;
  theme: Theme;
  /** In CSS pixels; undefined takes all there is. */
  width?: number | undefined;
  /** The name of the frame, and the words of the link. */
  title: string;
};

export type Snippet = 'link' | 'iframe' | 'element' | 'placeholder' | 'script';

/** What the element is called where it is not told. */
export const TITLE = 'Prompt or Tune';
/** A frame that cannot grow needs a height at which the first questions fit. */
const HEIGHT = 700;

/** The address of the full advisor, with the answers. */
export function linkAddress({ origin, query }: Pick<Embedding, 'origin' | 'query'>): string {
  return withQuery(`${origin}${hrefs.advisor}`, query);
}

/** The address of the frame, with the answers and, where one was chosen, the theme. */
export function frameAddress(embedding: Pick<Embedding, 'origin' | 'query' | 'theme'>): string {
  const query = new URLSearchParams(embedding.query);
  if (embedding.theme !== 'auto') query.set(THEME, embedding.theme);
  return withQuery(`${embedding.origin}${hrefs.embed}`, query.toString());
}

/**
 * The HTML to paste, for each way in. Everything that comes from outside is escaped, so
 * that the snippet, read as HTML, gives back exactly what was put in.
 */
export function snippetsFor(embedding: Embedding): Record<Snippet, string> {
  const { origin, title, width } = embedding;
  const link = `<a${attribute('href', linkAddress(embedding))}>${escaped(title)}</a>`;
  const narrow = width === undefined ? '' : attribute('style', `max-width:${width}px`);
  const src = frameAddress(embedding);
  return {
    link,
    iframe: iframe({ src, title, width: width ?? '100%', height: HEIGHT }),
    element: `<prompt-or-tune${attributes(embedding)}${narrow}>${link}</prompt-or-tune>`,
    placeholder: `<div data-prompt-or-tune${attributes(embedding, 'data-')}${narrow}>${link}</div>`,
    script: `<script type="module"${attribute('src', `${origin}${hrefs.embed}/v1.js`)}></script>`,
  };
}

/** Text about a host with each placeholder, such as {origin}, replaced by what it stands for. */
export function fillIn(text: string, embedding: Embedding): string {
  const { origin, query, theme } = embedding;
  const snippets = snippetsFor(embedding);
  const values: Record<Placeholder, string> = {
    origin,
    host: new URL(origin).host,
    link: linkAddress(embedding),
    frame: frameAddress(embedding),
    iframe: snippets.iframe,
    element: snippets.element,
    placeholder: snippets.placeholder,
    script: snippets.script,
    rawiframe: snippets.iframe.replaceAll('&amp;', '&'),
    rawelement: snippets.element.replaceAll('&amp;', '&'),
    answers: query,
    theme,
    attributes: attributes(embedding),
    data: attributes(embedding, 'data-'),
  };
  return text.replace(/\{([a-z]+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? values[name as Placeholder] : whole,
  );
}

/** What differs from how the element is by itself, as attributes. */
function attributes({ query, theme, title }: Embedding, prefix = ''): string {
  const given = [
    ...(theme === 'auto' ? [] : [attribute(`${prefix}theme`, theme)]),
    ...(query === '' ? [] : [attribute(`${prefix}answers`, query)]),
    ...(title === TITLE ? [] : [attribute(`${prefix}title`, title)]),
  ];
  return given.join('');
}

function withQuery(path: string, query: string): string {
  return query === '' ? path : `${path}?${query}`;
}
