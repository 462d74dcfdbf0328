import { useMemo, useSyncExternalStore } from 'react';
import { parseResults, type SavedResult, storedResults, subscribe } from '@/lib/browser/history';

/** The results stored in this browser, newest first; empty during server rendering. */
export function useResults(): SavedResult[] {
  const stored = useSyncExternalStore(subscribe, storedResults, () => '');
  return useMemo(() => parseResults(stored), [stored]);
}
