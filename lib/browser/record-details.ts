const KEY = 'record-details';

/** What was typed last, where the browser keeps nothing. */
let held: string | undefined;
const listeners = new Set<() => void>();

function follow(): void {
  held = undefined;
  for (const notify of listeners) notify();
}

/** Calls back when the details change, here or in another tab; returns how to stop. */
export function subscribe(notify: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('storage', follow);
  listeners.add(notify);
  return () => {
    listeners.delete(notify);
    if (listeners.size === 0) window.removeEventListener('storage', follow);
  };
}

/** The details of a record as they were kept in this browser, empty where there are none. */
export function recallDetails(): string {
  if (held !== undefined) return held;
  try {
    return window.localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

/** Keeps them in this browser, and in this page alone where storage is closed or full. */
export function keepDetails(text: string): void {
  held = text;
  try {
    if (text === '') window.localStorage.removeItem(KEY);
    else window.localStorage.setItem(KEY, text);
  } catch {}
  for (const notify of listeners) notify();
}
