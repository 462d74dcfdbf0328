'use client';

import { type ReactNode, useEffect, useRef } from 'react';

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

  // The followed link may have been removed with the previous content, and the focus with it.
  const shownPage = useRef(page);
  useEffect(() => {
    if (shownPage.current !== page && document.activeElement === document.body) {
      heading.current?.focus({ preventScroll: true });
    }
    shownPage.current = page;
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
