'use client';

import { Button } from './button';
import { useIsLive } from './use-is-live';

/** A button that prints the page. Renders nothing without scripts. */
export function PrintButton() {
  if (!useIsLive()) return null;
  return (
    <Button kind="secondary" onClick={() => window.print()}>
      Print
    </Button>
  );
}
