import { useMemo, useSyncExternalStore } from 'react';
import { type KeptResult, parseResults, storedResults, subscribe } from '@/lib/browser/history';

/** The results that this browser keeps, newest first; none in the server's page. */
export function useResults(): KeptResult[] {
  const stored = useSyncExternalStore(subscribe, storedResults, () => '');
  return useMemo(() => parseResults(stored), [stored]);
}
