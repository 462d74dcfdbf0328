const KEY = 'answers';

/** Calls back when another tab changes local storage; returns the function to unsubscribe. */
export function subscribe(notify: () => void): () => void {
  window.addEventListener('storage', notify);
  return () => window.removeEventListener('storage', notify);
}

/** The query of the last answers; empty if none is stored or storage is unavailable. */
export function loadAnswers(): string {
  try {
    return window.localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

/** Stores a query in this browser. Does nothing if storage is unavailable or full. */
export function saveAnswers(query: string): void {
  try {
    window.localStorage.setItem(KEY, query);
  } catch {}
}

/** Removes the stored answers. */
export function clearAnswers(): void {
  try {
    window.localStorage.removeItem(KEY);
  } catch {}
}
