import { useSyncExternalStore } from 'react';

const subscribe = () => () => {};

/** False in the server's page, true once scripts run. */
export function useIsLive(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  );
}
