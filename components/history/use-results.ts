import { useMemo, useSyncExternalStore } from 'react';
import { type KeptResult, parseResults, storedResults, subscribe } from '@/lib/browser/history';

/** The results stored in this browser, newest first; empty during server rendering. */
export function useResults(): KeptResult[] {
  const stored = useSyncExternalStore(subscribe, storedResults, () => '');
  return useMemo(() => parseResults(stored), [stored]);
}
