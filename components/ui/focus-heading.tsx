'use client';

import { type ReactNode, useEffect, useRef } from 'react';

let isFirstPage = true;

/**
 * The heading of a page. When one page replaces another without a load, the focus moves
 * here, so that nobody is left on a vanished button and screen readers say where they are;
 * or to the field that the address names.
 */
export function FocusHeading(props: {
  children: ReactNode;
  className: string;
  /** Changes when the page shows something else without being left. */
  page?: string;
}) {
  const { children, className, page } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isFirstPage) (namedField() ?? heading.current)?.focus({ preventScroll: true });
    isFirstPage = false;
  }, []);

  // The link that was followed may have gone with what the page showed before.
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current !== page && document.activeElement === document.body) {
      heading.current?.focus({ preventScroll: true });
    }
    shown.current = page;
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
