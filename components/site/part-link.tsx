'use client';

import type { ComponentProps } from 'react';
import { Link } from './link';

/**
 * A link to a part of the page it stands on, such as #reasons. The router follows it, so that
 * Back leads back, but would leave the focus behind.
 */
export function PartLink({ href, ...props }: ComponentProps<typeof Link> & { href: `#${string}` }) {
  return <Link href={href} onClick={() => goOnFrom(href.slice(1))} {...props} />;
}

/** Whoever presses Tab next goes on from there, as after a link that the browser follows. */
function goOnFrom(id: string): void {
  const part = document.getElementById(id);
  if (!part) return;
  const isFocusable = part.hasAttribute('tabindex');
  if (!isFocusable) part.setAttribute('tabindex', '-1');
  part.focus({ preventScroll: true });
  if (isFocusable) return;
  part.blur();
  part.removeAttribute('tabindex');
}
