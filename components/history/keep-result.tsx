'use client';

import { useEffect } from 'react';
import { keepResult } from '@/lib/history';

/** Notes that a result was looked at, in this browser alone. Shows nothing. */
export function KeepResult({ query, name }: { query: string; name: string }) {
  useEffect(() => {
    // As a name, a sentence goes without its full stop.
    keepResult({ query, name: name.replace(/\.$/, ''), date: new Date().toISOString() });
  }, [query, name]);
  return null;
}
