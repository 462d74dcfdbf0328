'use client';

import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { coverPage } from '@/lib/browser/cover-page';

let isFirstPage = true;

/**
 * The heading of a page. After client-side navigation it takes the focus, so that the focus is
 * not lost and screen readers announce the page. A field that the URL fragment names takes the
 * focus instead.
 */
export function FocusHeading(props: {
  children: ReactNode;
  className: string;
  /** A key that changes when the content changes without navigation to another page. */
  page?: string;
}) {
  const { children, className, page } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isFirstPage) (namedField() ?? heading.current)?.focus({ preventScroll: true });
    isFirstPage = false;
  }, []);

  const shownPage = useRef(page);
  useLayoutEffect(() => {
    if (shownPage.current === page) return;
    shownPage.current = page;
    const { activeElement, body } = document;
    // A field that was changed keeps the focus, and may be changed on. After a link, the page is
    // covered like any other that has just come (app/second-click.css).
    if (!activeElement?.matches('input, select')) coverPage();
    // The followed link may have been removed with the previous content, and the focus with it.
    if (activeElement === body) heading.current?.focus({ preventScroll: true });
  }, [page]);

  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {children}
    </h1>
  );
}

function namedField(): HTMLElement | null {
  const named = document.getElementById(window.location.hash.slice(1));
  return (
    named?.querySelector<HTMLElement>('input:checked') ?? named?.querySelector('input') ?? null
  );
}
