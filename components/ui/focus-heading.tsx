'use client';

import { type ReactNode, useEffect, useRef } from 'react';

let isFirstPage = true;

/**
 * The heading of a step. When one step replaces another without a page load, the focus
 * moves here, as it would with a page load, so that nobody is left on a vanished button.
 */
export function FocusHeading({ children, className }: { children: ReactNode; className: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isFirstPage) heading.current?.focus({ preventScroll: true });
    isFirstPage = false;
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {children}
    </h1>
  );
}
