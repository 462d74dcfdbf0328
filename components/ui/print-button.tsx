'use client';

import { useSyncExternalStore } from 'react';
import { Button } from './button';

const never = () => () => {};

/** Prints the page; not shown where scripts do not run, since it could do nothing there. */
export function PrintButton() {
  const isLive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!isLive) return null;
  return (
    <Button kind="secondary" onClick={() => window.print()}>
      Print
    </Button>
  );
}
