import type { ReactNode } from 'react';
import { type FrameOptions, framedHref } from '@/lib/embed/frame-options';
import { BarPatterns } from '../charts/interval-bar';
import type { FramedView } from './framed-views';
import { changeProps, idsIn, settle } from './settle';
import { standInsFor } from './stand-ins';

/**
 * A whole document for a frame, as host elements only: a page of the site without its header
 * and footer. Links and forms stay among the framed pages; what has no framed page, or is a
 * part of the page that is not shown here, opens in a new tab.
 */
export function framedPage(
  { title, full, told, body: shown }: FramedView,
  options: FrameOptions,
  { site, styles, script }: { site: string; styles: string; script: string },
): ReactNode {
  const body = settle(
    <body className="@container">
      <BarPatterns />
      {/* Named, since the page around the frame has a main part of its own. */}
      <main
        aria-label="Prompt or Tune"
        className="mx-auto max-w-5xl px-3 py-5 @2xl:px-6"
        data-told={told && JSON.stringify(told)}
      >
        {shown}
        <FrameFooter full={full} site={site} />
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
      {keepInFrame(body, options, full)}
    </html>
  );
}

/**
 * The way to the page of the site, whose address is also told: some frames open no tabs. It is a
 * part of `main`, since the page around the frame has a footer of its own.
 */
function FrameFooter({ full, site }: { full: string; site: string }) {
  return (
    <footer className="mt-5 text-muted text-sm">
      <p className="break-words border-line border-t pt-3">
        Prompt or Tune, a decision advisor at {site}.{' '}
        <a href={full} data-full="" target="_blank" rel="noopener">
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

function keepInFrame(body: ReactNode, options: FrameOptions, full: string): ReactNode {
  const ids = idsIn(body);
  const pathOf = (href: string) => framedHref(options, href)?.split('?')[0] ?? href;
  return changeProps(body, (type, { href, action, formAction, target, children }) => {
    if (typeof action === 'string') return { action: pathOf(action) };
    if (typeof formAction === 'string') return { formAction: pathOf(formAction) };
    if (type !== 'a' || typeof href !== 'string') return undefined;
    if (href.startsWith('#') && ids.has(href.slice(1))) return undefined;
    const framed = target === undefined && !href.startsWith('#') && framedHref(options, href);
    if (framed) return { href: framed };
    return {
      href: href.startsWith('#') ? `${full}${href}` : href,
      target: '_blank',
      rel: 'noopener',
      children: [children, NEW_TAB],
    };
  });
}
