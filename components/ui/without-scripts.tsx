'use client';

import type { ReactNode } from 'react';
import { useIsLive } from './use-is-live';

/** Shown until hydration, and permanently where scripts do not run. */
export function WithoutScripts({ children }: { children: ReactNode }) {
  return useIsLive() ? null : children;
}
