'use client';

import { useEffect } from 'react';

/** Repairs the address that a page was opened at, where scripts run. Renders nothing. */
export function RepairAddress() {
  useEffect(() => {
    if (/^#(0*38|x0*26)/i.test(location.hash)) {
      import('@/lib/browser/repair-address').then(({ repairAddress }) => repairAddress());
    }
  }, []);
  return null;
}
