import { useLayoutEffect, useRef } from 'react';

/**
 * Keeps a field at its position on the screen until an update of the page is no longer pending.
 * Only for browsers without scroll anchoring. Returns a function that sets the field to keep.
 */
export function useScrollAnchor(isPending: boolean): (field: Element) => void {
  const anchored = useRef<{ field: Element; top: number }>(undefined);
  useLayoutEffect(() => {
    if (!anchored.current?.field.isConnected) return;
    const { field, top } = anchored.current;
    const now = topInPage(field);
    window.scrollBy({ top: now - top, behavior: 'instant' });
    anchored.current = isPending ? { field, top: now } : undefined;
  });
  return (field) => {
    if (!CSS.supports('overflow-anchor', 'auto'))
      anchored.current = { field, top: topInPage(field) };
  };
}

/** The distance of a field from the top of the page in CSS pixels. */
function topInPage(field: Element): number {
  return field.getBoundingClientRect().top + window.scrollY;
}
