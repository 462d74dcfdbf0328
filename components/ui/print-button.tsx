'use client';

import { Button } from './button';
import { useIsHydrated } from './use-is-hydrated';

/** A button that prints the page. Renders nothing without scripts. */
export function PrintButton() {
  if (!useIsHydrated()) return null;
  return (
    <Button kind="secondary" onClick={() => window.print()}>
      Print
    </Button>
  );
}
