const KEY = 'record-details';

/** The text entered last on this page, in case storage is unavailable. */
let unstored: string | undefined;
const listeners = new Set<() => void>();

function handleStorageEvent(): void {
  unstored = undefined;
  for (const notify of listeners) notify();
}

/** Calls back when this or another tab changes the details; returns the function to unsubscribe. */
export function subscribe(notify: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('storage', handleStorageEvent);
  listeners.add(notify);
  return () => {
    listeners.delete(notify);
    if (listeners.size === 0) window.removeEventListener('storage', handleStorageEvent);
  };
}

/** The stored details of a decision record; empty if there are none. */
export function loadDetails(): string {
  if (unstored !== undefined) return unstored;
  try {
    return window.localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

/** Stores the details in this browser, or only in this page if storage is unavailable or full. */
export function saveDetails(text: string): void {
  unstored = text;
  try {
    if (text === '') window.localStorage.removeItem(KEY);
    else window.localStorage.setItem(KEY, text);
  } catch {}
  for (const notify of listeners) notify();
}
