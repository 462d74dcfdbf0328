'use client';

import { useEffect } from 'react';
import { repairAddress } from '@/lib/browser/repair-address';

/** Repairs the address that a page was opened at, where scripts run. Renders nothing. */
export function RepairAddress() {
  useEffect(repairAddress, []);
  return null;
}
