import type { ReactNode } from 'react';
import { type FrameOptions, framedHref } from '@/lib/embed/frame-options';
import { BarPatterns } from '../charts/interval-bar';
import { changeProps, expandComponents, idsIn } from './expand-components';
import type { FramedView } from './framed-views';
import { standInsFor } from './stand-ins';

/**
 * A complete document for a frame, of host elements only: a page of the site without its header
 * and footer. Links and forms lead to framed pages; links without a framed page, or to an id
 * that this page does not have, open in a new tab. `site` is the origin to show, `styles` and
 * `script` are URLs.
 */
export function framedPage(
  { title, fullHref, message, body: content }: FramedView,
  options: FrameOptions,
  { site, styles, script }: { site: string; styles: string; script: string },
): ReactNode {
  const body = expandComponents(
    <body className="@container">
      <BarPatterns />
      {/* Labelled, because the host page has a main landmark of its own. */}
      <main
        aria-label="Prompt or Tune"
        className="mx-auto max-w-5xl px-3 py-5 @2xl:px-6"
        data-told={message && JSON.stringify(message)}
      >
        {content}
        <FrameFooter fullHref={fullHref} site={site} />
      </main>
    </body>,
    standInsFor(options),
  );
  return (
    <html lang="en" data-theme={options.theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta
          name="color-scheme"
          content={options.theme === 'auto' ? 'light dark' : options.theme}
        />
        <title>{`${title} · Prompt or Tune`}</title>
        <link rel="stylesheet" href={styles} />
        <script defer src={script} />
      </head>
      {keepInFrame(body, options, fullHref)}
    </html>
  );
}

/**
 * The link to the full page, with the origin as text because some frames cannot open tabs. It is
 * inside `main`, because the host page has a footer landmark of its own.
 */
function FrameFooter({ fullHref, site }: { fullHref: string; site: string }) {
  return (
    <footer className="mt-5 text-muted text-sm">
      <p className="break-words border-line border-t pt-3">
        Prompt or Tune, a decision advisor at {site}.{' '}
        <a href={fullHref} data-full="" target="_blank" rel="noopener">
          Open this on its own page
        </a>
      </p>
    </footer>
  );
}

const NEW_TAB = (
  <span key="new-tab" className="sr-only">
    {' '}
    (opens in a new tab)
  </span>
);

/** Rewrites the links and form actions of a page, as `framedPage` describes. */
function keepInFrame(body: ReactNode, options: FrameOptions, fullHref: string): ReactNode {
  const ids = idsIn(body);
  const pathOf = (href: string) => framedHref(options, href)?.split('?')[0] ?? href;
  return changeProps(body, (type, { href, action, formAction, target, children }) => {
    if (typeof action === 'string') return { action: pathOf(action) };
    if (typeof formAction === 'string') return { formAction: pathOf(formAction) };
    if (type !== 'a' || typeof href !== 'string') return undefined;
    if (href.startsWith('#') && ids.has(href.slice(1))) return undefined;
    const hrefInFrame = target === undefined && !href.startsWith('#') && framedHref(options, href);
    if (hrefInFrame) return { href: hrefInFrame };
    return {
      href: href.startsWith('#') ? `${fullHref}${href}` : href,
      target: '_blank',
      rel: 'noopener',
      children: [children, NEW_TAB],
    };
  });
}
