'use client';

import { Button } from './button';
import { useIsLive } from './use-is-live';

/** Prints the page; not shown where scripts do not run, since it could do nothing there. */
export function PrintButton() {
  if (!useIsLive()) return null;
  return (
    <Button kind="secondary" onClick={() => window.print()}>
      Print
    </Button>
  );
}
