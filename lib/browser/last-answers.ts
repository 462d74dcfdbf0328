const KEY = 'answers';

/** Calls back when another tab changes what is remembered; returns how to stop. */
export function subscribe(notify: () => void): () => void {
  window.addEventListener('storage', notify);
  return () => window.removeEventListener('storage', notify);
}

/** The query of the last set of answers, empty where none is remembered. */
export function recall(): string {
  try {
    return window.localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

/** Remembers a query in this browser. Where storage is closed or full nothing happens. */
export function memorise(query: string): void {
  try {
    window.localStorage.setItem(KEY, query);
  } catch {}
}

/** Remembers no answers any more. */
export function forget(): void {
  try {
    window.localStorage.removeItem(KEY);
  } catch {}
}
