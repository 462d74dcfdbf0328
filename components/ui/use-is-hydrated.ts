import { useSyncExternalStore } from 'react';

const subscribe = () => () => {};

/** Whether the page is hydrated: false on the server and in the first render, then true. */
export function useIsHydrated(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  );
}
