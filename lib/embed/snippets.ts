import { THEME_PARAMETER, type Theme } from '../addresses/frame-parameters';
import { hrefs, withQuery } from '../addresses/hrefs';
import { escapeHtml, htmlAttribute, iframeHtml } from '../common/html';
import type { Placeholder } from '../content/host-schema';

/** The options chosen for embedding the advisor in one place. */
export type EmbedOptions = {
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
export const DEFAULT_TITLE = 'Prompt or Tune';
/** Height of a frame without script, in CSS pixels: enough for the first questions. */
const HEIGHT = 700;

/** The URL of the full advisor with the answers. */
export function linkAddress({ origin, query }: Pick<EmbedOptions, 'origin' | 'query'>): string {
  return withQuery(`${origin}${hrefs.advisor}`, query);
}

/** The URL of the frame with the answers and, if chosen, the theme. */
export function frameAddress(embedding: Pick<EmbedOptions, 'origin' | 'query' | 'theme'>): string {
  const query = new URLSearchParams(embedding.query);
  if (embedding.theme !== 'auto') query.set(THEME_PARAMETER, embedding.theme);
  return withQuery(`${embedding.origin}${hrefs.embed}`, query.toString());
}

/**
 * The HTML to paste, for each way of embedding. All input is escaped, so that parsing a snippet
 * as HTML gives back exactly the input.
 */
export function snippetsFor(embedding: EmbedOptions): Record<Snippet, string> {
  const { origin, title, width } = embedding;
  const link = `<a${htmlAttribute('href', linkAddress(embedding))}>${escapeHtml(title)}</a>`;
  const widthStyle = width === undefined ? '' : htmlAttribute('style', `max-width:${width}px`);
  const src = frameAddress(embedding);
  return {
    link,
    iframe: iframeHtml({ src, title, width: width ?? '100%', height: HEIGHT }),
    element: `<prompt-or-tune${attributes(embedding)}${widthStyle}>${link}</prompt-or-tune>`,
    placeholder: `<div data-prompt-or-tune${attributes(embedding, 'data-')}${widthStyle}>${link}</div>`,
    script: `<script type="module"${htmlAttribute('src', `${origin}${hrefs.embed}/v1.js`)}></script>`,
  };
}

/** Replaces each placeholder, such as {origin}, in a text about a host; unknown ones stay. */
export function fillPlaceholders(text: string, embedding: EmbedOptions): string {
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
function attributes({ query, theme, title }: EmbedOptions, prefix = ''): string {
  const attributeTexts = [
    ...(theme === 'auto' ? [] : [htmlAttribute(`${prefix}theme`, theme)]),
    ...(query === '' ? [] : [htmlAttribute(`${prefix}answers`, query)]),
    ...(title === DEFAULT_TITLE ? [] : [htmlAttribute(`${prefix}title`, title)]),
  ];
  return attributeTexts.join('');
}
