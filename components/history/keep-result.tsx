'use client';

import { useEffect } from 'react';
import { type KeptResult, keepResult } from '@/lib/browser/history';

/** Stores a viewed result in this browser's list. Renders nothing. */
export function KeepResult({ query, name, says }: Omit<KeptResult, 'date'>) {
  useEffect(() => {
    keepResult({ query, name, says, date: new Date().toISOString() });
  }, [query, name, says]);
  return null;
}
