'use client';

import type { ComponentProps } from 'react';
import { coverPage } from '@/lib/browser/cover-page';
import { Link } from './link';

/**
 * A link to a fragment of the current page, such as #reasons. It goes through the router, so that
 * Back works. The router does not move the focus, so this does.
 */
export function FragmentLink({
  href,
  ...props
}: ComponentProps<typeof Link> & { href: `#${string}` }) {
  function follow() {
    setFocusStart(href.slice(1));
    coverPage();
  }
  return <Link href={href} onClick={follow} {...props} />;
}

/** Moves the sequential focus navigation starting point to a part, as a native link does. */
function setFocusStart(id: string): void {
  const part = document.getElementById(id);
  if (!part) return;
  const isFocusable = part.hasAttribute('tabindex');
  if (!isFocusable) part.setAttribute('tabindex', '-1');
  part.focus({ preventScroll: true });
  if (isFocusable) return;
  part.blur();
  part.removeAttribute('tabindex');
}
