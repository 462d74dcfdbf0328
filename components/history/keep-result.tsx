'use client';

import { useEffect } from 'react';
import { type KeptResult, keepResult } from '@/lib/browser/history';

/** Notes that a result was looked at, in this browser alone. Shows nothing. */
export function KeepResult({ query, name, says }: Omit<KeptResult, 'date'>) {
  useEffect(() => {
    keepResult({ query, name, says, date: new Date().toISOString() });
  }, [query, name, says]);
  return null;
}
