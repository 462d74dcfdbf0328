'use client';

import type { ReactNode } from 'react';
import { useIsHydrated } from './use-is-hydrated';

/** Shown until hydration, and permanently where scripts do not run. */
export function WithoutScripts({ children }: { children: ReactNode }) {
  return useIsHydrated() ? null : children;
}
