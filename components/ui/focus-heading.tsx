'use client';

import { type ReactNode, useEffect, useRef } from 'react';

let isFirstPage = true;

/**
 * The heading of a page. When one page replaces another without a load, the focus moves
 * here, so that nobody is left on a vanished button and screen readers say where they are;
 * or to the field that the address names.
 */
export function FocusHeading({ children, className }: { children: ReactNode; className: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isFirstPage) (namedField() ?? heading.current)?.focus({ preventScroll: true });
    isFirstPage = false;
  }, []);
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
