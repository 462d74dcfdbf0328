import { useLayoutEffect, useRef } from 'react';

/**
 * Holds a field in its place on the screen until a change of the page is no longer pending,
 * in browsers that let it be pushed away by what grows above it. Returns what takes hold.
 */
export function useHeldPlace(isPending: boolean): (field: Element) => void {
  const held = useRef<{ field: Element; top: number }>(undefined);
  useLayoutEffect(() => {
    if (!held.current?.field.isConnected) return;
    const { field, top } = held.current;
    const now = topInPage(field);
    window.scrollBy({ top: now - top, behavior: 'instant' });
    held.current = isPending ? { field, top: now } : undefined;
  });
  return (field) => {
    if (!CSS.supports('overflow-anchor', 'auto')) held.current = { field, top: topInPage(field) };
  };
}

/** Where the field stands, however far the page is scrolled. */
function topInPage(field: Element): number {
  return field.getBoundingClientRect().top + window.scrollY;
}
