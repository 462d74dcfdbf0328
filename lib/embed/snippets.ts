import { THEME, type Theme } from '../addresses/frame-parameters';
import { hrefs } from '../addresses/hrefs';
import { attribute, escaped, iframe } from '../common/html';
import type { Placeholder } from '../content/host-schema';

/** The options chosen for embedding the advisor in one place. */
export type Embedding = {
  /** Where the advisor is served, such as https://advisor.example.org; without a path. */
  origin: string;
  /** The answers to start from, as a canonical query; empty for none. */
  query: string;
  theme: Theme;
  /** In CSS pixels; undefined for the full width. */
  width?: number | undefined;
  /** Title of the frame and text of the link. */
  title: string;
};

export type Snippet = 'link' | 'iframe' | 'element' | 'placeholder' | 'script';

/** The default title of the element. */
export const TITLE = 'Prompt or Tune';
/** Height of a frame without script, in CSS pixels: enough for the first questions. */
const HEIGHT = 700;

/** The URL of the full advisor with the answers. */
export function linkAddress({ origin, query }: Pick<Embedding, 'origin' | 'query'>): string {
  return withQuery(`${origin}${hrefs.advisor}`, query);
}

/** The URL of the frame with the answers and, if chosen, the theme. */
export function frameAddress(embedding: Pick<Embedding, 'origin' | 'query' | 'theme'>): string {
  const query = new URLSearchParams(embedding.query);
  if (embedding.theme !== 'auto') query.set(THEME, embedding.theme);
  return withQuery(`${embedding.origin}${hrefs.embed}`, query.toString());
}

/**
 * The HTML to paste, for each way of embedding. All input is escaped, so that parsing a snippet
 * as HTML gives back exactly the input.
 */
export function snippetsFor(embedding: Embedding): Record<Snippet, string> {
  const { origin, title, width } = embedding;
  const link = `<a${attribute('href', linkAddress(embedding))}>${escaped(title)}</a>`;
  const widthStyle = width === undefined ? '' : attribute('style', `max-width:${width}px`);
  const src = frameAddress(embedding);
  return {
    link,
    iframe: iframe({ src, title, width: width ?? '100%', height: HEIGHT }),
    element: `<prompt-or-tune${attributes(embedding)}${widthStyle}>${link}</prompt-or-tune>`,
    placeholder: `<div data-prompt-or-tune${attributes(embedding, 'data-')}${widthStyle}>${link}</div>`,
    script: `<script type="module"${attribute('src', `${origin}${hrefs.embed}/v1.js`)}></script>`,
  };
}

/** Replaces each placeholder, such as {origin}, in a text about a host; unknown ones stay. */
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

/** The attributes of the element that differ from its defaults. */
function attributes({ query, theme, title }: Embedding, prefix = ''): string {
  const attributeTexts = [
    ...(theme === 'auto' ? [] : [attribute(`${prefix}theme`, theme)]),
    ...(query === '' ? [] : [attribute(`${prefix}answers`, query)]),
    ...(title === TITLE ? [] : [attribute(`${prefix}title`, title)]),
  ];
  return attributeTexts.join('');
}

function withQuery(path: string, query: string): string {
  return query === '' ? path : `${path}?${query}`;
}
