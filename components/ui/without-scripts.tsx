'use client';

import type { ReactNode } from 'react';
import { useIsLive } from './use-is-live';

/** Shown until scripts run, and for good where they do not. */
export function WithoutScripts({ children }: { children: ReactNode }) {
  return useIsLive() ? null : children;
}
