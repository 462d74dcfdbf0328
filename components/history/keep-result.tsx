'use client';

import { useEffect } from 'react';
import { type SavedResult, saveResult } from '@/lib/browser/history';

/** Stores a viewed result in this browser's list. Renders nothing. */
export function KeepResult({ query, name, says }: Omit<SavedResult, 'date'>) {
  useEffect(() => {
    saveResult({ query, name, says, date: new Date().toISOString() });
  }, [query, name, says]);
  return null;
}
